/** Edits that met: both values side by side, and what shall stand. */

import { useSignal, type Signal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import { ask, command, Problem } from "../api";
import { personal } from "../identity";
import { list } from "../lists";
import { Choices, Fault, Field, Select } from "../parts/field";
import { say } from "../parts/said";
import type { Answer, Receipt } from "../promise";
import { code, day, text, type TextId } from "../texts";
import { position } from "./climbing";
import { coded } from "./ground";
import { Part } from "./tasks";

type Conflict = Answer<"visits", "/conflicts">["items"][number];
type Side = "mine" | "theirs" | "other";
/** What was chosen for one field, and what else it shall say. */
interface Choice {
  side: Side;
  other: string;
  several: string[];
}

const conflicts = personal<readonly Conflict[] | null>(null);

/** The list of codes that a field is written with. */
const LISTS: Record<string, string> = { target_group: "target-group", sex: "sex", channel: "channel", supports: "support" };
/** Where its codes are told. */
const CODES: Record<string, "target_groups" | "sexes" | "channels"> = { target_group: "target_groups", sex: "sexes", channel: "channels" };
/** What a field is called; any other is shown by its own name. */
const CALLED: Record<string, TextId> = {
  given_name: "tasks-field-given-name",
  family_name: "tasks-field-family-name",
  phone: "tasks-field-phone",
  birth_date: "tasks-field-birth-date",
  birth_year: "tasks-field-birth-year",
  arrived_on: "tasks-field-arrived-on",
  interpreter_language: "tasks-field-interpreter-language",
  target_group: "tasks-field-target-group",
  sex: "tasks-field-sex",
  channel: "tasks-field-channel",
  supports: "tasks-field-supports",
  stayed: "tasks-field-stayed",
  children: "tasks-field-children",
};

/** Those that wait; nothing where there are none. */
export function Conflicts() {
  const problem = useSignal<Problem | null>(null);
  const look = async (after = position("visits")) => {
    try {
      const told = await ask<{ items: Conflict[] }>("visits", `/conflicts?after=${after}`, { purpose: "coordination" });
      conflicts.value = told.items;
      problem.value = null;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  useEffect(() => void look(), []);
  return (
    <Part title="tasks-conflicts">
      {problem.value && <Fault>{problem.value.message || text("app-no-answer")}</Fault>}
      {conflicts.value?.length === 0 && <p class="note">{text("tasks-conflicts-none")}</p>}
      <ul class="plain">
        {conflicts.value?.map((it) => (
          <Settling key={it.id} conflict={it} settled={look} />
        ))}
      </ul>
    </Part>
  );
}

function Settling({ conflict, settled }: { conflict: Conflict; settled: (after: number) => Promise<void> }) {
  const names = Object.keys(conflict.fields);
  const chosen = useSignal<Record<string, Choice>>({});
  const problem = useSignal<Problem | null>(null);
  const all = names.every((it) => chosen.value[it]);
  const settle = async () => {
    try {
      const body = { choose: choice(conflict, chosen.value), expected_version: conflict.version };
      const { position: at } = await command<Receipt>("visits", `/conflicts/${conflict.id}/settle`, body);
      say(text("tasks-settled"));
      await settled(at);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  return (
    <li class="card">
      <h3>{conflict.display_name ?? text(conflict.kind === "visit" ? "tasks-some-visit" : "tasks-somebody")}</h3>
      <p class="note">{text("tasks-met", { by: conflict.by, day: day(conflict.noted_at.slice(0, 10)) })}</p>
      <form onSubmit={(event) => (event.preventDefault(), void settle())}>
        {names.map((it) => (
          <Sides key={it} name={it} conflict={conflict} chosen={chosen} />
        ))}
        {problem.value && <Fault>{problem.value.message || text("app-no-answer")}</Fault>}
        <button class="first" disabled={!all}>
          {text("tasks-settle")}
        </button>
      </form>
    </li>
  );
}

function Sides({ name, conflict, chosen }: { name: string; conflict: Conflict; chosen: Signal<Record<string, Choice>> }) {
  const both = conflict.fields[name];
  const its = chosen.value[name];
  const group = useId();
  const told = (change: Partial<Choice>) => {
    const before = its ?? { side: "other", other: "", several: [] };
    chosen.value = { ...chosen.value, [name]: { ...before, ...change } };
  };
  const side = (which: Side, label: TextId, value: string) => (
    <label>
      <input type="radio" name={group} checked={its?.side === which} onChange={() => told({ side: which })} />
      <span>
        <small>{text(label)}</small>
        <bdi>{value}</bdi>
      </span>
    </label>
  );
  return (
    <fieldset>
      <legend>{CALLED[name] ? text(CALLED[name]) : name}</legend>
      <div class="both">
        {side("mine", "tasks-mine", both ? shown(name, both.mine) : text("tasks-not-shown"))}
        {side("theirs", "tasks-theirs", both ? shown(name, both.theirs) : text("tasks-not-shown"))}
        {side("other", "tasks-other", "")}
      </div>
      {its?.side === "other" && <Other name={name} its={its} told={told} />}
    </fieldset>
  );
}

function Other({ name, its, told }: { name: string; its: Choice; told: (change: Partial<Choice>) => void }) {
  const label = text("tasks-other-value");
  if (name === "supports") {
    return <Choices label={label} value={its.several} told={(several) => told({ several })} options={coded("support", list("visits", "supports"))} />;
  }
  const options = optionsOf(name);
  if (options) return <Select label={label} value={its.other} told={(other) => told({ other })} options={[["", "–"], ...options]} required />;
  const type = /_on$|_date$/.test(name) ? "date" : isCount(name) ? "number" : "text";
  return <Field type={type} label={label} value={its.other} told={(other) => told({ other })} />;
}

/** What may be chosen, in words; null where anything may be written. */
function optionsOf(name: string): [string, string][] | null {
  if (name === "stayed") return [["yes", text("app-yes")], ["no", text("app-no")]];
  const [kind, codes] = [LISTS[name], CODES[name]];
  return kind && codes ? coded(kind, list("visits", codes)) : null;
}

/** What is asked of the service: one side where all are of it, else every field by itself. */
function choice(conflict: Conflict, chosen: Record<string, Choice>): "mine" | "theirs" | Record<string, unknown> {
  const names = Object.keys(conflict.fields);
  const sides = new Set(names.map((it) => chosen[it]?.side));
  const [only] = sides;
  if (sides.size === 1 && (only === "mine" || only === "theirs")) return only;
  return Object.fromEntries(names.map((it) => [it, value(it, conflict, chosen[it]!)]));
}

function value(name: string, conflict: Conflict, { side, other, several }: Choice): unknown {
  if (side !== "other") return conflict.fields[name]?.[side];
  if (name === "supports") return several;
  if (name === "stayed") return other === "yes";
  return isCount(name) ? Number(other) : other;
}

function isCount(name: string): boolean {
  return name === "children" || name === "birth_year";
}

/** A value in words. */
function shown(name: string, its: unknown): string {
  if (its === null || its === undefined || its === "") return text("tasks-nothing");
  if (Array.isArray(its)) return its.map((it) => shown(name, it)).join(", ") || text("tasks-nothing");
  if (typeof its === "boolean") return text(its ? "app-yes" : "app-no");
  if (typeof its === "object") return shown(name, (its as { code?: unknown }).code);
  if (LISTS[name]) return code(LISTS[name], String(its));
  return String(its);
}
