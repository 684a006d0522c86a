/** What services answered, item by item, and what that does to the items. */

import { Problem, problemOf } from "../api";
import type { Receipt } from "../promise";
import type { Item } from "./item";
import { items, note, remove } from "./outbox";

/** One answer of the batch door. */
export interface Told {
  key: string;
  status: "ok" | "replayed" | "refused" | "conflict";
  receipt?: Receipt & Record<string, unknown>;
  problem?: Record<string, unknown>;
}

/** How often a service may say "not now" to one item while it answers its neighbours, or fall over it, before somebody
 * must look at it. */
const TRIES = 8;
/** What no screen shows of something that is recorded: it is not kept here any longer. */
const PRIVATE = new Set(["personnummer", "personnummer_motivation", "case_number", "phone", "email", "contact", "address"]);
const tries = new Map<string, number>();

/** Note every answer; throws where a service said "not now" to one of them. What was refused behind that one may rest on
 * it, so it is asked again too. */
export async function settleAll(run: readonly Item[], answers: readonly Told[]): Promise<void> {
  let held: Problem | null = null;
  const answersOthers = answers.some((it) => it.receipt || !problemOf(it.problem ?? {}).passes);
  for (const [n, item] of run.entries()) {
    const { receipt, problem: told } = answers[n]!;
    const problem = receipt ? null : problemOf(told ?? {});
    if (receipt) await recorded(item, receipt);
    else if (problem && (held || (problem.passes && !((answersOthers || problem.code === "fault") && isTired(item))))) held ??= problem;
    else if (problem) await refused(item, problem);
  }
  if (held) throw held;
}

async function recorded(item: Item, receipt: NonNullable<Told["receipt"]>): Promise<void> {
  const { problem: _, ...rest } = item;
  const data = Object.fromEntries(Object.entries(rest.data).filter(([name]) => !PRIVATE.has(name)));
  await note({ ...rest, data, state: "sent", sent: new Date().toISOString(), receipt });
  await retryWhatRestsOn(item.key);
}

/** A refusal of what somebody wants to take back anyway is what they want. */
async function refused(item: Item, { code, message, faults, told, passes }: Problem): Promise<void> {
  await note({ ...item, state: "help", problem: { code, title: message, faults, told, unsure: passes } });
  if (passes) return;
  const all = items.value ?? [];
  const original = item.takes ? all.find((it) => it.key === item.takes) : item;
  const taking = item.takes ? item : all.find((it) => it.takes === item.key && !it.asked);
  if (original?.state !== "help" || !taking) return;
  await remove(original.key, true);
  await remove(taking.key);
}

/** What was refused because it names something that was not recorded yet is asked again once that is. */
async function retryWhatRestsOn(key: string): Promise<void> {
  for (const item of items.value ?? []) {
    if (item.state !== "help" || !JSON.stringify(item.data).includes(key)) continue;
    const { problem: _, ...rest } = item;
    await note({ ...rest, state: "saved" });
  }
}

function isTired(item: Item): boolean {
  const count = (tries.get(item.key) ?? 0) + 1;
  tries.set(item.key, count);
  return count >= TRIES;
}
