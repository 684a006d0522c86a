/** A session is moved, cancelled with a reason, or was a mistake. */

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Field } from "../parts/field";
import { text } from "../texts";
import type { Session } from "./calendar";
import { record, recordAndSay } from "./recording";
import { moment, timeOf } from "./time";

/** What may still be changed about a session; folded away. */
export function Changing({ session, zone, children }: { session: Session; zone: string; children?: ComponentChildren }) {
  if (session.state === "held") return null;
  return (
    <details>
      <summary>{text("sessions-change")}</summary>
      {session.state === "cancelled" ? <Again session={session} /> : <Open session={session} zone={zone} />}
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

function Again({ session }: { session: Session }) {
  const again = () => void record("activities", "WithdrawSessionCancel", { session: session.id, reason: text("sessions-mistake") }, "sessions-called-undone");
  return (
    <button type="button" onClick={again}>
      {text("sessions-on-again")}
    </button>
  );
}

function about(command: string, data: object, called: "sessions-called-moved" | "sessions-called-cancelled" | "sessions-called-undone") {
  return { service: "activities", command, data, called } as const;
}
