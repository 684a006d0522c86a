/** Everything that is captured goes this way: on the device first, then to its service, in order, until it is answered.
 *
 * Nothing is dropped: what a service refuses stays and asks for help, and what cannot be sent waits. A crash between
 * asking and hearing leaves an item saved; it is asked again under its own key, and services do it once.
 */

import { computed, signal } from "@preact/signals";
import { Problem, problemOf } from "../api";
import { aheadBy } from "../clock";
import { self } from "../identity";
import { whenEmptied } from "./chest";
import type { Item, Outcome, State, Wish } from "./item";
import { sendNow, sendSoon } from "./sending";
import { add, all, exchange, off, write } from "./shelf";

/** All that was recorded here and is not forgotten yet, oldest first; null until the device has answered. */
export const items = signal<readonly Item[] | null>(null);
/** The keys of what lies here and can be read no more, because the browser took the device's key away. */
export const unreadable = signal<readonly string[]>([]);
/** Whether the browser lets us keep nothing at all. */
export const broken = signal(false);

/** How many are in each state; null until the device has answered. */
export const counts = computed(() => {
  if (!items.value) return null;
  const found: Record<State, number> = { saved: 0, sending: 0, sent: 0, help: 0 };
  for (const item of items.value) found[item.state] += 1;
  return found;
});

/** What is in this page and nowhere else: it must be written on paper before the page is closed. */
export const unkept = computed(() => (items.value ?? []).filter((it) => it.unkept && it.state !== "sent"));

const asked = new Map<string, (outcome: Outcome) => void>();
/** What was taken off in this page: nobody has to hear that it is taken back. */
const gone = new Set<string>();
const others = new BroadcastChannel("brygga.outbox");
others.onmessage = () => void look();
let moves = 0;

/** Have something recorded: on this device when this resolves, and sent as soon as can be. Resolves to its key; where
 * the device cannot store it and no service takes it at once, it throws, and the page says so until it is safe. */
export async function keep(wish: Wish, key: string = crypto.randomUUID(), by: string | null = self.value): Promise<string> {
  await enter(begun(wish, by, key));
  return key;
}

/** Something that is recorded here now. */
function begun(wish: Wish, by: string | null, key: string = crypto.randomUUID()): Item {
  return { ...wish, key, at: new Date().toISOString(), by, state: "saved", ahead: aheadBy() ?? undefined };
}

/** Put something in the list as it is, such as what another device exported. */
export async function enter(item: Item): Promise<void> {
  const kept = await add(item).then(
    () => true,
    () => false,
  );
  if (items.value) shown([...items.value.filter((it) => it.key !== item.key), kept ? item : { ...item, unkept: true }]);
  else await look(kept ? [] : [{ ...item, unkept: true }]);
  others.postMessage(null);
  if (kept) sendSoon();
  else await sent(item.key);
}

/** Take back what was kept: removed where no service can have heard of it, else withdrawn by this command. What this
 * device does not know (any more) was recorded elsewhere, or long ago. */
export async function takeBack(key: string, withdrawal: Wish): Promise<void> {
  if (await remove(key)) return;
  await enter({ ...begun(withdrawal, self.value), takes: key });
}

/** Take an item off this device as long as its service has not heard of it, or said no; whether it is gone. What a
 * service may have recorded, and what is not here, is taken back instead. `surely`: by now it cannot be recorded. */
export async function remove(key: string, surely = false): Promise<boolean> {
  const item = items.value?.find((it) => it.key === key);
  if (!item || item.state === "sent") return gone.has(key);
  if (item.problem?.unsure && !surely) return false;
  if (!(item.unkept ? !item.asked : await off(key, ["saved", "help"]))) return false;
  gone.add(key);
  forgotten([key]);
  return true;
}

/** Forget what its service recorded long enough ago. */
export async function forget(key: string): Promise<void> {
  if (await off(key, ["sent"])) forgotten([key]);
}

/** Record something else in the place of what was refused, once, however often it is asked for; its key, null where
 * some of that is not here any more. */
export async function instead(old: readonly string[], wish: Wish, by: string | null): Promise<string | null> {
  const same = items.value?.find((it) => it.key === old[0] && it.data["occurred_at"] === wish.data["occurred_at"]);
  const item: Item = { ...begun(wish, by), ...(same && { ahead: same.ahead }) };
  const loose = new Set(unkept.value.map((it) => it.key));
  if (!(await exchange(old.filter((it) => !loose.has(it)), item))) {
    await look();
    return null;
  }
  forgotten(old);
  shown([...(items.value ?? []), item]);
  sendSoon();
  return item.key;
}

/** What became of what was kept, once its service answered; it may take as long as there is no network. */
export function outcome(key: string): Promise<Outcome> {
  return new Promise((resolve) => {
    asked.set(key, resolve);
    tell();
  });
}

/** Read from the device what waits there, as another page of ours may have left it. */
export async function look(besides: readonly Item[] = []): Promise<void> {
  for (;;) {
    const before = moves;
    const found = await all().catch(() => null);
    if (moves !== before) continue;
    broken.value = found === null;
    const mine = [...(items.value ?? []), ...besides];
    const loose = mine.filter((it) => (found ? it.unkept : true) && !found?.items.some(({ key }) => key === it.key));
    if (!found && !loose.length) return;
    const underway = new Map(mine.filter((it) => it.state === "sending").map((it) => [it.key, it]));
    unreadable.value = found?.unreadable ?? [];
    items.value = [...(found?.items ?? []).map((it) => (it.state === "saved" ? (underway.get(it.key) ?? it) : it)), ...loose];
    tell();
    return;
  }
}

/** Note how far an item has come; what is answered is noted on the device too. */
export async function note(item: Item): Promise<void> {
  if (item.state !== "sending" && !item.unkept && !(await write(item).catch(() => true))) return await look();
  shown((items.value ?? []).map((it) => (it.key === item.key ? item : it)));
  if (item.state !== "sending") others.postMessage(null);
}

/** Try again to store what the device could not store before. */
export async function storeAgain(): Promise<void> {
  for (const item of unkept.value) {
    const { unkept: _, ...whole } = item;
    if (await add(whole).then(() => true, () => false)) shown((items.value ?? []).map((it) => (it.key === item.key ? whole : it)));
  }
}

/** An item that could not be stored may still be taken by its service at once. */
async function sent(key: string): Promise<void> {
  await sendNow();
  const state = items.value?.find((it) => it.key === key)?.state;
  if (state !== "sent" && state !== "help") throw new Problem("not_kept", "", 0);
}

function shown(now: readonly Item[]): void {
  moves += 1;
  items.value = now;
  tell();
}

function forgotten(keys: readonly string[]): void {
  shown((items.value ?? []).filter((it) => !keys.includes(it.key)));
  others.postMessage(null);
}

/** Tell whoever waits for an outcome that is known by now, whichever page of ours heard it. */
function tell(): void {
  for (const [key, resolve] of asked) {
    const item = items.value?.find((it) => it.key === key);
    if (item?.state === "sent" && item.receipt) resolve({ receipt: item.receipt });
    else if (item?.state === "help" && item.problem) resolve({ problem: problemOf({ ...item.problem.told, code: item.problem.code }) });
    else continue;
    asked.delete(key);
  }
}

/** What a page still knows is put back where the browser emptied the shelves under it. */
whenEmptied(() => {
  const known = (items.value ?? []).filter((it) => it.state !== "sent");
  void Promise.allSettled(known.map((it) => add(it))).then(() => look());
});

addEventListener("beforeunload", (event) => {
  if (unkept.value.length) event.preventDefault();
});
