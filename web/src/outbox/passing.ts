/** What waits, written to a file that only its passphrase opens, and read on another device: each thing goes under its own
 * key, so that it is recorded once, whichever device sends it, or both. */

import type { Item } from "./item";
import { enter, items, note } from "./outbox";

/** The format's own name and version. */
const FORMAT = "brygga-outbox-1";
/** Rounds of PBKDF2 with SHA-256 (OWASP 2023). */
const ROUNDS = 600_000;
/** Characters that a passphrase has at least. */
export const LEAST = 12;

interface File {
  format: typeof FORMAT;
  rounds: number;
  salt: string;
  iv: string;
  cipher: string;
}

/** A file was not written by an outbox, or another passphrase opens it. */
export class Unopened extends Error {}

/** What waits or needs help, closed away in a file. */
export async function written(passphrase: string): Promise<Blob> {
  const waiting = (items.value ?? []).filter((it) => it.state !== "sent");
  const [salt, iv] = [random(16), random(12)];
  const plain = new TextEncoder().encode(JSON.stringify(waiting));
  const key = await keyOf(passphrase, salt, ROUNDS);
  const cipher = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain));
  const file: File = { format: FORMAT, rounds: ROUNDS, salt: told(salt), iv: told(iv), cipher: told(cipher) };
  const exported = new Date().toISOString();
  for (const { key: its } of waiting) {
    const now = items.value?.find((it) => it.key === its);
    if (now && now.state !== "sending") await note({ ...now, exported });
  }
  return new Blob([JSON.stringify(file)], { type: "application/json" });
}

/** Take in what a file holds; how many were not here yet. Throws Unopened. */
export async function read(source: string, passphrase: string): Promise<number> {
  const known = new Set(items.value?.map((it) => it.key));
  const fresh = (await opened(source, passphrase)).filter((it) => !known.has(it.key));
  for (const { exported: _, unkept: __, ...item } of fresh) await enter({ ...item, state: item.state === "help" ? "help" : "saved" });
  return fresh.length;
}

async function opened(source: string, passphrase: string): Promise<Item[]> {
  try {
    const { format, rounds, salt, iv, cipher } = JSON.parse(source) as File;
    if (format !== FORMAT || rounds > 10 * ROUNDS) throw new Unopened();
    const key = await keyOf(passphrase, bytes(salt), rounds);
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(iv) }, key, bytes(cipher));
    return JSON.parse(new TextDecoder().decode(plain)) as Item[];
  } catch {
    throw new Unopened();
  }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize("NFC"));
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return await crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

function told(raw: Uint8Array): string {
  return btoa(Array.from(raw, (it) => String.fromCharCode(it)).join(""));
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (it) => it.charCodeAt(0));
}
