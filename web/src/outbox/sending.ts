/** Sends what waits: at once, on load, when the network is back, when the page is looked at, and by a clock. */

import { signal } from "@preact/signals";
import { init, Problem, request } from "../api";
import { device, isAny, link, self, token } from "../identity";
import type { Capturing } from "../promise";
import { settleAll, type Told } from "./answers";
import type { Item } from "./item";
import { forget, items, look, note, storeAgain } from "./outbox";
import { compared, isTimed, ofOneClock, shownFor } from "./righting";
import { ask } from "./shelf";

/** Items in one request. */
const MOST = 200;
/** Milliseconds until what could not be sent is tried again, at first and at most. */
const FIRST = 2_000;
const LONGEST = 60_000;
/** Milliseconds that a service may take to answer. */
const PATIENCE = 45_000;
/** Milliseconds that what was recorded stays in the list as sent. */
const SHOWN = 30 * 60_000;
/** Statuses by which a service says no to what it was sent, and not to who sent it or when; 500: it fell over it. */
const UNFIT: readonly number[] = [400, 413, 422, 500];

/** Why what waits cannot be sent right now; null while nothing hinders it. */
export const hindrance = signal<"away" | "unknown" | null>(null);

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
  for (const whose of [self, device]) whose.subscribe(() => sendSoon());
  let before = self.value;
  self.subscribe((now) => {
    if (before && before !== now) void forgetSent(before);
    before = now;
  });
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
    if (!again) return;
    again = false;
    void send();
  });
  return underway;
}

/** Send all that waits by now: what is being sent already may have begun without it. */
export async function sendNow(): Promise<void> {
  await underway;
  await send();
}

/** Only one page of ours sends at a time. */
async function alone(): Promise<void> {
  await navigator.locks.request("brygga.outbox", round);
}

/** In whose name this is sent from here: whoever recorded it, or the desk where nobody was signed in; null: it waits. */
export function bearerOf(item: Item): string | null {
  if (item.by === "kiosk") return device.value;
  if (item.by === null) return isAny("host", "project_lead") ? token.value : null;
  return item.by === self.value ? (token.value ?? link.value) : null;
}

/** One service's no for now holds back what goes there by the same token, and nothing else. */
async function round(): Promise<void> {
  await look();
  await storeAgain();
  await compared((items.value ?? []).filter((it) => it.state === "saved"));
  const held = new Set<string>();
  for (let run = next(held); run.length; run = next(held)) {
    const failed = await sendRun(run).then(() => null, (fault: unknown) => fault);
    if (failed === null) continue;
    await freed();
    held.add(way(run[0]!));
    hindrance.value = failed instanceof Problem && failed.status === 401 ? "unknown" : "away";
  }
  const untimed = (items.value ?? []).some((it) => it.state === "saved" && bearerOf(it) !== null && !isTimed(it));
  if (untimed) hindrance.value = "away";
  if (held.size || untimed) later();
  else hindrance.value = null;
}

function later(): void {
  clearTimeout(clock);
  clock = setTimeout(() => void send(), pause);
  pause = Math.min(pause * 2, LONGEST);
}

/** What was asked and not answered waits again. */
async function freed(): Promise<void> {
  for (const item of items.value ?? []) if (item.state === "sending") await note({ ...item, state: "saved" });
}

function way(item: Item): string {
  return `${item.service} ${bearerOf(item)}`;
}

/** The oldest that wait and go one way together. What goes to others may rest on what visits has not heard yet: it waits
 * for that. */
function next(held: ReadonlySet<string>): Item[] {
  const waiting = (items.value ?? []).filter((it) => it.state === "saved" && bearerOf(it) !== null);
  const resting = new Set<string | null>();
  const ready = waiting.filter((it) => {
    if (it.service === "visits") resting.add(bearerOf(it));
    return isTimed(it) && !held.has(way(it)) && (it.service === "visits" || !resting.has(bearerOf(it)));
  });
  return ofOneClock(ready.filter((it) => way(it) === way(ready[0]!)).slice(0, MOST));
}

/** Send these; where their service can make nothing of the whole, send each half, until what it stumbles over is alone. */
async function sendRun(run: readonly Item[]): Promise<void> {
  const there = await ask(run.map((it) => it.key)).catch(() => null);
  const known = run.filter((it) => it.unkept || !there || there.has(it.key));
  if (!known.length) return await look();
  const sending = known.map((it): Item => ({ ...it, state: "sending", asked: true }));
  await Promise.all(sending.map(note));
  if (known.length < run.length) await look();
  const answers = await post(sending).catch((fault: unknown) => {
    if (fault instanceof Problem && UNFIT.includes(fault.status) && fault.code !== "unavailable") return fault;
    throw fault;
  });
  if (!(answers instanceof Problem)) await settleAll(sending, answers);
  else if (sending.length === 1) await settleAll(sending, [{ key: sending[0]!.key, status: "refused", problem: { ...answers.told, status: answers.status } }]);
  else await sendHalves(sending);
  pause = FIRST;
}

/** The second half goes too where the first holds what its service falls over, for now. */
async function sendHalves(run: readonly Item[]): Promise<void> {
  const [first, second] = halves(run);
  const failed = await sendRun(first).then(() => null, (fault: unknown) => fault);
  if (failed && !(failed instanceof Problem && failed.code === "fault")) throw failed;
  await sendRun(second);
  if (failed) throw failed;
}

function halves(run: readonly Item[]): [readonly Item[], readonly Item[]] {
  const middle = Math.ceil(run.length / 2);
  return [run.slice(0, middle), run.slice(middle)];
}

/** Ask a service; an answer that is not a service's counts as none. */
async function post(run: readonly Item[]): Promise<Told[]> {
  const service = run[0]!.service;
  const body = run.map(({ key, command, data }) => ({ key, command, data }));
  const asked = init("POST", { ...heard(service), signal: AbortSignal.timeout(PATIENCE) }, body);
  asked.headers.set("brygga-sent-at", shownFor(run[0]!));
  const response = await request(service, "/batch", asked, bearerOf(run[0]!));
  const answers = (await response.json()) as Told[];
  if (!Array.isArray(answers) || run.some((it, n) => answers[n]?.key !== it.key)) throw new Problem("unavailable", "", 0);
  return answers;
}

/** What is told to others may rest on what visits answered last: they hear of that first. */
function heard(service: Capturing): { heard?: string } {
  const answered = (items.value ?? []).filter((it) => it.service === "visits" && it.receipt);
  const position = Math.max(0, ...answered.map((it) => it.receipt!.position));
  return service !== "visits" && position ? { heard: `visits=${position}` } : {};
}

/** Forget what was recorded by somebody who leaves, or for them by nobody in particular: it may name people. */
async function forgetSent(by: string): Promise<void> {
  const theirs = (items.value ?? []).filter((it) => it.state === "sent" && (it.by === by || it.by === null));
  for (const item of theirs) await forget(item.key).catch(() => undefined);
}

/** Forget what was recorded long enough ago. */
async function sweep(): Promise<void> {
  const old = (items.value ?? []).filter((it) => it.state === "sent" && Date.now() - Date.parse(it.sent ?? it.at) > SHOWN);
  for (const item of old) await forget(item.key).catch(() => undefined);
  setTimeout(() => void sweep(), 60_000);
}
