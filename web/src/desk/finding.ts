/** People found by name, personal number or case number, and by nothing else (R2); each answer is recorded (R1). */

import { ask, Problem, search } from "../api";
import type { Answer } from "../promise";
import { met, purpose } from "./state";

export interface Hit {
  id: string;
  display_name: string;
  birth_year: number | null;
  score: number;
  card?: string | null;
}

/** Letters that a name must have before anybody is asked for it. */
export const LEAST = 3;

const PERSONNUMMER = /^(\d{6}|\d{8})[-+]?\d{4}$/;

/** By what a text is looked for. */
export function keyOf(text: string): Record<string, string> {
  const bare = text.trim();
  if (PERSONNUMMER.test(bare)) return { personnummer: bare };
  return /\d/.test(bare) ? { case_number: bare } : { name: bare };
}

/** Whether a text may be what somebody is called: with a digit it is a number, and no number becomes a name (R6). */
export function isName(text: string): boolean {
  return "name" in keyOf(text);
}

/** Whether enough is written to ask at once; a number is asked for when it is whole. */
export function isEnough(text: string): boolean {
  return !/\d/.test(text) && text.trim().length >= LEAST;
}

/** Those who are found, the best first; throws Problem. */
export async function find(text: string, signal?: AbortSignal): Promise<Hit[]> {
  const how = { purpose: purpose.value, ...(signal && { signal }) };
  const { items } = await search<{ items: Hit[] }>("visits", "/people/search", keyOf(text), how);
  for (const hit of items) met(hit.id, hit.display_name);
  return items;
}

/** Whoever has a card, as one who is found; throws Problem. */
export async function whoHas(code: string): Promise<Hit[]> {
  const { person, display_name, birth_year } = (await holder(code)) ?? {};
  return person ? [{ id: person, display_name: display_name ?? "", birth_year: birth_year ?? null, score: 1, card: code }] : [];
}

export type Holder = Answer<"visits", "/cards/{card}">;

/** Whose a card is; null where nobody may be told, or there is no such card. */
export async function holder(code: string): Promise<Holder | null> {
  try {
    const found = await ask<Holder>("visits", `/cards/${encodeURIComponent(code)}`, { purpose: purpose.value });
    if (found.person && found.display_name) met(found.person, found.display_name);
    return found;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) return null;
    throw problem;
  }
}
