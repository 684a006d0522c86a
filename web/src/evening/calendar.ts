/** The sessions, as the service told them and as this device changed them since. */

import type { Item } from "../outbox/item";
import type { Answer } from "../promise";
import { dayOf } from "./time";

export type Session = Answer<"activities", "/sessions">["items"][number];
export type Heads = NonNullable<Session["headcount"]>;

/** Sessions with what was recorded here; those that were taken back are gone. In the order in which they begin. */
export function overlaid(told: readonly Session[], recorded: readonly Item[], zone: string): Session[] {
  const found = new Map(told.map((it) => [it.id, it]));
  for (const item of recorded) {
    if (item.command === "ScheduleSession") found.set(item.key, scheduled(item, zone));
    const id = String(item.data["session"] ?? "");
    const before = found.get(id);
    if (!before) continue;
    const after = changed(before, item, zone);
    if (after) found.set(id, after);
    else found.delete(id);
  }
  return [...found.values()].sort((one, other) => Date.parse(one.starts_at) - Date.parse(other.starts_at));
}

function scheduled({ key, data }: Item, zone: string): Session {
  const wish = data as unknown as Pick<Session, "kind" | "site" | "starts_at" | "duration_minutes">;
  return {
    ...wish,
    id: key,
    version: 1,
    activity: null,
    on: dayOf(wish.starts_at, zone),
    state: "scheduled",
    fika: null,
    present_partners: [],
    presenting_units: [],
    title: null,
    occurrence: null,
    moved: false,
    initiated_by: null,
    partner: null,
    capacity: null,
    signed_up: 0,
    headcount: null,
  };
}

/** The session after one command; null: it was a mistake. */
function changed(session: Session, { command, data }: Item, zone: string): Session | null {
  switch (command) {
    case "MoveSession": {
      const starts_at = String(data["starts_at"]);
      return { ...session, starts_at, on: dayOf(starts_at, zone), moved: true };
    }
    case "HoldSession":
      return { ...session, ...(data as Partial<Session>), state: "held" };
    case "CancelSession":
      return { ...session, state: "cancelled" };
    case "WithdrawSessionHold":
    case "WithdrawSessionCancel":
      return { ...session, state: "scheduled", fika: null };
    case "WithdrawSession":
      return null;
    case "RecordSessionHeadcount":
      return { ...session, headcount: headsOf(data) };
    default:
      return session;
  }
}

const AGES = { "0-5": 0, "6-12": 0, "13-17": 0 };
export const NOBODY: Heads = { newcomers: 0, established: 0, unknown: 0, children: AGES };

/** The count that a command told. */
export function headsOf(data: Readonly<Record<string, unknown>>): Heads {
  const told = data as unknown as Heads;
  return { ...NOBODY, ...told, children: { ...AGES, ...told.children } };
}
