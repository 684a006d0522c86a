/** What may become of something that its service refused, or that somebody else recorded here. Every way is chosen by a
 * person who is signed in, and leaves something recorded or a file that holds it. */

import { aheadBy } from "../clock";
import { moment, shown } from "../desk/moment";
import { isAny, self } from "../identity";
import { zones } from "../lists";
import type { Item, Wish } from "./item";
import { instead, items, note, remove } from "./outbox";
import { taken } from "./righting";
import { sendSoon } from "./sending";

const VISITS: readonly string[] = ["RecordVisit", "NoteArrival"];
/** What a visit without a name may still tell. */
const NAMELESS: readonly string[] = ["site", "occurred_at", "supports", "given_by", "stayed", "children"];

/** Whether whoever is here works at the desk. */
export function isStaff(): boolean {
  return isAny("host", "project_lead");
}

/** Whether whoever is here may decide what becomes of this. */
export function mayMend(item: Item): boolean {
  return isStaff() || (self.value !== null && item.by === self.value);
}

/** Whether this says that somebody came, and certainly is not recorded, so that it may count without saying who. */
export function isVisit(item: Item): boolean {
  return !item.problem?.unsure && item.service === "visits" && VISITS.includes(item.command);
}

/** Whether this waits for somebody who is not here. */
export function isOthers(item: Item): boolean {
  return item.state === "saved" && isStaff() && item.by !== null && item.by !== self.value;
}

/** Ask again: what it needed may be there by now. */
export async function retry(item: Item): Promise<void> {
  if (isAsShown(item)) await saved(item, {});
}

/** Send in one's own name what somebody else recorded here. */
export async function sendAsMe(item: Item): Promise<void> {
  if (isAsShown(item)) await saved(item, { by: self.value });
}

/** Whether it is still as far as the screen showed: a second tap, or another page, may have moved it on. */
function isAsShown({ key, state, by }: Item): boolean {
  return !!items.value?.some((it) => it.key === key && it.state === state && it.by === by);
}

async function saved({ problem: _, ...item }: Item, but: Partial<Item>): Promise<void> {
  await note({ ...item, ...but, state: "saved" });
  sendSoon();
}

/** Record the visit without the name or card that was refused, and without what else was wrong with it. */
export async function forgetWho(item: Item): Promise<void> {
  if (!isAsShown(item)) return;
  const wrong = (item.problem?.faults ?? []).map((it) => it.pointer.split("/")[1]);
  const told = Object.entries(item.data).filter(([name]) => NAMELESS.includes(name));
  const data = Object.fromEntries(told.filter(([name]) => name === "site" || name === "occurred_at" || !wrong.includes(name)));
  const wish: Wish = { service: "visits", command: "RecordVisit", data, called: "outbox-it-visit" };
  await instead([item.key], wish, self.value);
}

/** How many were there, of whom these are some. */
export interface Heads {
  newcomers: number;
  established: number;
  unknown: number;
}

/** Record how many were there that day in the place of these visits. */
export async function countInstead(visits: readonly Item[], heads: Heads): Promise<void> {
  if (!visits.every(isAsShown)) return;
  const [site, date] = placeAndDay(visits[0]!).split(" ");
  const wish: Wish = { service: "visits", command: "RecordHeadcount", data: { site, date, ...heads }, called: "outbox-it-headcount" };
  await instead(visits.map((it) => it.key), wish, self.value);
}

/** Where and on which local day a visit was, as `motesplatsen 2026-11-26`. */
export function placeAndDay(item: Item): string {
  const site = String(item.data["site"]);
  const when = taken(item, String(item.data["occurred_at"] ?? item.at));
  const timeZone = zones.value[site] ?? "Europe/Stockholm";
  return `${site} ${new Intl.DateTimeFormat("sv", { timeZone }).format(when)}`;
}

/** Take off what a file holds by now, or what a service keeps as a task. */
export async function takeOff(item: Item): Promise<void> {
  await remove(item.key, true);
}

/** Whether it may be taken off. */
export function mayTakeOff(item: Item): boolean {
  return item.exported !== undefined || isSafe(item);
}

/** What a service says where all that a command wishes for stands already. */
const STANDS: Readonly<Record<string, string>> = {
  CancelSession: "already_cancelled",
  WithdrawSessionCancel: "not_cancelled",
  WithdrawSessionHold: "not_held",
  CloseOpening: "already_closed",
  WithdrawOpeningClose: "not_closed",
};

/** Whether taking it off loses nothing, with or without a file. */
export function isSafe(item: Item): boolean {
  return isKept(item) || (item.problem !== undefined && STANDS[item.command] === item.problem.code);
}

/** Whether its service keeps it as a task for somebody. */
export function isKept(item: Item): boolean {
  return item.problem?.told["conflict"] !== undefined;
}

/** A field that the refusal names, where it can be put right here. */
export interface Wrong {
  name: string;
  value: string;
  type: "text" | "number" | "date" | "datetime-local";
  detail: string;
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The first field that is wrong with it, where a person can put it right by typing. */
export function wrongWith(item: Item): Wrong | null {
  for (const { pointer, detail } of item.problem?.faults ?? []) {
    const name = pointer.slice(1);
    const value = item.data[name];
    if (ID.test(String(value))) continue; // what nobody typed
    if (name === "occurred_at") return { name, value: shown(new Date(String(value ?? item.at))), type: "datetime-local", detail };
    if (typeof value === "number") return { name, value: String(value), type: "number", detail };
    if (typeof value === "string") return { name, value, type: /^\d{4}-\d\d-\d\d$/.test(value) ? "date" : "text", detail };
  }
  return null;
}

/** Ask again with another value in a field. */
export async function correct(item: Item, { name, type }: Wrong, value: string): Promise<void> {
  if (!isAsShown(item)) return;
  const { asked: _, ...whole } = item;
  const right = type === "number" ? Number(value) : type === "datetime-local" ? moment(value) : value;
  await saved(whole, { data: { ...item.data, [name]: right }, ...(name === "occurred_at" && { ahead: aheadBy() ?? undefined }) });
}
