/** What answers of services tell besides: how far this device's clock is from theirs, and that they are there. */

import { signal } from "@preact/signals";

/** Seconds that the device is ahead; null until somebody answered. The services correct for it by themselves. */
export const skew = signal<number | null>(null);

/** Whether the last question met somebody who answered: the network may be there, and the server away. */
export const reachable = signal(true);

/** An answer came with this date; it says so to the second. */
export function noticed(date: string | null): void {
  const theirs = date ? Date.parse(date) : Number.NaN;
  if (!Number.isNaN(theirs)) skew.value = Math.round((Date.now() - theirs) / 1000);
}
