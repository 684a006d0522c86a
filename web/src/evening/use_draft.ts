/** What was written of an evening and is not recorded yet: whoever is called away meanwhile finds it again, also on a page that
 * was loaded anew or locked. */

import { useEffect } from "preact/hooks";
import { self, typed } from "../identity";
import { NOTHING, type Draft } from "./differences";
import { found, shelve } from "./shelved";

/** By day and place. */
const drafts = typed<Readonly<Record<string, Draft>>>({});

interface Written {
  now: () => Draft;
  write: (draft: Draft) => void;
  /** It is about to be recorded: nothing of it is shown any more but the hours. What this gives back forgets it on the
   * device too, once it is recorded. */
  take: () => () => void;
}

/** What is written of one evening, as `2026-11-26 motesplatsen`. */
export function useDraft(evening: string): Written {
  const by = self.value;
  useEffect(() => void bring(evening, by), [evening, by]);
  const now = () => drafts.value[evening] ?? NOTHING;
  const show = (draft: Draft) => (drafts.value = { ...drafts.value, [evening]: draft });
  return {
    now,
    write: (draft) => {
      show(draft);
      shelve(evening, by, draft);
    },
    take: () => {
      const { opens, closes, hosts } = now();
      show({ ...NOTHING, opens, closes, hosts });
      return () => shelve(evening, by, null);
    },
  };
}

async function bring(evening: string, by: string | null): Promise<void> {
  const kept = await found(evening, by);
  if (kept && self.value === by && !(evening in drafts.value)) drafts.value = { ...drafts.value, [evening]: { ...NOTHING, ...kept } };
}
