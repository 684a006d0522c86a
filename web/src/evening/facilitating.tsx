/** One's own time for what lets others help: a tap for usual lengths. */

import { bearer } from "../identity";
import { list } from "../lists";
import { Select } from "../parts/field";
import type { Answer } from "../promise";
import { code, text } from "../texts";
import type { Draft } from "./differences";
import { sub } from "./own";
import { minutes } from "./time";
import { since, useTold } from "./told";

type Logged = Answer<"activities", "/facilitations">["items"][number];

const USUAL = [15, 30, 60, 120];

/** What one told of this day already is shown; what is chosen is recorded when the evening is closed. */
export function Facilitating({ day, draft, say }: { day: string; draft: Draft; say: (part: Partial<Draft>) => void }) {
  const told = useTold<{ items: Logged[] }>("activities", bearer.value ? `/facilitations?from=${day}` : null, { asking: { purpose: "coordination" } });
  const mine = (told.body.value?.items ?? []).filter((it) => it.on === day && it.by === sub.value).map((it) => [it.id, it.minutes] as const);
  const here = since("activities", told.upTo.value).filter((it) => it.command === "LogFacilitation" && it.data["date"] === day);
  const all = new Map([...mine, ...here.map((it) => [it.key, Number(it.data["minutes"])] as const)]);
  const sum = [...all.values()].reduce((one, other) => one + other, 0);
  return (
    <section class="card">
      <h2>{text("closing-facilitation")}</h2>
      {sum > 0 && <p class="note">{text("closing-told-already", { time: minutes(sum) })}</p>}
      <div class="row">
        {USUAL.map((it) => (
          <button key={it} type="button" aria-pressed={draft.minutes === it} onClick={() => say({ minutes: draft.minutes === it ? null : it })}>
            {minutes(it)}
          </button>
        ))}
      </div>
      {draft.minutes && (
        <Select label={text("closing-task")} value={draft.task} told={(task) => say({ task })} options={list("activities", "facilitation_tasks").map((it) => [it, code("facilitation", it)] as const)} />
      )}
    </section>
  );
}
