/** Who is here. Staff sign in by authorization code with PKCE (RFC 7636), and their token is in memory and nowhere else;
 * volunteers come by a personal link, kiosks by the token of their device. */

import { computed, effect, signal, type Signal } from "@preact/signals";
import { noticed, reachable, skew } from "./clock";
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

interface Way {
  authorize: string;
  token: string;
  end_session: string | null;
  client: string;
  scope: string;
  bearer: "access_token" | "id_token";
}

interface Claims {
  sub: string;
  name?: string;
  nonce?: string;
  roles?: Role[];
  sites?: string[];
  exp: number;
}

type Given = Partial<Record<Way["bearer"], string>>;

const UNDERWAY = "brygga.signing-in";
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
const LOCKED_OUT = "brygga.locked-out";

/** Leave for the provider, and come back to the screen that is shown now. */
export async function signIn(): Promise<void> {
  const way = await found().catch(() => null);
  if (!way) return void (unsigned.value = "app-sign-in-unreachable");
  const [verifier, state, nonce] = [random(), random(), random()];
  const back = location.pathname;
  sessionStorage.setItem(UNDERWAY, JSON.stringify({ verifier, state, nonce, back }));
  const asked = new URLSearchParams({
    response_type: "code",
    client_id: way.client,
    scope: way.scope,
    redirect_uri: `${location.origin}/`,
    state,
    nonce,
    ...(localStorage.getItem(LOCKED_OUT) ? { prompt: "login" } : {}),
    code_challenge: await challenge(verifier),
    code_challenge_method: "S256",
  });
  location.assign(`${way.authorize}?${asked}`);
}

/** Back from the provider: turn its code into a token; where to go on, null where nobody comes from there. */
export async function comeBack(): Promise<string | null> {
  const told = new URLSearchParams(location.search);
  const kept = sessionStorage.getItem(UNDERWAY);
  sessionStorage.removeItem(UNDERWAY);
  if (!kept) {
    if (!told.has("code") && !told.has("error")) return null;
    // Back at the provider's page from a sign-in that is over: this page asked for none.
    unsigned.value = "app-sign-in-failed";
    history.replaceState(null, "", location.pathname);
    return null;
  }
  const { verifier, state, nonce, back } = JSON.parse(kept) as Record<string, string>;
  history.replaceState(null, "", back);
  const code = told.get("code");
  if (code && told.get("state") === state) await exchange(code, verifier ?? "", nonce ?? "");
  else unsigned.value = told.get("error") === "access_denied" ? "app-sign-in-denied" : "app-sign-in-failed";
  return back ?? "/";
}

/** Turn a code into a token, and say why where it does not become one. */
async function exchange(code: string, verifier: string, nonce: string): Promise<void> {
  const way = await found().catch(() => null);
  const response = way && (await fetch(way.token, { method: "POST", body: proof(way, code, verifier) }).catch(() => null));
  if (!response) return void (unsigned.value = "app-sign-in-unreachable");
  try {
    take((await response.json()) as Given, way, nonce);
  } catch {
    unsigned.value = "app-sign-in-failed";
  }
}

function proof(way: Way, code: string, verifier: string): URLSearchParams {
  return new URLSearchParams({
    grant_type: "authorization_code",
    client_id: way.client,
    redirect_uri: `${location.origin}/`,
    code,
    code_verifier: verifier,
  });
}

/** Be whoever the provider says, where that was said to this question and names what they are here. */
function take(given: Given, way: Way, nonce: string): void {
  const its = given[way.bearer];
  if (!its || (given.id_token && read(given.id_token).nonce !== nonce)) return void (unsigned.value = "app-sign-in-failed");
  if (!read(its).roles?.length) return void (unsigned.value = "app-sign-in-nobody");
  unsigned.value = null;
  localStorage.removeItem(LOCKED_OUT);
  hold(its);
}

/** Forget the token: nobody touched the screen, the day is over, or the token is. */
export function signOut(): void {
  if (token.value) unsigned.value = "app-locked";
  token.value = null;
  try {
    localStorage.setItem(LOCKED_OUT, "yes");
  } catch {
    // A store that is full keeps no mark, and nobody's token either.
  }
}

/** Forget the token, and sign out of the provider too, where it has a page for that. The address names the client alone:
 * the browser remembers it, so it says nothing of who signs out. */
export async function leave(): Promise<void> {
  signOut();
  unsigned.value = null;
  const way = await found().catch(() => null);
  if (!way?.end_session) return;
  const asked = new URLSearchParams({ client_id: way.client, post_logout_redirect_uri: `${location.origin}/` });
  location.assign(`${way.end_session}?${asked}`);
}

/** Until when the token counts, in milliseconds of this device's clock. */
let until = 0;

/** Keep a token for as long as it is valid by the services' clock, and no longer than today. */
function hold(given: string): void {
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

async function found(): Promise<Way> {
  const answer = await fetch("/api/visits/configuration").catch(() => null);
  reachable.value = !!answer?.ok;
  noticed(answer?.headers.get("date") ?? null);
  const told = (await answer?.json()) as { sign_in: Way | null };
  if (!told.sign_in) throw new Error("nobody said where people sign in");
  return told.sign_in;
}

/** What a token says of its bearer; services check it, we only show it. */
function read(given: string): Claims {
  const part = given.split(".")[1] ?? "";
  const bytes = Uint8Array.from(atob(part.replace(/-/g, "+").replace(/_/g, "/")), (it) => it.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
}

function random(): string {
  return encoded(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge(verifier: string): Promise<string> {
  return encoded(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function encoded(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
