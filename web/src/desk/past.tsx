/** What was recorded of somebody, fact by fact: a reading of its own, done when it is asked for. */

import { useSignal } from "@preact/signals";
import { Problem, type Asking } from "../api";
import { Fault } from "../parts/field";
import { day, text } from "../texts";
import { all, type Line } from "./history";
import { record } from "./keeping";
import { shown } from "./moment";
import { Folded, type Section } from "./person";

/** The history, newest first. */
export function Past({ its, told, how }: Section) {
  return <Folded title={text("desk-history")}>{() => <Facts person={its.id} told={told} how={how} />}</Folded>;
}

function Facts({ person, told, how }: { person: string; told: (key: string) => void; how: Asking }) {
  const [lines, problem] = [useSignal<readonly Line[] | null>(null), useSignal<Problem | null>(null)];
  const look = () =>
    all(person, how).then(
      (found) => ([lines.value, problem.value] = [found.reverse(), null]),
      (fault: unknown) => fault instanceof Problem && (problem.value = fault),
    );
  return (
    <>
      <Fault problem={problem.value} />
      <div class="row">
        <button type="button" onClick={() => void look()}>
          {text("desk-history-show")}
        </button>
      </div>
      {lines.value && (
        <ol class="plain desk-past">
          {lines.value.map((it) => (
            <li key={it.fact} class="row desk-apart">
              <span>{day(shown(new Date(it.occurred_at)).slice(0, 10))}</span>
              <span>
                {inWords(it.type)} <small>{it.by}</small>
              </span>
              {it.type === "PersonsMerged" && <Apart line={it} told={told} />}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** A fact in words; what was taken back is said so. */
function inWords(type: string): string {
  const bare = type.replace(/Withdrawn$/, "");
  const what = text("desk-fact", { type: bare });
  return bare === type ? what : text("desk-fact-withdrawn", { what });
}

function Apart({ line, told }: { line: Line; told: (key: string) => void }) {
  const { keep, drop, merge } = line.told;
  const again = { service: "visits", command: "MergePersons", data: { keep, drop }, called: "desk-told" } as const;
  return (
    <button type="button" onClick={() => void record("UndoMerge", { merge }, () => again, text("desk-unmerged")).then(told)}>
      {text("desk-unmerge")}
    </button>
  );
}
