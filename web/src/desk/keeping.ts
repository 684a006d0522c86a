/** What the desk captures: kept on the device first, said at once, and taken back with one touch. */

import { effect } from "@preact/signals";
import { Problem } from "../api";
import { site } from "../lists";
import type { Item, Wish } from "../outbox/item";
import { items, keep, remove, takeBack as takenBack } from "../outbox/outbox";
import { say } from "../parts/said";
import { text } from "../texts";
import { holder } from "./finding";
import { all, before } from "./history";
import { purpose, reasons, undone, type Who } from "./state";

/** Why something is taken back, as it is recorded; nobody is asked for more than a slip of the finger. */
const SLIP = "Ångrat vid disken.";

/** What is told of a visit besides who came. */
export interface Help {
  supports: readonly string[];
  given_by?: string;
  channel?: string;
  stayed?: true;
  children?: number;
  /** RFC 3339; left out, now. */
  occurred_at?: string;
}

/** Check somebody in, and offer to take it back; the key of what was kept. */
export async function checkIn(who: Who, help: Help, called: string): Promise<string> {
  const told = { site: site.value, ...help, occurred_at: help.occurred_at ?? new Date().toISOString() };
  const key = await keep(who.kind === "named" ? arrival(who.name, told) : visit(who, told));
  say(text("desk-checked-in", { who: called }), () => void undoVisit(key));
  return key;
}

function visit(who: Who, told: object): Wish {
  const whose = who.kind === "person" ? { person: who.id } : who.kind === "card" ? { card: who.code } : {};
  return { service: "visits", command: "RecordVisit", data: { ...whose, ...told }, called: "desk-visit" };
}

function arrival(name: string, told: object & Partial<Help>): Wish {
  const { channel: _, stayed: __, children: ___, ...noted } = told;
  return { service: "visits", command: "NoteArrival", data: { name, ...noted }, called: "desk-arrival" };
}

/** Keep something of a person, say that it is kept, and offer to take it back. */
export async function record(command: string, data: Wish["data"], back: (item: Item) => Wish, words = text("app-saved")): Promise<string> {
  const key = await keep({ service: "visits", command, data, called: "desk-told" });
  say(words, () => void takeBack(key, back));
  return key;
}

/** A wish that puts a visit right, as it stood after `item` was recorded. */
export function correction(item: Item, fields: object): Wish {
  const { id: visit = item.data["visit"], version = Number(item.data["expected_version"]) + 1 } = item.receipt ?? {};
  const data = { visit, expected_version: version, ...fields };
  return { service: "visits", command: "CorrectVisit", data, called: "desk-taken-back" };
}

/** A wish that takes something back. */
export function withdrawal(command: string, data: Wish["data"]): Wish {
  return { service: "visits", command, data: { ...data, reason: SLIP }, called: "desk-taken-back" };
}

/** Take back what was kept: off the device where it waits, by its own command where it is recorded. */
export async function takeBack(key: string, back: (item: Item) => Wish | Promise<Wish>): Promise<void> {
  const item = await settled(key);
  if (item && !(await remove(key))) await takenBack(key, await back(item));
  say(text("desk-undone"));
}

/** Take a check-in back: the whole visit, or only what a second check-in of that day added; why that does not go is said. */
export async function undoVisit(key: string): Promise<void> {
  try {
    await undo(key);
    undone.value = new Set(undone.value).add(key);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    say(problem.message || text("app-no-answer"));
  }
}

async function undo(key: string): Promise<void> {
  await takeBack(key, (item) => {
    if (item.command === "NoteArrival") return withdrawal("WithdrawArrival", { arrival: key });
    const first = !item.receipt || item.receipt.id === key;
    return first ? withdrawal("WithdrawVisit", { visit: key }) : asBefore(item);
  });
}

/** The visit as it stood before this second check-in added to it; throws Problem where that is not told. */
async function asBefore(item: Item): Promise<Wish> {
  const { id, position } = item.receipt!;
  const person = (item.data["person"] as string | undefined) ?? (await holder(String(item.data["card"])))?.person;
  const lines = person ? await all(person, reasons.value.get(person) ?? { purpose: purpose.value }) : [];
  const stood = before(lines, id, position);
  if (!stood) throw new Problem("not_told", text("desk-closed"), 404);
  return correction(item, stood);
}

/** The item with this key once nobody waits for its answer; null where it is not here any more. */
export function settled(key: string): Promise<Item | null> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const item = items.value?.find((it) => it.key === key) ?? null;
      if (item?.state === "sending") return;
      resolve(item);
      queueMicrotask(() => stop());
    });
  });
}

/** The item with this key once its service answered; it may take as long as there is no network. */
export function answered(key: string): Promise<Item> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const item = items.value?.find((it) => it.key === key);
      if (item?.state !== "sent" && item?.state !== "help") return;
      resolve(item);
      queueMicrotask(() => stop());
    });
  });
}
