/** Everything that is captured goes this way: on the device first, then to its service, in order, until it is answered.
 *
 * Nothing is dropped: what a service refuses stays and asks for help, and what cannot be sent waits. A crash between
 * asking and hearing leaves an item saved; it is asked again under its own key, and services do it once.
 */

import { computed, signal } from "@preact/signals";
import { self } from "../identity";
import { seal, shelves, unseal } from "./chest";
import type { Item, Outcome, State, Wish } from "./item";
import { sendSoon } from "./sending";

/** All that was recorded here and is not forgotten yet, oldest first; null until the device has answered. */
export const items = signal<readonly Item[] | null>(null);

/** How many are in each state; null until the device has answered. */
export const counts = computed(() => {
  if (!items.value) return null;
  const found: Record<State, number> = { saved: 0, sending: 0, sent: 0, help: 0 };
  for (const item of items.value) found[item.state] += 1;
  return found;
});

const asked = new Map<string, (outcome: Outcome) => void>();
const others = new BroadcastChannel("brygga.outbox");
others.onmessage = () => void look();

/** Have something recorded: on this device when this resolves, and sent as soon as can be. Resolves to its key. */
export async function keep(wish: Wish, key: string = crypto.randomUUID()): Promise<string> {
  const item: Item = { ...wish, key, at: new Date().toISOString(), by: self.value, state: "saved" };
  const sealed = await seal(item);
  await (await shelves()).add("outbox", { key, ...sealed });
  items.value = [...(items.value ?? []), item];
  others.postMessage(null);
  sendSoon();
  return key;
}

/** What became of what was kept, once its service answered; it may take as long as there is no network. */
export function outcome(key: string): Promise<Outcome> {
  return new Promise((resolve) => asked.set(key, resolve));
}

/** Read from the device what waits there, as another page of ours may have left it. */
export async function look(): Promise<void> {
  const found = await (await shelves()).getAll("outbox");
  const known = new Map(items.value?.map((it) => [it.key, it]));
  const read = await Promise.all(found.map((it) => unseal<Item>(it)));
  items.value = read.map((it) => (known.get(it.key)?.state === "sending" && it.state === "saved" ? known.get(it.key)! : it));
}

/** Note how far an item has come; what is answered is noted on the device too. */
export async function note(item: Item, told?: Outcome): Promise<void> {
  if (item.state !== "sending") await rewrite(item);
  items.value = (items.value ?? []).map((it) => (it.key === item.key ? item : it));
  if (!told) return;
  asked.get(item.key)?.(told);
  asked.delete(item.key);
  others.postMessage(null);
}

/** Take an item off this device: it was taken back before it was sent, became another, or is long recorded. */
export async function remove(key: string): Promise<void> {
  const db = await shelves();
  const at = await db.getKeyFromIndex("outbox", "key", key);
  if (at !== undefined) await db.delete("outbox", at);
  items.value = (items.value ?? []).filter((it) => it.key !== key);
  others.postMessage(null);
}

async function rewrite(item: Item): Promise<void> {
  const sealed = await seal(item);
  const shelf = (await shelves()).transaction("outbox", "readwrite");
  const at = await shelf.store.index("key").getKey(item.key);
  if (at !== undefined) await shelf.store.put({ key: item.key, ...sealed }, at);
  await shelf.done;
}
