/** Sends what waits: at once, on load, when the network is back, when the page is looked at, and by a clock. */

import { init, Problem, problemOf, request } from "../api";
import { bearer, self } from "../identity";
import type { Capturing, Receipt } from "../promise";
import type { Item } from "./item";
import { items, look, note, remove } from "./outbox";

/** Items in one request. */
const MOST = 200;
/** Milliseconds until what could not be sent is tried again, at first and at most. */
const FIRST = 2_000;
const LONGEST = 60_000;
/** Milliseconds that what was recorded stays in the list as sent. */
const SHOWN = 30 * 60_000;

let pause = FIRST;
let clock: ReturnType<typeof setTimeout> | undefined;
let underway: Promise<void> | undefined;
let again = false;

/** Begin: what an earlier page left is sent too. */
export async function begin(): Promise<void> {
  await look();
  await sweep();
  addEventListener("online", sendSoon);
  document.addEventListener("visibilitychange", () => !document.hidden && sendSoon());
  self.subscribe(() => sendSoon());
}

/** Send what waits, now or right after what is being sent. */
export function sendSoon(): void {
  pause = FIRST;
  void send();
}

/** Send all that waits; resolves once it is answered, or cannot be sent now. */
export async function send(): Promise<void> {
  if (underway) {
    again = true;
    return underway;
  }
  clearTimeout(clock);
  underway = alone().finally(() => {
    underway = undefined;
    if (again) {
      again = false;
      void send();
    }
  });
  return underway;
}

/** Only one page of ours sends at a time. */
async function alone(): Promise<void> {
  await navigator.locks.request("brygga.outbox", round);
}

/** Whether whoever is here may send this. */
export function isOurs(item: Item): boolean {
  return item.by === self.value || (item.by === null && self.value !== null);
}

async function round(): Promise<void> {
  await look();
  for (;;) {
    const run = next();
    if (!run.length || !bearer.value) return;
    try {
      await sendRun(run);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      const unanswered = (items.value ?? []).filter((it) => it.state === "sending");
      await Promise.all(unanswered.map((item) => note({ ...item, state: "saved" })));
      if (problem.status === 401) return;
      clock = setTimeout(() => void send(), pause);
      pause = Math.min(pause * 2, LONGEST);
      return;
    }
  }
}

/** The oldest that wait and go to one service together. */
function next(): Item[] {
  const waiting = (items.value ?? []).filter((it) => it.state === "saved" && isOurs(it));
  const end = waiting.findIndex((it) => it.service !== waiting[0]?.service);
  return waiting.slice(0, end < 0 ? MOST : Math.min(end, MOST));
}

interface Told {
  key: string;
  status: "ok" | "replayed" | "refused" | "conflict";
  receipt?: Receipt & Record<string, unknown>;
  problem?: Record<string, unknown>;
}

async function sendRun(run: Item[]): Promise<void> {
  const service = run[0]!.service;
  await Promise.all(run.map((item) => note({ ...item, state: "sending" })));
  const body = run.map(({ key, command, data }) => ({ key, command, data }));
  const response = await request(service, "/batch", init("POST", heard(service), body));
  const answers = (await response.json()) as Told[];
  pause = FIRST;
  for (const [n, answer] of answers.entries()) await settle(run[n]!, answer);
}

/** What is told to others may rest on what visits answered last: they hear of that first. */
function heard(service: Capturing): { heard?: string } {
  const answered = (items.value ?? []).filter((it) => it.service === "visits" && it.receipt);
  const position = Math.max(0, ...answered.map((it) => it.receipt!.position));
  return service !== "visits" && position ? { heard: `visits=${position}` } : {};
}

async function settle(item: Item, answer: Told): Promise<void> {
  if (answer.receipt) {
    await note({ ...item, state: "sent", receipt: answer.receipt }, { receipt: answer.receipt });
    return;
  }
  const problem = problemOf(answer.problem ?? {});
  const kept = { code: problem.code, title: problem.message, told: problem.told };
  if (problem.passes) throw problem;
  await note({ ...item, state: "help", problem: kept }, { problem });
}

/** Forget what was recorded long enough ago. */
async function sweep(): Promise<void> {
  const old = (items.value ?? []).filter((it) => it.state === "sent" && Date.now() - Date.parse(it.at) > SHOWN);
  for (const item of old) await remove(item.key);
  setTimeout(() => void sweep(), 60_000);
}
