/** What this device keeps for itself, under a key that it cannot give away (AES-256-GCM, not extractable). */

import { openDB, type DBSchema, type IDBPDatabase } from "idb";

/** One thing as it lies on the device. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  cipher: ArrayBuffer;
}

/** How far something has come, in clear; `asked`: its service may have heard of it. */
export type Kept = "saved" | "asked" | "sent" | "help";

/** Something that was recorded here, as it lies on the device. */
export interface Row extends Sealed {
  key: string;
  state: Kept;
}

interface Shelves extends DBSchema {
  keys: { key: string; value: CryptoKey };
  /** What was recorded here, in order. */
  outbox: { key: number; value: Row; indexes: { key: string } };
  /** Things under a name of theirs, such as the device's token. */
  kept: { key: string; value: Sealed };
}

let opened: Promise<IDBPDatabase<Shelves>> | undefined;
let emptied = () => {};

/** The device's shelves. */
export function shelves(): Promise<IDBPDatabase<Shelves>> {
  opened ??= open().catch((fault: unknown) => {
    opened = undefined;
    throw fault;
  });
  return opened;
}

/** Have this done when the browser takes the shelves away while a page of ours is open. */
export function whenEmptied(then: () => void): void {
  emptied = then;
}

function open(): Promise<IDBPDatabase<Shelves>> {
  return openDB<Shelves>("brygga", 1, {
    upgrade(db) {
      db.createObjectStore("keys");
      db.createObjectStore("kept");
      db.createObjectStore("outbox", { autoIncrement: true }).createIndex("key", "key", { unique: true });
    },
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
      emptied();
    },
  });
}

/** The device's own key: made once, and never seen. */
async function key(): Promise<CryptoKey> {
  const db = await shelves();
  const found = await db.get("keys", "own");
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const shelf = db.transaction("keys", "readwrite");
  const first = await shelf.store.get("own");
  if (!first) await shelf.store.put(made, "own");
  await shelf.done;
  return first ?? made;
}

/** Close a value away. */
export async function seal(value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, cipher: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), plain) };
}

/** A value that was closed away here; throws where the key it was closed away with is gone. */
export async function unseal<Value>({ iv, cipher }: Sealed): Promise<Value> {
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key(), cipher);
  return JSON.parse(new TextDecoder().decode(plain)) as Value;
}

/** Keep a value under a name. */
export async function put(name: string, value: unknown): Promise<void> {
  const sealed = await seal(value);
  await (await shelves()).put("kept", sealed, name);
}

/** The value that is kept under a name. */
export async function get<Value>(name: string): Promise<Value | undefined> {
  const found = await (await shelves()).get("kept", name);
  return found && (await unseal<Value>(found));
}

/** The names that begin so, under which something is kept. */
export async function names(beginning: string): Promise<string[]> {
  return await (await shelves()).getAllKeys("kept", IDBKeyRange.bound(beginning, `${beginning}\uffff`));
}

/** Keep nothing more under a name. */
export async function drop(name: string): Promise<void> {
  await (await shelves()).delete("kept", name);
}
