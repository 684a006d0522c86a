/** What is done at once, and answered: no capture, so it needs the network. */

import { useSignal, type ReadonlySignal } from "@preact/signals";
import { Problem } from "../api";
import { useOnce } from "../parts/once";
import { say } from "../parts/said";
import type { Receipt } from "../promise";
import { text } from "../texts";
import { answered, type Told } from "./told";

interface Doing {
  /** Why the last one did not go; null: it went. */
  problem: ReadonlySignal<Problem | null>;
  /** Have activities do something; what was told is told anew. Null where it did not go, or that very thing is underway. */
  run: <More extends object = object>(path: string, body: object, words?: string) => Promise<(Receipt & More) | null>;
}

/** Commands to activities, after each of which these are told anew. */
export function useDoing(...affected: readonly Pick<Told<unknown>, "again">[]): Doing {
  const problem = useSignal<Problem | null>(null);
  const { once } = useOnce();
  const run = async <More extends object>(path: string, body: object, words?: string) => {
    try {
      const receipt = await once<More>("activities", path, body);
      if (!receipt) return null;
      answered("activities", receipt.position);
      problem.value = null;
      if (words) say(words);
      await Promise.all(affected.map((it) => it.again()));
      return receipt;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
      return null;
    }
  };
  return { problem, run };
}

/** What a problem says, also where nobody answered. */
export function wordsOf(problem: Problem | null): string | undefined {
  return problem ? problem.message || text("app-no-answer") : undefined;
}
