/** Services put right what a clock says that is wrong while it sends. What was recorded before somebody set that clock is
 * told by the clock as it goes now, before anybody hears of it. */

import { init, request } from "../api";
import { aheadBy } from "../clock";
import type { Item } from "./item";
import { note } from "./outbox";

/** Seconds by which a clock that nobody set may seem to have moved: answers are dated to the second, and take a while. */
const SAME = 30;

/** These as they are to be sent, and kept like that. */
export async function righted(run: readonly Item[]): Promise<Item[]> {
  const open = run.filter((it) => !it.asked && it.ahead !== undefined && typeof it.data["occurred_at"] === "string");
  if (open.length && aheadBy() === null) await request("visits", "/healthz", init("GET", {})).catch(() => undefined);
  const now = aheadBy();
  const right = new Map(open.flatMap((it) => (now === null || Math.abs(now - it.ahead!) < SAME ? [] : [[it.key, told(it, now)]])));
  await Promise.all([...right.values()].map(note));
  return run.map((it) => right.get(it.key) ?? it);
}

/** When it happened, told by a clock that is so many seconds ahead. */
function told(item: Item, ahead: number): Item {
  const at = Date.parse(String(item.data["occurred_at"])) + (ahead - item.ahead!) * 1000;
  return { ...item, ahead, data: { ...item.data, occurred_at: new Date(at).toISOString() } };
}
