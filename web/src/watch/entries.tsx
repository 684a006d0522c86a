/** Who did what, and who has read about somebody: for those who answer for it. Each look is a reading, so nothing of
 * anybody is asked before somebody asks. */

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { ask, Problem } from "../api";
import type { Schemas } from "../board/figure";
import { isAny, personal } from "../identity";
import { Fault, Field, Select } from "../parts/field";
import { PURPOSES, type Purpose } from "../promise";
import { code, text } from "../texts";
import { Entry, Reading } from "./entry";
import { Kinds } from "./kinds";
import { Seals } from "./seals";
import "./watch.css";

type Entries = Schemas["Entries"];
type Readings = Schemas["Readings"];

interface Sought {
  subject: string;
  actor: string;
  purpose: string;
  action: string;
  from: string;
  to: string;
}

const NOTHING: Sought = { subject: "", actor: "", purpose: "", action: "", from: "", to: "" };
/** For what the log may be read (docs/review.md). */
const WHY: readonly Purpose[] = ["access_review", "rights_request"];

const sought = personal<Sought>(NOTHING);
const entries = personal<Entries | null>(null);
const readings = personal<Readings | null>(null);

/** The log of what was done, and the seals over it. */
export function Entries() {
  return (
    <>
      <h1>{text("audit-title")}</h1>
      {isAny("dpo", "unit_manager") && <Log />}
      <Seals />
    </>
  );
}

function Log() {
  const why = useSignal<Purpose>("access_review");
  const reason = useSignal("");
  const problem = useSignal<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const reading = async <Body,>(path: string, then: (body: Body) => void) => {
    try {
      const how = { purpose: why.value, ...(reason.value ? { reason: reason.value } : {}) };
      then(await ask<Body>("reporting", path, how));
      problem.value = null;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  const look = (after?: number) =>
    reading<Entries>(`/audit/entries${asked(sought.value, after)}`, (page) => {
      readings.value = null;
      entries.value = after ? { ...page, items: [...(entries.value?.items ?? []), ...page.items] } : page;
    });
  const readers = (after?: number) =>
    reading<Readings>(`/audit/subjects/${encodeURIComponent(sought.value.subject.trim())}/readers${after ? `?after=${after}` : ""}`, (page) => {
      entries.value = null;
      readings.value = after ? { ...page, items: [...(readings.value?.items ?? []), ...page.items] } : page;
    });
  const about = (id: string) => {
    sought.value = { ...sought.value, subject: id };
    form.current?.scrollIntoView();
    form.current?.focus({ preventScroll: true });
    void look();
  };
  return (
    <>
      <p class="note">{text("audit-told")}</p>
      <form
        class="card watch-form"
        ref={form}
        tabIndex={-1}
        aria-label={text("audit-title")}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <Select label={text("audit-why")} value={why.value} told={(it) => (why.value = it as Purpose)} options={WHY.map((it) => [it, code("purpose", it)])} />
        <Fields missed={(why) => (problem.value = why)} />
        {problem.value?.code === "reason_needed" && (
          <Field label={text("audit-reason")} autoFocus value={reason.value} told={(it) => (reason.value = it)} />
        )}
        <div class="row">
          <button class="first">{text("app-show")}</button>
          <button type="button" disabled={!sought.value.subject.trim()} onClick={() => void readers()}>
            {text("audit-readers")}
          </button>
        </div>
      </form>
      <Fault problem={problem.value} />
      <Found look={(after) => void look(after)} readers={(after) => void readers(after)} about={about} />
    </>
  );
}

function Fields({ missed }: { missed: (why: Problem) => void }) {
  const its = sought.value;
  const tell = (name: keyof Sought) => (value: string) => (sought.value = { ...sought.value, [name]: value });
  const purposes = [["", text("audit-any")] as const, ...PURPOSES.map((it) => [it, code("purpose", it)] as const)];
  return (
    <>
      <Field label={text("audit-subject")} hint={text("audit-subject-hint")} autocomplete="off" value={its.subject} told={tell("subject")} />
      <Field label={text("audit-actor")} autocomplete="off" value={its.actor} told={tell("actor")} />
      <Kinds value={its.action} told={tell("action")} missed={missed} />
      <Select label={text("audit-purpose")} value={its.purpose} told={tell("purpose")} options={purposes} />
      <Field label={text("goals-from")} type="date" value={its.from} told={tell("from")} />
      <Field label={text("goals-to")} type="date" value={its.to} told={tell("to")} />
    </>
  );
}

function Found({ look, readers, about }: { look: (after: number) => void; readers: (after: number) => void; about: (id: string) => void }) {
  const found = entries.value ?? readings.value;
  if (!found) return null;
  const next = found.next ?? null;
  return (
    <section class="watch-found" aria-live="polite">
      <h2>{text(entries.value ? "audit-entries" : "audit-readers")}</h2>
      {!found.items.length && <p>{text("audit-none")}</p>}
      <ol class="plain">
        {entries.value?.items.map((it) => <Entry key={it.index} of={it} about={about} />)}
        {readings.value?.items.map((it) => <Reading key={it.index} of={it} />)}
      </ol>
      {next !== null && <button onClick={() => (entries.value ? look(next) : readers(next))}>{text("app-more")}</button>}
    </section>
  );
}

function asked(its: Sought, after?: number): string {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(its)) if (value.trim()) told.set(name, value.trim());
  if (after) told.set("after", String(after));
  return told.size ? `?${told}` : "";
}
