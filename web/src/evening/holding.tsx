/** A session took place: with fika or without, and who came from elsewhere. */

import { useSignal } from "@preact/signals";
import { list } from "../lists";
import { Choices } from "../parts/field";
import { code, text } from "../texts";
import type { Session } from "./calendar";
import { usePartners } from "./partners";
import { record, recordAndSay } from "./recording";

/** Tells that it was held; once it was, what was told is shown, and may be told anew. */
export function Holding({ session }: { session: Session }) {
  const fika = useSignal(session.fika ?? false);
  const present = useSignal<readonly string[]>(session.present_partners);
  const units = useSignal<readonly string[]>(session.presenting_units);
  const partners = usePartners();
  if (session.state === "held") return <Held session={session} />;
  const hold = () =>
    void recordAndSay(
      {
        service: "activities",
        command: "HoldSession",
        data: { session: session.id, fika: fika.value, present_partners: present.value, presenting_units: units.value },
        called: "sessions-called-held",
      },
      text("sessions-held"),
      () => notHeld(session.id),
    );
  return (
    <section class="holding">
      <div class="row">
        <button type="button" aria-pressed={fika.value} onClick={() => (fika.value = !fika.value)}>
          {text("sessions-fika")}
        </button>
        <button type="button" class="first" onClick={hold}>
          {text("sessions-hold")}
        </button>
      </div>
      <details>
        <summary>{text("sessions-guests")}</summary>
        <Choices label={text("sessions-partners")} value={present.value} told={(it) => (present.value = it)} options={partners.map((it) => [it.id, it.name] as const)} />
        <Choices label={text("sessions-units")} value={units.value} told={(it) => (units.value = it)} options={list("activities", "presenting_units").map((it) => [it, code("unit", it)] as const)} />
      </details>
    </section>
  );
}

function Held({ session }: { session: Session }) {
  const partners = usePartners();
  const names = session.present_partners.map((id) => partners.find((it) => it.id === id)?.name).filter(Boolean);
  const came = [...names, ...session.presenting_units.map((it) => code("unit", it))];
  const { service, command, data, called } = notHeld(session.id);
  return (
    <section class="row holding">
      <strong>{text(session.fika ? "sessions-was-held-fika" : "sessions-was-held")}</strong>
      {came.length > 0 && <span>{came.join(", ")}</span>}
      <button type="button" onClick={() => void record(service, command, { ...data, reason: text("sessions-mistake") }, called)}>
        {text("sessions-change")}
      </button>
    </section>
  );
}

/** How it is taken back that a session was held. */
export function notHeld(session: string) {
  return { service: "activities", command: "WithdrawSessionHold", data: { session }, called: "sessions-called-undone" } as const;
}
