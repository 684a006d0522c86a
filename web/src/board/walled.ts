/** What a wall asks, in whose name, and for how long.
 *
 * It asks for what everybody may see, whoever opened it. A wall hangs where nobody watches it, so the token of somebody
 * who may see more stays what it is everywhere: forgotten after ten minutes without a touch, and the wall goes on
 * showing what it heard last. Who can see no more than a wall does (a group's member, or an account that the unit keeps
 * for this) hands the token over to the wall alone: everything else on the device is signed out at once, and the wall
 * asks with it until it ends, or the day does.
 */

import { effect, signal } from "@preact/signals";
import { init, Problem, request } from "../api";
import { roles, signOut, token, type Role } from "../identity";
import type { Goal } from "./figure";

/** The goals as they were heard last. */
export const shown = signal<readonly Goal[] | null>(null);
/** When that was, as RFC 3339; null: not yet. */
export const asOf = signal<string | null>(null);
/** Whether the wall asks with a token of its own. */
export const isOwn = signal(false);

const MINUTE = 60_000;
const OUTSIDE: readonly Role[] = ["steering", "working_group"];

let own: string | null = null;
/** The day on which it was handed over. */
let since = "";

/** Begin to ask once a minute; what it gives back ends it. */
export function begin(): () => void {
  const clocks = [setInterval(() => void look(), MINUTE), setTimeout(drop, untilMidnight())];
  const follow = effect(() => {
    if (token.value && roles.value.every((it) => OUTSIDE.includes(it))) take(token.value);
    void look();
  });
  const lamp = navigator.wakeLock?.request("screen").catch(() => null);
  return () => {
    clocks.forEach(clearTimeout);
    follow();
    drop();
    shown.value = asOf.value = null;
    void lamp?.then((it) => it?.release());
  };
}

function take(given: string): void {
  own = given;
  since = new Date().toDateString();
  isOwn.value = true;
  queueMicrotask(signOut);
}

function drop(): void {
  own = null;
  isOwn.value = false;
}

async function look(): Promise<void> {
  if (since !== new Date().toDateString()) drop(); // a device that slept missed the clock
  const whose = own ?? token.value;
  if (!whose) return;
  try {
    const response = await request("reporting", "/goals?released=true", init("GET", {}), whose);
    shown.value = (await response.json()) as Goal[];
    asOf.value = new Date().toISOString();
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    if (fault.status === 401) drop();
  }
}

function untilMidnight(): number {
  return new Date().setHours(24, 0, 0, 0) - Date.now();
}
