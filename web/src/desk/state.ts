/** What the desk is busy with, and what it may show meanwhile: emptied as soon as whoever is signed in leaves. */

import { effect, signal } from "@preact/signals";
import { personal, token, typed } from "../identity";
import { hush } from "../parts/said";
import type { Asking } from "../api";
import type { Purpose } from "../promise";

/** Whoever stands at the desk: somebody known, somebody with a card, a name without the network, or nobody in particular. */
export type Who =
  | { kind: "person"; id: string; name: string; born?: number | null; card?: string | null }
  | { kind: "card"; code: string }
  | { kind: "named"; name: string }
  | { kind: "nameless" };

/** What the desk shows beside the room. */
export type Doing =
  | { at: "search" }
  | { at: "check-in"; who: Who }
  | { at: "register"; name: string; arrival?: string }
  | { at: "person"; id: string; name: string };

export const doing = typed<Doing>({ at: "search" });

/** How people are called whom the desk met since somebody signed in. */
export const names = personal<ReadonlyMap<string, string>>(new Map());

/** Remember how somebody is called. */
export function met(id: string, name: string): void {
  names.value = new Map(names.value).set(id, name);
}

/** Why and how records were opened that ask for a reason, by whose they are. */
export const reasons = personal<ReadonlyMap<string, Asking>>(new Map());

/** The code of the card that was just given, until it was handed over. */
export const handing = personal("");

/** What was taken back without leaving a trace in the outbox: a second check-in of a day. */
export const undone = typed<ReadonlySet<string>>(new Set());

/** For what the desk reads of people; whoever signs in begins with what a desk does most. */
export const purpose = signal<Purpose>("drop_in_support");
effect(() => {
  if (token.value) return;
  purpose.value = "drop_in_support";
  hush();
});

/** Whether the network is there, as far as the browser knows. */
export const online = signal(navigator.onLine);
for (const kind of ["online", "offline"]) addEventListener(kind, () => (online.value = navigator.onLine));
