/** The rows of what was recorded here: how far each has come lies in clear, so that two pages of ours agree on it in one
 * transaction; all else is sealed. */

import { seal, shelves, unseal, type Kept, type Row } from "./chest";
import type { Item, State } from "./item";

/** What is said to be kept is on the disk by then, and not only in the system's memory. */
const STRICT: IDBTransactionOptions = { durability: "strict" };

/** Put something at the end; where it is there already it stays as it is. */
export async function add(item: Item): Promise<void> {
  const row = await rowOf(item);
  const shelf = (await shelves()).transaction("outbox", "readwrite", STRICT);
  if ((await shelf.store.index("key").getKey(item.key)) === undefined) await shelf.store.add(row);
  await shelf.done;
}

/** All that is there, oldest first, and the keys of what cannot be read any more. */
export async function all(): Promise<{ items: Item[]; unreadable: string[] }> {
  const rows = await (await shelves()).getAll("outbox");
  const read = await Promise.allSettled(rows.map(itemOf));
  const items = read.flatMap((it) => (it.status === "fulfilled" ? [it.value] : []));
  return { items, unreadable: rows.filter((_, n) => read[n]?.status === "rejected").map((it) => it.key) };
}

/** Write anew what is there, and nothing that was taken off meanwhile, or that another page brought further; whether it
 * stands as this page has it. */
export async function write(item: Item): Promise<boolean> {
  const row = await rowOf(item);
  const shelf = (await shelves()).transaction("outbox", "readwrite");
  const at = await shelf.store.index("key").getKey(item.key);
  const before = at === undefined ? undefined : await shelf.store.get(at);
  const may = !before || !isFurther(before.state, row.state);
  if (at !== undefined && may) await shelf.store.put(row, at);
  await shelf.done;
  return may;
}

/** Whether what lies there is heard or recorded already, and this would forget that. */
function isFurther(before: Kept, now: Kept): boolean {
  return before === "sent" ? now !== "sent" : before === "asked" && now === "saved";
}

/** Note that a service may hear of these from now on; the keys of those that are still there. */
export async function ask(keys: readonly string[]): Promise<Set<string>> {
  const there = new Set<string>();
  const shelf = (await shelves()).transaction("outbox", "readwrite");
  for (const key of keys) {
    const at = await shelf.store.index("key").getKey(key);
    const row = at === undefined ? undefined : await shelf.store.get(at);
    if (!row || row.state === "sent") continue;
    if (row.state !== "asked") await shelf.store.put({ ...row, state: "asked" }, at);
    there.add(key);
  }
  await shelf.done;
  return there;
}

/** Take something off, as long as it is in one of these states; whether it is gone. */
export async function off(key: string, states: readonly Kept[]): Promise<boolean> {
  const shelf = (await shelves()).transaction("outbox", "readwrite");
  const at = await shelf.store.index("key").getKey(key);
  const row = at === undefined ? undefined : await shelf.store.get(at);
  const may = !row || states.includes(row.state);
  if (at !== undefined && may) await shelf.store.delete(at);
  await shelf.done;
  return may;
}

/** Put one in the place of others that are all still here, unheard or refused, or leave all as they are; whether it was. */
export async function exchange(old: readonly string[], item: Item): Promise<boolean> {
  const row = await rowOf(item);
  const shelf = (await shelves()).transaction("outbox", "readwrite", STRICT);
  const found: number[] = [];
  for (const key of old) {
    const at = await shelf.store.index("key").getKey(key);
    const its = at === undefined ? undefined : await shelf.store.get(at);
    if (at !== undefined && (its?.state === "help" || its?.state === "saved")) found.push(at);
  }
  const may = found.length === old.length;
  if (may) for (const at of found) await shelf.store.delete(at);
  if (may) await shelf.store.add(row);
  await shelf.done;
  return may;
}

async function rowOf({ state, asked, unkept: _, ...rest }: Item): Promise<Row> {
  const kept = state === "sending" || (state === "saved" && asked) ? "asked" : state;
  return { key: rest.key, state: kept as Kept, ...(await seal(rest)) };
}

async function itemOf(row: Row): Promise<Item> {
  const asked = row.state === "asked";
  const state: State = row.state === "asked" ? "saved" : row.state;
  return { ...(await unseal<Item>(row)), state, ...(asked ? { asked } : {}) };
}
