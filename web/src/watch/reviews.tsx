/** The monthly look at who read what: which months wait, and the one that is open. */

import { signal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { ask, Problem } from "../api";
import type { Schemas } from "../board/figure";
import { daysOf, spoken, step } from "../board/period";
import { today } from "../lists";
import { Fault, Field, wrongAt } from "../parts/field";
import { useOnce } from "../parts/once";
import { say } from "../parts/said";
import { day, number, text } from "../texts";
import { Review } from "./review";
import { daysBetween } from "./when";
import "./watch.css";

type Told = Schemas["Review"];

/** By this day of the following month a review is to be complete (services/reporting/review/months.py). */
const SIGNED_BY = 15;

const reviews = signal<readonly Told[] | null>(null);

/** Every review, the latest first; and the one that is open. */
export function Reviews() {
  const open = useSignal<string | null>(null);
  const problem = useSignal<Problem | null>(null);
  const look = async (after = 0) => {
    try {
      reviews.value = (await ask<{ items: Told[] }>("reporting", `/reviews?after=${after}`)).items;
      problem.value = null;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  useEffect(() => {
    void look();
    return () => (reviews.value = null);
  }, []);
  const heading = useRef<HTMLHeadingElement>(null);
  const back = () => {
    open.value = null;
    requestAnimationFrame(() => heading.current?.focus());
  };
  const chosen = reviews.value?.find((it) => it.id === open.value);
  if (chosen) return <Review of={chosen} back={back} signed={look} />;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {text("reviews-title")}
      </h1>
      <p class="note">{text("reviews-told")}</p>
      <Fault problem={problem.value} />
      {!reviews.value && !problem.value && <p role="status">{text("app-wait")}</p>}
      {reviews.value && !reviews.value.length && <p>{text("reviews-none")}</p>}
      <ol class="plain watch-reviews">
        {reviews.value?.map((it) => (
          <Line key={it.id} of={it} open={() => (open.value = it.id)} />
        ))}
      </ol>
      <Order ordered={look} />
    </>
  );
}

function Line({ of, open }: { of: Told; open: () => void }) {
  const late = overdue(of);
  return (
    <li class="card">
      <h2>{spoken(of)}</h2>
      <p class={late > 0 ? "fault" : "note"}>
        {of.complete ? text("reviews-complete") : late > 0 ? text("reviews-overdue", { days: number(late) }) : of.monthly ? text("reviews-due", { day: day(due(of)) }) : text("reviews-waits")}
      </p>
      <p class="note">
        {text(of.monthly ? "reviews-monthly" : "reviews-ordered")} · {text("reviews-accesses", { count: number(of.accesses) })} · {text("reviews-drawn", { count: number(of.drawn.length) })} ·{" "}
        {text("reviews-flagged", { count: number(of.flagged) })}
      </p>
      <div>
        <button class={of.complete ? "" : "first"} aria-label={text("reviews-open-this", { days: spoken(of) })} onClick={open}>
          {text("reviews-open")}
        </button>
      </div>
    </li>
  );
}

/** A review of days that somebody chooses. */
function Order({ ordered }: { ordered: (after: number) => Promise<void> }) {
  const month = daysOf(step({ kind: "month", on: today(), from: "", to: "" }, -1));
  const [from, to] = [useSignal(month.from ?? ""), useSignal(today())];
  const problem = useSignal<Problem | null>(null);
  const { busy, once } = useOnce();
  const order = async () => {
    try {
      const told = await once("reporting", "/reviews", { from: from.value, to: to.value });
      if (!told) return;
      problem.value = null;
      await ordered(told.position);
      say(text("reviews-ordered-said"));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  return (
    <form
      class="card watch-form"
      onSubmit={(event) => {
        event.preventDefault();
        void order();
      }}
    >
      <h2>{text("reviews-order")}</h2>
      <p class="note">{text("reviews-order-told")}</p>
      <Field label={text("goals-from")} type="date" required value={from.value} told={(it) => (from.value = it)} wrong={wrongAt(problem.value, "/from")} />
      <Field label={text("goals-to")} type="date" required value={to.value} told={(it) => (to.value = it)} wrong={wrongAt(problem.value, "/to")} />
      <Fault problem={problem.value} />
      <p class="field">
        <button disabled={busy.value}>{text("reviews-order")}</button>
      </p>
    </form>
  );
}

/** The day by which a month's review is to be complete. */
function due(of: Told): string {
  const next = new Date(`${of.to}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  next.setUTCDate(SIGNED_BY);
  return next.toISOString().slice(0, 10);
}

/** Days by which it is late; what somebody ordered is never late. */
function overdue(of: Told): number {
  return of.complete || !of.monthly ? 0 : Math.max(0, daysBetween(due(of), today()));
}
