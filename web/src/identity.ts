/** Who is here. The token of staff is in memory and nowhere else; volunteers come by a personal link, kiosks by the token of
 * their device. */

import { computed, effect, signal, type Signal } from "@preact/signals";
import { skew } from "./clock";
import type { TextId } from "./texts";

export type Role =
  | "host"
  | "project_lead"
  | "caseworker"
  | "volunteer"
  | "unit_manager"
  | "dpo"
  | "auditor"
  | "analyst"
  | "operator"
  | "steering"
  | "working_group"
  | "kiosk"
  | "admin";

interface Claims {
  sub: string;
  name?: string;
  nonce?: string;
  roles?: Role[];
  sites?: string[];
  exp: number;
}

/** How the token of a volunteer's link begins. */
export const MARK = "bv_";
/** Bytes of a link's token that name the volunteer; the rest is its secret. */
const ID = 16;

/** The token of staff who are signed in. */
export const token = signal<string | null>(null);
/** The token of the volunteer whose link this page was opened by. */
export const link = signal<string | null>(null);
/** The token of this device, where it is a kiosk. */
export const device = signal<string | null>(null);

/** In whose name services are asked. */
export const bearer = computed(() => token.value ?? link.value ?? device.value);
const claims = computed(() => (token.value ? read(token.value) : null));
export const roles = computed<readonly Role[]>(() => claims.value?.roles ?? []);
export const name = computed(() => claims.value?.name ?? claims.value?.sub ?? "");
/** The sites that somebody's token names; none named: every one. */
export const sites = computed<readonly string[]>(() => (claims.value?.sites ?? []).filter((it) => it !== "*"));
/** Whoever is here as the outbox knows them: what one of them recorded is sent in nobody else's name. A
 * volunteer with a new link is who they were. What a kiosk records is the kiosk's, whoever is signed in. */
export const self = computed(() => {
  if (claims.value) return `staff:${claims.value.sub}`;
  return link.value ? `volunteer:${named(link.value) ?? ""}` : null;
});

/** The id that a link's token names, rightly or not; null where it is none. */
export function named(token: string): string | null {
  try {
    const raw = atob(token.replace(MARK, "").replace(/-/g, "+").replace(/_/g, "/"));
    const hex = [...raw.slice(0, ID)].map((it) => it.charCodeAt(0).toString(16).padStart(2, "0")).join("");
    return hex.length === 2 * ID && token.startsWith(MARK) ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : null;
  } catch {
    return null;
  }
}

/** A value that is forgotten as soon as whoever is signed in leaves or is locked out; what comes later is not kept. */
export function personal<Value>(initial: Value): Signal<Value> {
  const kept = signal(initial);
  effect(() => {
    if (!token.value && kept.value !== initial) kept.value = initial;
  });
  return kept;
}

/** What somebody types or chooses here, whether or not they are signed in; it is forgotten as what is personal is. */
export function typed<Value>(initial: Value): Signal<Value> {
  const kept = signal(initial);
  effect(() => {
    if (!token.value) kept.value = initial;
  });
  return kept;
}

/** Whether somebody with one of these roles is signed in. */
export function isAny(...wanted: Role[]): boolean {
  return roles.value.some((role) => wanted.includes(role));
}

/** Why nobody is signed in who was a moment ago, or wanted to be. */
export const unsigned = signal<TextId | null>(null);
/** Somebody was signed out here, and nobody came since: whoever comes next shows the provider anew who they are. */
export const LOCKED_OUT = "brygga.locked-out";

/** Forget the token: nobody touched the screen, the day is over, or the token is. */
export function signOut(why: TextId = "app-locked"): void {
  if (token.value) unsigned.value = why;
  token.value = null;
  try {
    localStorage.setItem(LOCKED_OUT, "yes");
  } catch {
    // A store that is full keeps no mark, and nobody's token either.
  }
}

const tabs = new BroadcastChannel("brygga.signed-out");
tabs.onmessage = () => signOut();

/** Forget the token in every tab of this browser: whoever leaves one leaves all. */
export function signOutEverywhere(): void {
  if (token.value) tabs.postMessage(null);
  signOut();
}

/** A service knows the bearer of this token no more, whatever day and hour it is: somebody else's says nothing of ours. */
export function refused(its: string | null): void {
  if (its && its === token.value) signOut("app-known-no-more");
}

/** Until when the token counts, in milliseconds of this device's clock. */
let until = 0;

/** Be whoever this token names, for as long as it is valid by the services' clock, and no longer than today. */
export function hold(given: string): void {
  unsigned.value = null;
  localStorage.removeItem(LOCKED_OUT);
  token.value = given;
  const midnight = new Date();
  midnight.setHours(24, 0, 0, 0);
  until = Math.min((read(given).exp + (skew.value ?? 0)) * 1000, midnight.getTime());
  setTimeout(end, until - Date.now());
}

function end(): void {
  if (token.value && Date.now() >= until) signOut();
}

// A device that slept past the hour has missed the clock.
document.addEventListener("visibilitychange", end);

/** What a token says of its bearer; services check it, we only show it. */
export function read(given: string): Claims {
  const part = given.split(".")[1] ?? "";
  const bytes = Uint8Array.from(atob(part.replace(/-/g, "+").replace(/_/g, "/")), (it) => it.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
}
