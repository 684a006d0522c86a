/** An evening as visits told it, and as this device changed it since. */

import type { Item } from "../outbox/item";
import type { Answer } from "../promise";
import { headsOf, type Heads } from "./calendar";
import { dayOf } from "./time";

export type Evening = Answer<"visits", "/evening">;
export type Opening = Evening["openings"][number];

/** What is known of an evening: null is what nobody told here yet. */
export interface Known {
  openings: readonly Opening[] | null;
  headcount: Heads | null;
  /** Arrivals that nobody has matched yet. */
  unmatched: number | null;
}

/** The evening with what was recorded here since it was told. */
export function known(told: Evening | null, recorded: readonly Item[], site: string, day: string, zone: string): Known {
  const openings = new Map((told?.openings ?? []).map((it) => [it.id, it]));
  let headcount = told?.headcount ?? null;
  let noted = 0;
  for (const { key, command, data } of recorded) {
    const id = String(data["opening"] ?? "");
    const opening = openings.get(id);
    if (command === "RecordOpening" && data["site"] === site && dayOf(String(data["opens_at"]), zone) === day) openings.set(key, opened(key, data));
    if (command === "WithdrawOpening") openings.delete(id);
    if (command === "CloseOpening" && opening) openings.set(id, { ...opening, closed: true });
    if (command === "WithdrawOpeningClose" && opening) openings.set(id, { ...opening, closed: false });
    if (command === "RecordHeadcount" && data["site"] === site && data["date"] === day) headcount = headsOf(data);
    if (command === "NoteArrival" && data["site"] === site) noted += 1;
    if (command === "MatchArrival" || command === "WithdrawArrival") noted -= 1;
  }
  const open = [...openings.values()];
  return { openings: told || open.length ? open : null, headcount, unmatched: told || noted ? Math.max(0, (told?.unmatched ?? 0) + noted) : null };
}

function opened(key: string, data: Item["data"]): Opening {
  const told = data as unknown as Omit<Opening, "id" | "closed">;
  return { id: key, opens_at: told.opens_at, closes_at: told.closes_at, hosts: told.hosts, closed: false };
}
