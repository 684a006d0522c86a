/** What answers of services tell besides: how far this device's clock is from theirs, and that they are there. */

import { signal } from "@preact/signals";

/** Seconds that the device is ahead; null until somebody answered. The services correct for it by themselves. */
export const skew = signal<number | null>(null);

/** Milliseconds by which the clock may leave its course until somebody set it, or the device slept. */
const JUMP = 15_000;
let course = 0;

/** How the clock stands to one that nobody can set. */
function now(): number {
  return Date.now() - performance.now();
}

/** By how much the device is ahead, in seconds, as long as its clock ran on since that was learnt; else null. */
export function aheadBy(): number | null {
  const learnt = skew.value;
  return Math.abs(now() - course) < JUMP ? learnt : null;
}

/** A moment of this device's clock as the services' clocks tell it, as far as it is known how far it is from theirs. */
export function righted(at: number = Date.now()): Date {
  return new Date(at - (aheadBy() ?? 0) * 1000);
}

/** What this device's clock shows at a moment of the services' clocks: what is recorded is told by it, and put right by them. */
export function toldHere(at: Date): Date {
  return new Date(at.getTime() + (aheadBy() ?? 0) * 1000);
}

/** Whether the last question met somebody who answered: the network may be there, and the server away. */
export const reachable = signal(true);

/** An answer came with this date; it says so to the second. */
export function noticed(date: string | null): void {
  const theirs = date ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(theirs)) return;
  skew.value = Math.round((Date.now() - theirs) / 1000);
  course = now();
}
