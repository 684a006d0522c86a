/** Hours that wait for somebody other than who told of them to find them right. */

import { useSignal } from "@preact/signals";
import type { Problem } from "../api";
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
  const others = useSignal<readonly string[]>([]);
  const ours = open?.filter((it) => it.reported_by !== sub.value && !others.value.includes(it.id)) ?? [];
  const approve = async () => {
    let left = ours.map((it) => it.id);
    while (left.length && !(await run("/hours/approve", { ids: left }, text("volunteers-approved")))) {
      const own = ownAt(problem.value);
      if (own === null) return;
      others.value = [...others.value, left[own]!];
      left = left.filter((_, n) => n !== own);
    }
  };
  return (
    <section class="day">
      <h2>{text("volunteers-hours")}</h2>
      <Fault>{wordsOf(problem.value ?? (open ? null : told.problem.value))}</Fault>
      {open && !open.length && <p class="note">{text("volunteers-no-hours")}</p>}
      {open?.map((it) => (
        <One key={it.id} given={it} name={nameOf(volunteers, it.volunteer)} told={told} others={others.value.includes(it.id)} />
      ))}
      {ours.length > 0 && <button onClick={() => void approve()}>{text("volunteers-approve", { count: ours.length })}</button>}
    </section>
  );
}

/** Which of those that were to be approved may have been told of by whoever approves, as by a link that they gave. */
function ownAt(problem: Problem | null): number | null {
  const place = problem?.faults.find((it) => it.code === "same_person")?.pointer.split("/").at(-1);
  return place === undefined ? null : Number(place);
}

interface Row {
  given: Given;
  name: string;
  told: Told<unknown>;
  /** It is for others to judge. */
  others: boolean;
}

function One({ given, name: who, told, others }: Row) {
  const { problem, run } = useDoing(told);
  const why = useSignal("");
  const own = given.reported_by === sub.value;
  return (
    <details class="card session">
      <summary>
        <strong>{who}</strong> {day(given.on)} · {minutes(given.minutes)} {(own || others) && <span class="note">{text("volunteers-by-you")}</span>}
      </summary>
      <Fault>{wordsOf(problem.value)}</Fault>
      {own && <button onClick={() => void run(`/hours/${given.id}/withdraw`, { reason: text("sessions-mistake") })}>{text("app-undo")}</button>}
      {!own && !others && (
        <form onSubmit={(event) => (event.preventDefault(), void run(`/hours/${given.id}/reject`, { reason: why.value.trim() }))}>
          <Field label={text("volunteers-reject-why")} value={why.value} told={(it) => (why.value = it)} maxLength={500} required />
          <button>{text("volunteers-reject")}</button>
        </form>
      )}
    </details>
  );
}
