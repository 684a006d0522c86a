/** Who may be there twice: read when somebody asks, where it is decided (R2), and merged as from a record. */

import { useSignal } from "@preact/signals";
import { ask, Problem, problemOf } from "../api";
import { answered, record, withdrawal } from "../desk/keeping";
import { personal } from "../identity";
import { Dialog } from "../parts/dialog";
import { Fault } from "../parts/field";
import type { Item, Wish } from "../outbox/item";
import type { Answer } from "../promise";
import { text, type TextId } from "../texts";
import { Part } from "./tasks";

type Told = Answer<"visits", "/duplicates">;
type Pair = Told["items"][number];
type Candidate = Pair["one"];

const pairs = personal<readonly Pair[] | null>(null);
/** Where the next page begins; null where all are shown. */
const next = personal<string | null>(null);

const ALIKE: Readonly<Record<Pair["reasons"][number], TextId>> = {
  same_personnummer: "desk-field-personnummer",
  same_case_number: "desk-field-case-number",
  same_phone: "tasks-field-phone",
  same_name: "tasks-name",
  similar_name: "tasks-similar-name",
  same_birth_date: "tasks-field-birth-date",
  same_birth_year: "tasks-field-birth-year",
};

/** How it is taken back that two are one. */
function apart({ key }: Item): Wish {
  return { service: "visits", command: "UndoMerge", data: { merge: key }, called: "desk-taken-back" };
}

/** The likeliest pairs, and the way to make one of two, or to say that they are two. */
export function Duplicates() {
  const problem = useSignal<Problem | null>(null);
  const chosen = useSignal<Pair | null>(null);
  const look = async (cursor: string | null) => {
    try {
      const path = cursor ? `/duplicates?cursor=${encodeURIComponent(cursor)}` : "/duplicates";
      const told = await ask<Told>("visits", path, { purpose: "coordination" });
      pairs.value = [...((cursor && pairs.value) || []), ...told.items];
      next.value = told.next ?? null;
      problem.value = null;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  const settled = async (pair: Pair, recording: Promise<string>) => {
    chosen.value = null;
    const key = await recording;
    pairs.value = pairs.value?.filter((it) => it !== pair) ?? null;
    const { state, problem: refusal } = await answered(key);
    if (state === "help" && refusal) problem.value = problemOf({ ...refusal.told, title: refusal.title, code: refusal.code });
  };
  return (
    <Part title="admin-exception-duplicates">
      <Why problem={problem.value} />
      {pairs.value?.length === 0 && <p class="note">{text("tasks-duplicates-none")}</p>}
      <button onClick={() => void look(null)}>{text("app-show")}</button>
      <ul class="plain">
        {pairs.value?.map((it) => (
          <li key={it.one.id + it.other.id} class="task">
            <span>
              <strong>{called(it.one)}</strong> · <strong>{called(it.other)}</strong> <br />
              <small>{text("tasks-alike", { what: it.reasons.map((one) => text(ALIKE[one])).join(", ") })}</small>
            </span>
            <button aria-label={`${text("desk-merge-go")}: ${called(it.one)}, ${called(it.other)}`} onClick={() => (chosen.value = it)}>
              {text("desk-merge-go")}
            </button>
          </li>
        ))}
      </ul>
      {next.value && <button onClick={() => void look(next.value)}>{text("app-more")}</button>}
      {chosen.value && <Which pair={chosen.value} settled={settled} close={() => (chosen.value = null)} />}
    </Part>
  );
}

function Why({ problem }: { problem: Problem | null }) {
  if (!problem) return null;
  if (problem.code === "exception_not_decided") return <p role="status">{text("tasks-duplicates-undecided")}</p>;
  return <Fault>{problem.message || text("app-no-answer")}</Fault>;
}

/** Which of the two stays; the other's record goes on under it, and may be taken apart again. */
function Which({ pair, settled, close }: { pair: Pair; settled: (pair: Pair, recording: Promise<string>) => Promise<void>; close: () => void }) {
  const { one, other } = pair;
  const merge = (keep: Candidate, drop: Candidate) => record("MergePersons", { keep: keep.id, drop: drop.id }, apart, text("desk-merged"));
  const differ = () =>
    record("RecordDistinction", { one: one.id, other: other.id }, ({ key }) => withdrawal("WithdrawDistinction", { distinction: key }));
  return (
    <Dialog title={text("desk-merge-go")} close={close}>
      <p>{text("desk-merge-sure")}</p>
      <div class="row">
        {([[one, other], [other, one]] as const).map(([keep, drop]) => (
          <button key={keep.id} onClick={() => void settled(pair, merge(keep, drop))}>
            {text("tasks-keep", { name: called(keep) })}
          </button>
        ))}
        <button onClick={() => void settled(pair, differ())}>{text("tasks-two")}</button>
        <button onClick={close}>{text("app-cancel")}</button>
      </div>
    </Dialog>
  );
}

function called({ display_name, birth_year }: Candidate): string {
  return [display_name || text("tasks-somebody"), birth_year].filter(Boolean).join(", ");
}
