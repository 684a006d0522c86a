/** What closing an evening records: only what is not recorded yet, so that closing twice does no harm. */

import type { TextId } from "../texts";
import { type Heads, type Session } from "./calendar";
import type { Known } from "./evening";
import type { Undoing } from "./recording";
import { after } from "./time";

/** What of the opening's times and hosts somebody wrote; null: as it is planned. */
export interface Times {
  opens: string | null;
  closes: string | null;
  hosts: string | null;
}

/** What somebody says of the evening; null, or not there: nothing. */
export interface Draft extends Times {
  heads: Heads | null;
  fika: boolean | null;
  /** Visits by id, with the version that was seen: whether whoever came stayed on. */
  stayed: Readonly<Record<string, { version: number; stayed: boolean }>>;
  /** Hours by volunteer. */
  hours: Readonly<Record<string, Gave>>;
  /** One's own time for what lets others help. */
  minutes: number | null;
  task: string;
}

/** Time that a volunteer gave: no minutes where nobody has said how long, no session where it is the drop-in. */
export interface Gave {
  minutes: number;
  session?: string;
}

export const NOTHING: Draft = { opens: null, closes: null, hosts: null, heads: null, fika: null, stayed: {}, hours: {}, minutes: null, task: "coordinating" };

/** When and where it is. */
export interface About {
  site: string;
  day: string;
  opens_at: string;
  closes_at: string;
  hosts: readonly string[];
}

/** A command to keep, under a key of its own, and what takes it back. */
export interface Difference extends Undoing {
  key: string;
  undo: Undoing;
}

/** All that is to be recorded, in order; `sessions` is null where nobody knows which there are. */
export function differences(draft: Draft, about: About, known: Known, sessions: readonly Session[] | null): Difference[] {
  const dropIn = sessions?.find((it) => it.kind === "drop_in" && it.on === about.day && it.state !== "cancelled");
  const held = sessions ? holding(draft, about, dropIn) : [];
  const session = dropIn?.id ?? held[0]?.key;
  return [...opening(about, known), ...counting(draft, about, known), ...staying(draft), ...held, ...helping(draft, about, session)];
}

/** The opening, where it is known that none was recorded. */
export function opening({ site, opens_at, closes_at, hosts }: About, known: Known): Difference[] {
  if (!known.openings || known.openings.length) return [];
  return [make("visits", "RecordOpening", { site, opens_at, closes_at, hosts }, "closing-called-opening", "WithdrawOpening", "opening")];
}

function counting({ heads }: Draft, { site, day }: About, known: Known): Difference[] {
  if (!heads || same(heads, known.headcount)) return [];
  return [make("visits", "RecordHeadcount", { site, date: day, ...heads, occurred_at: new Date().toISOString() }, "sessions-called-headcount", "WithdrawHeadcount", "headcount")];
}

function same(one: Heads, other: Heads | null): boolean {
  return other !== null && numbers(one).join() === numbers(other).join();
}

function numbers({ newcomers, established, unknown, children }: Heads): number[] {
  return [newcomers, established, unknown, ...(["0-5", "6-12", "13-17"] as const).map((it) => children[it] ?? 0)];
}

function staying({ stayed }: Draft): Difference[] {
  return Object.entries(stayed).map(([visit, { version, stayed: on }]) => {
    const correct = (expected_version: number, stayed: boolean): Undoing => ({
      service: "visits",
      command: "CorrectVisit",
      data: { visit, expected_version, stayed },
      called: "closing-called-stayed",
    });
    return { ...correct(version, on), key: crypto.randomUUID(), undo: correct(version + 1, !on) };
  });
}

/** The drop-in as it was held: made where there was none, told anew where there was fika after all. */
function holding(draft: Draft, { site, opens_at, closes_at }: About, dropIn: Session | undefined): Difference[] {
  const fika = draft.fika ?? dropIn?.fika ?? false;
  if (dropIn?.state === "held" && dropIn.fika === fika) return [];
  const minutes = Math.max(1, Math.round((Date.parse(closes_at) - Date.parse(opens_at)) / 60_000));
  const wish = { kind: "drop_in", site, starts_at: opens_at, duration_minutes: minutes };
  const made = dropIn ? [] : [make("activities", "ScheduleSession", wish, "closing-called-session", "WithdrawSession", "session")];
  const session = dropIn?.id ?? made[0]!.key;
  const guests = { present_partners: dropIn?.present_partners ?? [], presenting_units: dropIn?.presenting_units ?? [] };
  const hold = (said: boolean): Undoing => about("HoldSession", { session, fika: said, ...guests }, "sessions-called-held");
  const unhold = about("WithdrawSessionHold", { session }, "sessions-called-undone");
  const anew = dropIn?.state === "held" ? [{ ...unhold, data: { session, reason: "fika" }, key: crypto.randomUUID(), undo: hold(!fika) }] : [];
  return [...made, ...anew, { ...hold(fika), key: crypto.randomUUID(), undo: unhold }];
}

function helping(draft: Draft, { day }: About, dropIn: string | undefined): Difference[] {
  const told = Object.entries(draft.hours).filter(([, it]) => it.minutes > 0);
  const gave = told.map(([volunteer, { minutes, session = dropIn }]) =>
    make("activities", "ReportHours", { volunteer, date: day, minutes, ...(session && { session }) }, "closing-called-hours", "WithdrawHours", "hours"),
  );
  if (!draft.minutes) return gave;
  const own = { date: day, minutes: draft.minutes, task: draft.task };
  return [...gave, make("activities", "LogFacilitation", own, "closing-called-facilitation", "WithdrawFacilitation", "facilitation")];
}

/** A new thing: what takes it back names it by the key that made it. */
function make(service: "visits" | "activities", command: string, data: object, called: TextId, withdraw: string, named: string): Difference {
  const key = crypto.randomUUID();
  return { service, command, data, called, key, undo: { service, command: withdraw, data: { [named]: key }, called: "sessions-called-undone" } };
}

function about(command: string, data: object, called: TextId): Undoing {
  return { service: "activities", command, data, called };
}

/** When an evening ends that begins then and lasts so long. */
export function span(opens_at: string, minutes: number): { opens_at: string; closes_at: string } {
  return { opens_at, closes_at: after(opens_at, minutes) };
}
