/** What was written of an evening lies on the device, sealed, until it is recorded or the day is over: of nobody who came,
 * and for whoever wrote it. */

import { aheadBy } from "../clock";
import { today } from "../lists";
import { drop, get, names, put } from "../outbox/chest";
import type { Draft } from "./differences";

/** How the names of evenings begin; their day follows, and their place. */
const KEPT = "closing ";
/** Whoever writes while nobody is signed in. */
const NOBODY = "";

/** What is kept of one evening, by who wrote it. */
type Shelf = Readonly<Record<string, Partial<Draft>>>;

let last: Promise<unknown> = Promise.resolve();

/** What somebody wrote of an evening, or nobody in particular did; none where nothing is kept. */
export async function found(evening: string, by: string | null): Promise<Partial<Draft> | undefined> {
  const all = await shelf(evening);
  return all[by ?? NOBODY] ?? all[NOBODY];
}

/** Keep what somebody wrote of an evening in the place of what they wrote before; null: nothing more. */
export function shelve(evening: string, by: string | null, draft: Draft | null): void {
  last = last.then(() => change(evening, by ?? NOBODY, draft)).catch(() => undefined);
}

/** Forget the evenings of days that are over, where it is known which day it is. */
export async function forgetOver(): Promise<void> {
  if (aheadBy() === null) return;
  const over = (await names(KEPT)).filter((it) => it.slice(KEPT.length) < today());
  await Promise.all(over.map(drop));
}

async function change(evening: string, by: string, draft: Draft | null): Promise<void> {
  const { [by]: _, [NOBODY]: __, ...others } = await shelf(evening);
  const all: Shelf = draft ? { ...others, [by]: nameless(draft) } : others;
  await (Object.keys(all).length ? put(KEPT + evening, all) : drop(KEPT + evening));
}

/** All but who stayed and who received. */
function nameless({ stayed: _, hosts: __, ...rest }: Draft): Partial<Draft> {
  return rest;
}

async function shelf(evening: string): Promise<Shelf> {
  return (await get<Shelf>(KEPT + evening).catch(() => undefined)) ?? {};
}
