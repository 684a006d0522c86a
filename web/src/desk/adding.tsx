/** What sections of a record are made of: facts that can be taken back, and short forms for one more. */

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { today } from "../lists";
import { Field, Select } from "../parts/field";
import { code, day, text } from "../texts";
import { record, withdrawal } from "./keeping";
import type { Section } from "./person";

/** One fact: what it says, and how it is taken back. */
export function Fact({ children, drop, of }: { children: ComponentChildren; drop: () => void; of: string }) {
  return (
    <li class="row desk-apart">
      <span>{children}</span>
      <button type="button" aria-label={`${text("app-remove")}: ${of}`} onClick={drop}>
        {text("app-remove")}
      </button>
    </li>
  );
}

/** Both days of an interval; without an end it goes on. */
export function span(since: string, until?: string | null): string {
  return until ? text("desk-span", { since: day(since), until: day(until) }) : text("desk-since", { since: day(since) });
}

/** One thing that a short form asks for. */
export interface Asked {
  name: string;
  label: string;
  type?: "date" | "text";
  options?: readonly (readonly [string, string])[];
  /** What it begins with. */
  first?: string;
}

/** Milliseconds within which a second press is a slip of the finger, and no second fact. */
const SLIP = 1000;

/** A short form for one more fact; of several, somebody chooses. */
export function Adding({ fields, add, words }: { fields: readonly Asked[]; add: (told: Record<string, string>) => void; words: string }) {
  const beginning = Object.fromEntries(fields.map((it) => [it.name, it.first ?? ""]));
  const typed = useSignal<Record<string, string>>({});
  const told = { ...beginning, ...typed.value };
  const last = useRef(-SLIP);
  const put = (name: string) => (value: string) => (typed.value = { ...typed.value, [name]: value });
  return (
    <form
      class="desk-adding"
      onSubmit={(event) => {
        event.preventDefault();
        if (event.timeStamp - last.current < SLIP) return;
        last.current = event.timeStamp;
        add(Object.fromEntries(Object.entries(told).filter(([, it]) => it)));
        typed.value = {};
      }}
    >
      {fields.map(({ name, label, options, type = "date" }) =>
        options ? (
          <Select key={name} label={label} value={told[name] ?? ""} told={put(name)} options={[["", "–"], ...options]} required />
        ) : (
          <Field key={name} label={label} type={type} value={told[name] ?? ""} told={put(name)} />
        ),
      )}
      <button>{words}</button>
    </form>
  );
}

/** The first day, today unless another is told; the last, which may be told later; a list's codes in words. */
export const since = (): Asked => ({ name: "from", label: text("desk-from"), first: today() });
export const until = (): Asked => ({ name: "to", label: text("desk-to") });
export const coded = (of: string, codes: readonly string[]) => codes.map((it): [string, string] => [it, code(of, it)]);

/** Record one more, and look again; `thing` is what its withdrawal calls it. */
export function more({ its, told }: Section, command: string, data: object, back: string, thing: string): void {
  const person = its.id;
  void record(command, { person, ...data }, ({ key }) => withdrawal(back, { person, [thing]: key })).then(told);
}

/** Take one back, and look again; it can be told anew. */
export function less({ its, told }: Section, command: string, thing: string, id: string, again: string, data: object): void {
  const { data: wish } = withdrawal(command, { person: its.id, [thing]: id });
  const anew = { service: "visits", command: again, data: { person: its.id, ...data }, called: "desk-told" } as const;
  void record(command, wish, () => anew, text("desk-undone")).then(told);
}
