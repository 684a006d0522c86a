/** The goals as they stand, and as they change: followed where one may, else asked once a minute. */

import { signal } from "@preact/signals";
import { ask, follow, Problem } from "../api";
import { isAny, personal } from "../identity";
import { text } from "../texts";
import type { Goal } from "./figure";

/** They go with whoever is signed in: the next one may see less. */
export const goals = personal<readonly Goal[] | null>(null);
/** For which query they are; null: for none yet. */
export const shownFor = personal<string | null>(null);
/** When the board last heard, by this device's clock; null until it did. */
export const heard = personal<number | null>(null);
export const trouble = signal<string | null>(null);

/** Milliseconds until a board that lost its service asks again. */
const PAUSE = 2_000;
/** Milliseconds between two looks of those who may not follow: what is released changes once a day. */
const MINUTE = 60_000;

/** Whether whoever is here sees exact figures. */
export function isInside(): boolean {
  return isAny("host", "project_lead", "unit_manager", "analyst");
}

/** Show the goals of these days from now on, until `ending`. `query` names days and a rung; none is all so far. */
export async function watch(query: string, ending: AbortSignal): Promise<void> {
  trouble.value = null;
  while (!ending.aborted) {
    try {
      if (isInside()) await listen(query, ending);
      await look(query, ending);
      await sleep(MINUTE, ending);
    } catch (fault) {
      if (ending.aborted) return;
      trouble.value = fault instanceof Problem && fault.message ? fault.message : text("app-no-answer-yet");
      await sleep(PAUSE, ending);
      await look(query, ending).catch(() => undefined);
    }
  }
}

/** A pause that ends early where there is nothing left to wait for. */
export function sleep(long: number, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const clock = setTimeout(resolve, long);
    ending.addEventListener("abort", () => {
      clearTimeout(clock);
      resolve();
    });
  });
}

/** Each change says the goals of all days so far; of others it says that they are to be asked anew. */
async function listen(query: string, ending: AbortSignal): Promise<void> {
  for await (const news of follow("reporting", "/stream", ending)) {
    if (news.event !== "goals") continue;
    if (query) await look(query, ending);
    else show(news.data as Goal[], query);
  }
}

async function look(query: string, ending: AbortSignal): Promise<void> {
  show(await ask<Goal[]>("reporting", `/goals${query}`, { signal: ending }), query);
}

function show(told: readonly Goal[], query: string): void {
  goals.value = told;
  shownFor.value = query;
  heard.value = Date.now();
  trouble.value = null;
}
