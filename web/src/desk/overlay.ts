/** Who is here, with what was recorded on this device and no list tells yet. */

import { computed } from "@preact/signals";
import { ask } from "../api";
import { personal, self, token } from "../identity";
import { site, today } from "../lists";
import type { Item } from "../outbox/item";
import { items } from "../outbox/outbox";
import { taken } from "../outbox/righting";
import type { Answer } from "../promise";
import { text } from "../texts";
import { shown } from "./moment";
import { names, purpose, undone } from "./state";

type Room = Answer<"visits", "/here">;

/** Tonight's room as it was told last; null until somebody asked for it. */
export const room = personal<{ told: Room; heard: number } | null>(null);

/** Somebody who is here: as the room tells, or as this device recorded. */
export interface Line {
  key: string;
  name: string;
  card?: string | null;
  person?: string | null;
  at: string;
  stayed: boolean;
  /** What the room tells; left out, it was recorded here and is not told yet. */
  visit?: { id: string; version: number; arrival: boolean };
  /** What this device recorded; left out, somebody else did. */
  item?: Item;
}

/** Ask who is here, once what was recorded up to a position is seen; throws Problem. */
export async function enter(after = 0): Promise<void> {
  const query = new URLSearchParams({ site: site.value, after: String(after) });
  const how = { purpose: purpose.value };
  const told = await ask<Room>("visits", `/here?${query}`, how);
  while (told.next) {
    query.set("cursor", told.next);
    const more = await ask<Room>("visits", `/here?${query}`, how);
    [told.items, told.next] = [[...told.items, ...more.items], more.next ?? null];
  }
  room.value = { told, heard: after };
}

/** The commands by which somebody came. */
export const CAME = new Set(["RecordVisit", "NoteArrival"]);
const BACK: Readonly<Record<string, string>> = { WithdrawVisit: "visit", WithdrawArrival: "arrival" };

/** What this device recorded of people who came today, newest first, and did not take back. */
export const own = computed<readonly Item[]>(() => {
  const all = (items.value ?? []).filter((it) => it.service === "visits" && it.by === self.value);
  const back = new Set(all.map((it) => it.state !== "help" && it.data[BACK[it.command] ?? ""]));
  const stands = (it: Item) => !back.has(it.key) && !undone.value.has(it.key);
  return all.filter((it) => CAME.has(it.command) && stands(it) && isHere(it)).reverse();
});

/** Whether somebody came to this site, today, as the service puts a wrong clock right. */
function isHere(item: Item): boolean {
  const came = taken(item, String(item.data["occurred_at"]));
  return item.data["site"] === site.value && shown(came).startsWith(today());
}

/** Whether nobody in particular came: neither a person, nor a card, nor a name. */
export function isNameless({ data }: Item): boolean {
  return !data["person"] && !data["card"] && !data["name"];
}

/** What the room does not tell yet. */
const untold = computed(() => own.value.filter((it) => !isTold(it)));

/** Whether the room tells of it; whoever was noted by name is not told of until somebody is matched. */
function isTold(item: Item): boolean {
  if (item.command === "NoteArrival" && !isMatched(item.key)) return false;
  return isHeard(item);
}

function isHeard(item: Item): boolean {
  if (!room.value || item.state !== "sent") return false;
  return item.receipt!.position <= room.value.heard;
}

function isMatched(arrival: string): boolean {
  const about = (items.value ?? []).filter((it) => it.data["arrival"] === arrival && it.state !== "help");
  const last = about.at(-1);
  return (last?.command === "MatchArrival" && isHeard(last)) || !!room.value?.told.items.some((it) => it.visit === arrival);
}

/** What the room still tells and was taken back here since. */
const goneSince = computed<readonly Item[]>(() => {
  const back = (items.value ?? []).filter((it) => it.command in BACK && it.by === self.value && it.state !== "help" && !isHeard(it));
  const keys = new Set(back.map((it) => it.data[BACK[it.command]!]));
  return (items.value ?? []).filter((it) => keys.has(it.key) && CAME.has(it.command) && isHere(it) && isTold(it));
});

/** Everybody who is here and is somebody, the newest first. */
export const lines = computed<readonly Line[]>(() => {
  const gone = new Set(goneSince.value.map((it) => it.key));
  const told = (room.value?.told.items ?? []).filter((it) => !gone.has(it.visit));
  const there = new Set(told.map((it) => it.person).filter(Boolean));
  const mine = untold.value.filter((it) => !isNameless(it) && !there.has(it.data["person"] as string));
  return [...alone(mine).map(lineOf), ...told.map(seen).reverse()];
});

/** Each person once. */
function alone(mine: readonly Item[]): Item[] {
  const met = new Set<unknown>();
  return mine.filter(({ data }) => {
    const who = data["person"] ?? data["card"];
    return who === undefined || (!met.has(who) && met.add(who));
  });
}

function seen(it: Room["items"][number]): Line {
  const mine = own.value.find((one) => one.key === it.visit || one.receipt?.id === it.visit);
  const visit = { id: it.visit, version: it.version, arrival: it.arrival };
  const name = it.display_name || it.card || text("desk-nameless");
  return { key: it.visit, name, card: it.display_name ? it.card ?? null : null, person: it.person ?? null, at: it.arrived_at, stayed: it.stayed, visit, ...(mine && { item: mine }) };
}

function lineOf(item: Item): Line {
  const { person, card, name, occurred_at: at, stayed } = item.data;
  const called = token.value ? (name ?? card ?? nameOf(person as string)) : undefined;
  return { key: item.key, name: String(called ?? text("desk-somebody")), person: (person as string | undefined) ?? null, at: String(at), stayed: !!stayed, item };
}

/** How somebody is called, as far as this device has met them since somebody signed in, or registered them. */
function nameOf(id: string): string | undefined {
  if (names.value.has(id)) return names.value.get(id) || text("desk-nameless");
  const registered = items.value?.find((it) => it.key === id && it.by === self.value && it.command === "RegisterPerson");
  if (!registered) return undefined;
  const { given_name: given, family_name: family } = registered.data;
  return [given, family].filter(Boolean).join(" ") || text("desk-nameless");
}

/** The nameless whom this device recorded and can take back, newest first. */
export const nameless = computed(() => own.value.filter(isNameless));

/** How many came without a name; where no room is told, of this device alone. */
export const anonymous = computed(() => {
  if (!room.value) return nameless.value.length;
  const gone = goneSince.value.filter(isNameless).length;
  return Math.max(0, room.value.told.anonymous + untold.value.filter(isNameless).length - gone);
});
