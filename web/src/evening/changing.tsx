/** A session is moved, cancelled with a reason, or was a mistake. */

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { ask } from "../api";
import { token } from "../identity";
import { Fault, Field } from "../parts/field";
import type { Answer } from "../promise";
import { text } from "../texts";
import type { Session } from "./calendar";
import { useDoing, wordsOf } from "./doing";
import { record, recordAndSay } from "./recording";
import { moment, timeOf } from "./time";

/** What may still be changed about a session; folded away. `changed` is told of what the service brings about later. */
export function Changing({ session, zone, changed, children }: { session: Session; zone: string; changed: () => void; children?: ComponentChildren }) {
  if (session.state === "held") return null;
  return (
    <details>
      <summary>{text("sessions-change")}</summary>
      {session.state === "cancelled" ? <Again session={session} done={changed} /> : <Open session={session} zone={zone} />}
      {children}
    </details>
  );
}

function Open({ session, zone }: { session: Session; zone: string }) {
  const day = useSignal(session.on);
  const time = useSignal(timeOf(session.starts_at, zone));
  const reason = useSignal("");
  const move = () => {
    const starts_at = moment(day.value, time.value, zone);
    if (Date.parse(starts_at) === Date.parse(session.starts_at)) return;
    void recordAndSay(about("MoveSession", { session: session.id, starts_at }, "sessions-called-moved"), text("sessions-moved"), () =>
      about("MoveSession", { session: session.id, starts_at: session.starts_at }, "sessions-called-moved"),
    );
  };
  const cancel = () =>
    void recordAndSay(about("CancelSession", { session: session.id, reason: reason.value.trim() }, "sessions-called-cancelled"), text("sessions-cancelled"), () =>
      about("WithdrawSessionCancel", { session: session.id }, "sessions-called-undone"),
    );
  return (
    <div class="changes">
      <form onSubmit={(event) => (event.preventDefault(), move())}>
        <Field type="date" label={text("sessions-day")} value={day.value} told={(it) => (day.value = it)} required />
        <Field type="time" label={text("sessions-time")} value={time.value} told={(it) => (time.value = it)} required />
        <button>{text("sessions-move")}</button>
      </form>
      <form onSubmit={(event) => (event.preventDefault(), cancel())}>
        <Field label={text("sessions-why")} hint={text("sessions-why-hint")} value={reason.value} told={(it) => (reason.value = it)} maxLength={500} required />
        <button>{text("sessions-cancel")}</button>
      </form>
    </div>
  );
}

/** It is on again: the date of its series, where that was left out; else the session that was cancelled. */
function Again({ session, done }: { session: Session; done: () => void }) {
  const { problem, run } = useDoing();
  const isAsked = useRef(false);
  const again = async () => {
    if (isAsked.current) return;
    isAsked.current = true;
    await putBack().finally(() => (isAsked.current = false));
  };
  const putBack = async () => {
    const reason = text("sessions-mistake");
    if (!(await isLeftOut(session))) {
      await record("activities", "WithdrawSessionCancel", { session: session.id, reason }, "sessions-called-undone");
    } else if (await run(`/activities/${session.activity}/skips/withdraw`, { date: session.occurrence, reason }, text("sessions-called-undone"))) done();
  };
  return (
    <>
      <Fault>{wordsOf(problem.value)}</Fault>
      <button type="button" onClick={() => void again()}>
        {text("sessions-on-again")}
      </button>
    </>
  );
}

/** Whether a session fell out with its date of a series; without a network nobody knows. */
async function isLeftOut({ activity, occurrence: on }: Session): Promise<boolean> {
  if (!activity || !on || !token.value) return false;
  const dates = await ask<Answer<"activities", "/activities/{activity}/dates">>("activities", `/activities/${activity}/dates?from=${on}&to=${on}`).catch(() => null);
  return dates?.items[0]?.state === "skipped";
}

function about(command: string, data: object, called: "sessions-called-moved" | "sessions-called-cancelled" | "sessions-called-undone") {
  return { service: "activities", command, data, called } as const;
}
