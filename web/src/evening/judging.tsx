/** Hours that wait for somebody other than who told of them to find them right. */

import { useSignal } from "@preact/signals";
import { Fault, Field } from "../parts/field";
import type { Answer } from "../promise";
import { day, text } from "../texts";
import { useDoing, wordsOf } from "./doing";
import { sub } from "./own";
import { minutes } from "./time";
import { useTold, type Told } from "./told";
import { nameOf, type Volunteer } from "./volunteer_name";

type Given = Answer<"activities", "/hours">["items"][number];

/** All that may be approved goes in one tap; each may be rejected, with a reason. */
export function Judging({ volunteers }: { volunteers: readonly Volunteer[] }) {
  const told = useTold<{ items: Given[] }>("activities", "/hours?open=true", { asking: { purpose: "coordination" } });
  const { problem, run } = useDoing(told);
  const open = told.body.value?.items;
  const ours = open?.filter((it) => it.reported_by !== sub.value) ?? [];
  const approve = () => void run("/hours/approve", { ids: ours.map((it) => it.id) }, text("volunteers-approved"));
  return (
    <section class="day">
      <h2>{text("volunteers-hours")}</h2>
      <Fault>{wordsOf(problem.value ?? (open ? null : told.problem.value))}</Fault>
      {open && !open.length && <p class="note">{text("volunteers-no-hours")}</p>}
      {open?.map((it) => (
        <One key={it.id} given={it} name={nameOf(volunteers, it.volunteer)} told={told} />
      ))}
      {ours.length > 0 && <button onClick={approve}>{text("volunteers-approve", { count: ours.length })}</button>}
    </section>
  );
}

function One({ given, name: who, told }: { given: Given; name: string; told: Told<unknown> }) {
  const { problem, run } = useDoing(told);
  const why = useSignal("");
  const own = given.reported_by === sub.value;
  return (
    <details class="card session">
      <summary>
        <strong>{who}</strong> {day(given.on)} · {minutes(given.minutes)} {own && <span class="note">{text("volunteers-by-you")}</span>}
      </summary>
      <Fault>{wordsOf(problem.value)}</Fault>
      {own && <button onClick={() => void run(`/hours/${given.id}/withdraw`, { reason: text("sessions-mistake") })}>{text("app-undo")}</button>}
      {!own && (
        <form onSubmit={(event) => (event.preventDefault(), void run(`/hours/${given.id}/reject`, { reason: why.value.trim() }))}>
          <Field label={text("volunteers-reject-why")} value={why.value} told={(it) => (why.value = it)} maxLength={500} required />
          <button>{text("volunteers-reject")}</button>
        </form>
      )}
    </details>
  );
}
