/** The sessions of some days at the site of this device, with what was recorded here since they were told. */

import { useComputed } from "@preact/signals";
import type { Problem } from "../api";
import { site, zones } from "../lists";
import { overlaid, type Session } from "./calendar";
import { since, useTold } from "./told";

interface Calendar {
  /** Null until they were told once. */
  sessions: readonly Session[] | null;
  problem: Problem | null;
  again: () => Promise<void>;
}

/** From a day until another; sessions are nobody's, so the device keeps them for when the network is away. */
export function useCalendar(from: string, to: string): Calendar {
  const path = `/sessions?from=${from}&to=${to}&site=${encodeURIComponent(site.value)}`;
  const told = useTold<{ items: Session[] }>("activities", path, { live: true, kept: "brygga.sessions" });
  const zone = zones.value[site.value] ?? "Europe/Stockholm";
  const sessions = useComputed(() => told.body.value && overlaid(told.body.value.items, since("activities", told.upTo.value), zone));
  return { sessions: sessions.value, problem: told.problem.value, again: told.again };
}
