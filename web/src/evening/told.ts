/** What a service told, and what this device recorded since: together they are what stands now. */

import { signal, useComputed, useSignal, useSignalEffect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { ask, Problem, type Asking } from "../api";
import { bearer } from "../identity";
import type { Item } from "../outbox/item";
import { items } from "../outbox/outbox";
import type { Capturing } from "../promise";

/** How something is read. */
interface How {
  asking?: Asking;
  /** It says nothing of anybody: asked again by itself after what was recorded here arrived. */
  live?: true;
  /** It says nothing of anybody: kept on the device under this name, for when the network is away. */
  kept?: string;
}

interface Kept<Body> {
  of: string;
  body: Body;
}

export interface Told<Body> {
  /** Null until it was told, and after whoever it was told to has left. */
  body: ReadonlySignal<Body | null>;
  problem: ReadonlySignal<Problem | null>;
  /** What the service recorded up to this position is in it. */
  upTo: ReadonlySignal<number>;
  again: () => Promise<void>;
}

/** How far each service's log has come, as answers to commands said that did not go through the outbox. */
const reached = { visits: signal(0), activities: signal(0), referrals: signal(0) };

/** A service answered a command. */
export function answered(service: Capturing, position: number): void {
  reached[service].value = Math.max(reached[service].value, position);
}

/** What a service tells at an address; null: nothing is asked yet. */
export function useTold<Body>(service: Capturing, path: string | null, how: How = {}): Told<Body> {
  const told = useSignal<Kept<Body> | null>(null);
  const problem = useSignal<Problem | null>(null);
  const upTo = useSignal(0);
  const turn = useRef(0);
  const asked = useRef(0);
  const again = async () => {
    if (!path || !bearer.value) return;
    const [mine, at] = [++turn.current, position(service)];
    asked.current = at;
    try {
      const body = await ask<Body>(service, at ? `${path}${path.includes("?") ? "&" : "?"}after=${at}` : path, how.asking);
      if (mine !== turn.current) return;
      told.value = { of: path, body };
      upTo.value = at;
      problem.value = null;
      if (how.kept) keepBesides(how.kept, told.value);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      if (mine === turn.current) problem.value = fault;
    }
  };
  const who = bearer.value;
  useEffect(() => {
    told.value = how.kept ? before<Body>(how.kept, path) : null;
    const end = nowAndOnline(async () => {
      if (how.live || how.kept || !told.value) await again();
    });
    return () => {
      turn.current += 1;
      end();
    };
  }, [path, who]);
  useSignalEffect(() => {
    if (how.live && position(service) > Math.max(upTo.value, asked.current)) void again();
  });
  const body = useComputed(() => (how.kept || bearer.value ? (told.value?.body ?? null) : null));
  return { body, problem, upTo, again };
}

/** Do something, and again whenever the network is back, until what is returned is called. */
function nowAndOnline(does: () => Promise<void>): () => void {
  const again = () => void does();
  again();
  addEventListener("online", again);
  return () => removeEventListener("online", again);
}

/** How many answers are kept under one name, the latest first. */
const KEPT = 8;

/** What was told at this very address before; what was told of other days or sites says nothing of these. */
function before<Body>(name: string, path: string | null): Kept<Body> | null {
  return all<Body>(name).find((it) => it.of === path) ?? null;
}

function keepBesides<Body>(name: string, told: Kept<Body>): void {
  const others = all<Body>(name).filter((it) => it.of !== told.of);
  localStorage.setItem(name, JSON.stringify([told, ...others].slice(0, KEPT)));
}

function all<Body>(name: string): Kept<Body>[] {
  const found = JSON.parse(localStorage.getItem(name) ?? "[]") as unknown;
  return Array.isArray(found) ? (found as Kept<Body>[]) : [];
}

/** How far a service's log has come, as far as this page knows. */
export function position(service: Capturing): number {
  const sent = (items.value ?? []).filter((it) => it.service === service && it.receipt);
  return Math.max(reached[service].value, ...sent.map((it) => it.receipt!.position));
}

/** What was recorded here and is not in what was told up to a position; what was taken back again is left out. */
export function since(service: Capturing, upTo: number): readonly Item[] {
  const mine = (items.value ?? []).filter((it) => it.service === service && it.state !== "help");
  const gone = new Set(mine.map((it) => it.takes).filter(Boolean));
  return mine.filter((it) => !gone.has(it.key) && !(it.receipt && it.receipt.position <= upTo));
}
