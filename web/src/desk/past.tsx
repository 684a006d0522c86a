/** What was recorded of somebody, fact by fact: a reading of its own, done when it is asked for. */

import { useSignal } from "@preact/signals";
import { ask, Problem } from "../api";
import { Fault } from "../parts/field";
import { day, text } from "../texts";
import type { Line } from "./history";
import { record } from "./keeping";
import { shown } from "./moment";
import { Folded, type Section } from "./person";
import { purpose } from "./state";

/** The history, newest first. */
export function Past({ its, told }: Section) {
  return <Folded title={text("desk-history")}>{() => <Facts person={its.id} told={told} />}</Folded>;
}

function Facts({ person, told }: { person: string; told: (key: string) => void }) {
  const [lines, problem] = [useSignal<readonly Line[] | null>(null), useSignal<Problem | null>(null)];
  const look = () =>
    all(person).then(
      (found) => ([lines.value, problem.value] = [found, null]),
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
        <ol class="plain past">
          {lines.value.map((it) => (
            <li key={it.fact} class="row apart">
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

/** Every fact, page by page. */
async function all(person: string): Promise<Line[]> {
  const found: Line[] = [];
  for (let cursor: number | null | undefined = 0; cursor !== null && cursor !== undefined; ) {
    const page: { items: Line[]; next?: number | null } = await ask("visits", `/people/${person}/history?cursor=${cursor}`, { purpose: purpose.value });
    found.push(...page.items);
    cursor = page.next;
  }
  return found.reverse();
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
