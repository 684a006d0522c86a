/** A session's heads are counted by taps: many taps become one command, which is on the device before it says so. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { keep, remove } from "../outbox/outbox";
import { text } from "../texts";
import type { Heads, Session } from "./calendar";
import { HeadTaps, isFit } from "./heads";

/** Milliseconds without a tap until what was counted is recorded. */
const PAUSE = 900;

/** The heads of one session. */
export function Counting({ session }: { session: Session }) {
  const draft = useSignal<Heads | null>(null);
  const saved = useSignal(false);
  const kept = useRef<string | null>(null);
  const clock = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const record = async () => {
    clearTimeout(clock.current);
    const counted = draft.value;
    if (!counted || !isFit(counted)) return;
    const before = kept.current;
    kept.current = await keep({
      service: "activities",
      command: "RecordSessionHeadcount",
      data: { session: session.id, ...counted, occurred_at: new Date().toISOString() },
      called: "sessions-called-headcount",
    });
    if (draft.value === counted) draft.value = null;
    saved.value = true;
    if (before) await remove(before);
  };
  useEffect(() => {
    const hide = () => document.hidden && void record();
    document.addEventListener("visibilitychange", hide);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      void record();
    };
  }, [session.id]);
  const told = (heads: Heads) => {
    draft.value = heads;
    saved.value = false;
    clearTimeout(clock.current);
    clock.current = setTimeout(() => void record(), PAUSE);
  };
  return (
    <section class="counting">
      <HeadTaps heads={draft.value ?? session.headcount} told={told} />
      <p class="note" role="status">
        {saved.value ? text("app-saved") : draft.value && isFit(draft.value) ? text("app-wait") : ""}
      </p>
    </section>
  );
}
