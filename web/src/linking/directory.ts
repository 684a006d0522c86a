/** The directory of destinations. It tells of nobody, so it stays on the device for when the network is away. */

import { signal } from "@preact/signals";
import { ask } from "../api";
import type { Answer } from "../promise";
import { code } from "../texts";
import { days } from "./when";

/** A destination as the directory tells it. */
export type Place = Answer<"referrals", "/destinations">["items"][number];
/** What is wished of a destination; left empty, anything fits. */
export interface Sought {
  text: string;
  category: string;
  language: string;
  day: string;
  age: string;
  cost: string;
  childcare: boolean;
  closed: boolean;
}

export const ANYTHING: Sought = {
  text: "",
  category: "",
  language: "",
  day: "",
  age: "",
  cost: "",
  childcare: false,
  closed: false,
};

const KEPT = "brygga.destinations";

/** Every destination, open or closed, fresh ones first; null until it was told once. */
export const places = signal<readonly Place[] | null>(before());

/** Ask for the directory as it stands, after what was recorded at a position; throws Problem. */
export async function refresh(after = 0): Promise<void> {
  const found: Place[] = [];
  let next: string | null = "";
  while (next !== null) {
    const cursor: string = next ? `&cursor=${next}` : "";
    const page: Answer<"referrals", "/destinations"> = await ask("referrals", `/destinations?include_closed=true&after=${after}${cursor}`);
    found.push(...page.items);
    next = page.next;
  }
  places.value = found;
  localStorage.setItem(KEPT, JSON.stringify(found));
}

/** The destination with this id, as far as it is known here. */
export function placeOf(id: string): Place | undefined {
  return places.value?.find((it) => it.id === id);
}

/** Those that fit, in their order. */
export function fitting(sought: Sought): Place[] {
  return (places.value ?? []).filter((it) => fits(it, sought));
}

/** The languages that are spoken anywhere, as their primary tags. */
export function spoken(): string[] {
  const all = (places.value ?? []).flatMap((it) => it.languages.map(primary));
  return [...new Set(all)].sort();
}

/** A language without its region or script. */
export function primary(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}

function fits(it: Place, { text, category, language, day, age, cost, childcare, closed }: Sought): boolean {
  const years = Number(age);
  return (
    (closed || !it.closed) &&
    (!category || it.category === category) &&
    (!language || it.languages.some((tag) => primary(tag) === language)) &&
    (!day || days(it.rrule).includes(day)) &&
    (age === "" || ((it.min_age ?? 0) <= years && years <= (it.max_age ?? 200))) &&
    (cost === "" || (it.cost_sek !== null && it.cost_sek <= Number(cost))) &&
    (!childcare || it.childcare === true) &&
    tells(it, text)
  );
}

/** Whether every word stands in it, however it is written. */
function tells(it: Place, text: string): boolean {
  const all = folded([it.name, it.address, it.description, code("category", it.category)].join(" "));
  return folded(text)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function before(): Place[] | null {
  return JSON.parse(localStorage.getItem(KEPT) ?? "null") as Place[] | null;
}
