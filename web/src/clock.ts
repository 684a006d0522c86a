/** How far this device's clock is from the services', as their answers tell. */

import { signal } from "@preact/signals";

/** Seconds that the device is ahead; null until somebody answered. The services correct for it by themselves. */
export const skew = signal<number | null>(null);

/** An answer came with this date; it says so to the second. */
export function noticed(date: string | null): void {
  const theirs = date ? Date.parse(date) : Number.NaN;
  if (!Number.isNaN(theirs)) skew.value = Math.round((Date.now() - theirs) / 1000);
}
