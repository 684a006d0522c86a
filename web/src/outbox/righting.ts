/** Services put right what a device's clock says by when it says that it sends. What was taken from a clock that was set
 * since is sent by that clock: a command's words stay as they are, because its key stands for them. */

import { init, request } from "../api";
import { aheadBy } from "../clock";
import type { Item } from "./item";

/** Seconds by which a clock that nobody set may seem to have moved: answers are dated to the second, and take a while. */
const SAME = 30;

/** Ask how far the clock is off, where that is not known and matters for any of these. */
export async function compared(items: readonly Item[]): Promise<void> {
  if (aheadBy() !== null || items.every((it) => it.ahead === undefined)) return;
  await request("visits", "/healthz", init("GET", {})).catch(() => undefined);
}

/** Whether it is known what time an item was taken at: else it waits, rather than be told of another hour. */
export function isTimed({ ahead }: Item): boolean {
  return ahead === undefined || aheadBy() !== null;
}

/** By how many seconds the clock that an item was taken from is ahead of this device's now. */
export function shift({ ahead }: Item): number {
  const now = aheadBy();
  return ahead === undefined || now === null || Math.abs(ahead - now) < SAME ? 0 : ahead - now;
}

/** A moment that the clock told which an item was taken from, by default when it was recorded, as its service puts it right. */
export function taken(item: Item, at: string = item.at): Date {
  return new Date(Date.parse(at) - (item.ahead ?? aheadBy() ?? 0) * 1000);
}

/** The first of these that were taken from one clock. */
export function ofOneClock(run: readonly Item[]): Item[] {
  const other = run.findIndex((it) => Math.abs(shift(it) - shift(run[0]!)) >= SAME);
  return other < 0 ? [...run] : run.slice(0, other);
}

/** What the clock that an item was taken from shows by now. */
export function shownFor(item: Item): string {
  return new Date(Date.now() + shift(item) * 1000).toISOString();
}
