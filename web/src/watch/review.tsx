/** One review: each access in it with why it is looked at, judged one by one, then signed, by somebody else than its reader. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { ask, command, Problem } from "../api";
import type { Schemas } from "../board/figure";
import { spoken } from "../board/period";
import { sub } from "../evening/own";
import { personal } from "../identity";
import { Fault, Field } from "../parts/field";
import { say } from "../parts/said";
import { number, text, type TextId } from "../texts";
import { About, Told } from "./entry";
import { Signatures } from "./signatures";
import { moment } from "./when";

type Opened = Schemas["Opened"];
type Item = Schemas["Item"];
type Reviewed = Schemas["Review"];
export type Finding = Schemas["Signed"]["findings"];

export const FINDINGS: readonly Finding[] = ["none", "talked", "reported"];
const opened = personal<Opened | null>(null);
const judged = personal<Readonly<Record<string, Finding>>>({});

/** A review that was opened; opening it is a reading, and recorded. */
export function Review({ of, back, signed }: { of: Reviewed; back: () => void; signed: (after: number) => Promise<void> }) {
  const problem = useSignal<Problem | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const look = async (after?: number) => {
    try {
      const page = await ask<Opened>("reporting", `/reviews/${of.id}${after ? `?after=${after}` : ""}`, { purpose: "access_review" });
      opened.value = after ? { ...page, items: [...(opened.value?.items ?? []), ...page.items] } : page;
      problem.value = null;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  const changed = async (position: number) => {
    await signed(position);
    await look();
  };
  useEffect(() => {
    heading.current?.focus();
    void look();
    return () => {
      opened.value = null;
      judged.value = {};
    };
  }, []);
  const told = opened.value;
  return (
    <>
      <button class="watch-back" onClick={back}>{text("app-back")}</button>
      <h1 ref={heading} tabIndex={-1}>
        {text("reviews-of", { days: spoken(of) })}
      </h1>
      <p class="note">{text("reviews-judge-told")}</p>
      <Fault problem={problem.value} />
      {!told && !problem.value && <p role="status">{text("app-wait")}</p>}
      {told && (
        <>
          <ol class="plain watch-found">
            {told.items.map((it) => (
              <Access key={it.id} of={it} />
            ))}
          </ol>
          {told.next != null && <button onClick={() => void look(told.next ?? 0)}>{text("app-more")}</button>}
          <Sign told={told} signed={changed} />
          <Signatures of={told.signatures} changed={(position) => void changed(position)} />
          <Again of={told.review} />
        </>
      )}
    </>
  );
}

function Access({ of }: { of: Item }) {
  return (
    <li class="watch-entry">
      <p>
        <time dateTime={of.at}>{moment(of.at)}</time> <strong>{of.reader}</strong>
        {of.looked_at && <span class="note"> · {text("reviews-looked-at")}</span>}
      </p>
      <Told of={of} />
      <About subjects={of.subjects} />
      <ul class="plain caveats">
        {of.drawn && <li>{text("reviews-why-drawn")}</li>}
        {of.triggers.map((it) => (
          <li key={it}>{text(`reviews-trigger-${it.replaceAll("_", "-")}` as TextId)}</li>
        ))}
      </ul>
      {of.reader === sub.value && !of.looked_at && <p>{text("reviews-own")}</p>}
      {isMine(of) && <Judge id={of.id} about={`${of.reader}, ${moment(of.at)}`} />}
    </li>
  );
}

/** Whether it is for whoever is here to look at: nobody does at their own, nor again at what others have. */
function isMine(of: Item): boolean {
  return of.reader !== sub.value && !of.looked_at;
}

function Judge({ id, about }: { id: string; about: string }) {
  return (
    <fieldset class="choices">
      <legend class="unseen">{text("reviews-judge", { about })}</legend>
      {FINDINGS.map((it) => (
        <label key={it} class="watch-judge">
          <input type="radio" name={`judge-${id}`} checked={judged.value[id] === it} onChange={() => (judged.value = { ...judged.value, [id]: it })} />
          {text(`reviews-finding-${it}` as TextId)}
        </label>
      ))}
    </fieldset>
  );
}

/** Under it all: the gravest of what was judged, and a note. */
function Sign({ told, signed }: { told: Opened; signed: (after: number) => Promise<void> }) {
  const note = useSignal("");
  const problem = useSignal<Problem | null>(null);
  if (told.review.complete) return <p class="card">{text("reviews-complete")}</p>;
  const others = told.items.filter(isMine);
  const left = others.filter((it) => !judged.value[it.id]).length;
  const findings = FINDINGS.findLast((it) => others.some((one) => judged.value[one.id] === it)) ?? "none";
  const sign = async () => {
    try {
      const { position } = await command("reporting", `/reviews/${told.review.id}/sign`, { findings, note: note.value.trim() || null });
      problem.value = null;
      await signed(position);
      say(text("reviews-signed-said"));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  if (!others.length && told.next == null) return <p class="card">{text("reviews-own-left")}</p>;
  return (
    <section class="card">
      <h2>{text("reviews-sign")}</h2>
      <p>{left || told.next != null ? text("reviews-left", { count: number(left) }) : text("reviews-comes-to", { finding: text(`reviews-finding-${findings}` as TextId) })}</p>
      <Field label={text("reviews-note")} value={note.value} told={(it) => (note.value = it)} />
      <Fault problem={problem.value} />
      {problem.value?.code === "own_accesses" && <p>{text("reviews-own-left")}</p>}
      <div>
        <button class="first" disabled={left > 0 || told.next != null} onClick={() => void sign()}>
          {text("reviews-sign")}
        </button>
      </div>
    </section>
  );
}

/** What it takes to draw the sample again. */
function Again({ of }: { of: Reviewed }) {
  return (
    <details>
      <summary>{text("reviews-again")}</summary>
      <p>{text("reviews-again-told")}</p>
      <dl class="watch-seal">
        <dt>{text("audit-root")}</dt>
        <dd>
          <code>{of.root}</code>
        </dd>
        <dt>{text("audit-size")}</dt>
        <dd>
          {number(of.size)} ({of.log}, {of.as_of})
        </dd>
      </dl>
    </details>
  );
}
