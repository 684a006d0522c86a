/** Somebody's record: opened when asked for, which is recorded; calm, in sections that open. */

import { useSignal, type Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { ask, command, Problem, problemOf, type Asking } from "../api";
import { Links } from "../linking/links";
import { Fault, Field } from "../parts/field";
import type { Answer } from "../promise";
import { text } from "../texts";
import { Cards } from "./giving";
import { Escorts, Groups, Leaves, Outcomes, Periods } from "./facts";
import { Households } from "./homes";
import { Informed } from "./slip";
import { Known } from "./known";
import { Merging } from "./merging";
import { Past } from "./past";
import { answered } from "./keeping";
import { met, purpose, reasons, type Who } from "./state";

export type Record = Answer<"visits", "/people/{person}">;
/** Looks again; with a field that is shown only to whoever asks for it (R6). */
export type Again = (field?: "personnummer") => Promise<void>;

/** Characters that a reason has at least (DESIGN §10). */
const LEAST = 15;

interface Ways {
  id: string;
  name: string;
  close: () => void;
  checkIn: (who: Who) => void;
}

/** The panel of one person. */
export function Person({ id, name, close, checkIn }: Ways) {
  const [told, problem, why] = [useSignal<Record | null>(null), useSignal<Problem | null>(null), useSignal("")];
  const emergency = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const how = (): Asking => ({ purpose: emergency.current ? "emergency" : purpose.value, ...(why.value && { reason: why.value }) });
  const open: Again = async (field) => {
    try {
      [told.value, problem.value] = [await ask<Record>("visits", `/people/${id}${field ? `?fields=${field}` : ""}`, how()), null];
      met(id, nameOf(told.value));
      if (why.value) reasons.value = new Map(reasons.value).set(id, how());
    } catch (fault) {
      if (fault instanceof Problem) problem.value = fault;
    }
  };
  useEffect(() => {
    heading.current?.focus();
    void open();
  }, []);
  const now = told.value ? nameOf(told.value) : name;
  return (
    <section class="card desk-person" aria-labelledby="person">
      <h2 id="person" ref={heading} tabIndex={-1}>
        {now || text("desk-nameless")}
      </h2>
      <Barred problem={problem.value} why={why} id={id} open={open} emergency={() => (emergency.current = true)} />
      <div class="row">
        <button type="button" class="first" onClick={() => checkIn({ kind: "person", id, name: now, born: told.value?.birth_year ?? null })}>
          {text("desk-check-in")}
        </button>
        <button type="button" onClick={close}>
          {text("app-close")}
        </button>
      </div>
      {told.value && <Sections its={told.value} again={open} how={how()} />}
    </section>
  );
}

function nameOf({ given_name, family_name }: Record): string {
  return [given_name, family_name].filter(Boolean).join(" ");
}

/** What a section is told: the person, and how to look again once something was recorded. */
export interface Section {
  its: Record;
  /** Why and how its readings are made. */
  how: Asking;
  told: (key: string) => void;
}

/** The sections in the order in which they are needed. */
const SECTIONS = [Informed, Cards, Groups, Leaves, Households, Periods, Escorts, Outcomes, Merging, Past];

function Sections({ its, again, how }: { its: Record; again: Again; how: Asking }) {
  return (
    <>
      {its.protected && <p class="fault">{text("desk-protected")}</p>}
      {its.restricted && <p class="fault">{text("desk-restricted")}</p>}
      <Known its={its} again={again} />
      <Folded title={text("desk-links")}>{() => <Links person={its.id} how={how} />}</Folded>
      {SECTIONS.map((it, n) => (
        <Part key={n} of={it} its={its} again={again} how={how} />
      ))}
    </>
  );
}

/** One section, and under it why its service would not record what was told there. */
function Part({ of: Its, its, again, how }: { of: (all: Section) => JSX.Element; its: Record; again: () => Promise<void>; how: Asking }) {
  const problem = useSignal<Problem | null>(null);
  const told = (key: string) =>
    void answered(key).then(({ state, problem: refusal }) => {
      problem.value = state === "help" && refusal ? problemOf({ ...refusal.told, title: refusal.title, code: refusal.code }) : null;
      return state === "sent" ? again() : undefined;
    });
  return (
    <>
      <Its its={its} told={told} how={how} />
      <Fault problem={problem.value} />
    </>
  );
}

/** A section that is closed until somebody opens it; only then is it filled. */
export function Folded({ title, count, children }: { title: string; count?: number; children: () => preact.ComponentChildren }) {
  const open = useSignal(false);
  return (
    <details onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        {title} {!!count && <small>{count}</small>}
      </summary>
      {open.value && children()}
    </details>
  );
}

interface Bar {
  problem: Problem | null;
  why: Signal<string>;
  id: string;
  open: () => Promise<void>;
  emergency: () => void;
}

/** Where a record is not shown: why, and the way on for whoever has a reason (R7). */
function Barred({ problem, why, id, open, emergency }: Bar) {
  const refused = useSignal<Problem | null>(null);
  if (!problem) return null;
  const closed = problem.status === 404;
  if (!closed && problem.code !== "reason_needed") return <Fault problem={problem}>{problem.passes ? text("app-no-answer") : problem.message}</Fault>;
  const go = async (event: Event) => {
    event.preventDefault();
    try {
      if (closed) await command("visits", "/emergency-access", { person: id, reason: why.value });
      if (closed) emergency();
      await open();
    } catch (fault) {
      if (fault instanceof Problem) refused.value = fault;
    }
  };
  return (
    <form onSubmit={(event) => void go(event)}>
      <p role="status">{text(closed ? "desk-closed" : "desk-reason-needed")}</p>
      <Field label={text("desk-reason")} hint={text("desk-reason-hint", { least: LEAST })} value={why.value} told={(it) => (why.value = it)} />
      <Fault problem={refused.value} />
      <button disabled={why.value.trim().length < LEAST}>{text(closed ? "desk-emergency" : "desk-open")}</button>
    </form>
  );
}
