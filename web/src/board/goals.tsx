/** The goal board: each goal's figure, what it is measured against, how it came there and what it means, live; and every
 * other figure below. */

import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Fault, Select } from "../parts/field";
import { code, locale, text } from "../texts";
import { catalogue, fetchCatalogue } from "./catalogue";
import { csv, download } from "./csv";
import { caveat, cells, RUNGS, titled, type Goal, type Rung } from "./figure";
import { GoalCard } from "./goal";
import { IndicatorRow } from "./indicator";
import { goals, heard, isInside, shownFor, trouble, watch } from "./live";
import { beginning, daysOf, fetchCalendar, query, type Chosen } from "./period";
import { PeriodChoice } from "./periods";
import "./board.css";

/** Every goal, as it stands now, and every indicator. */
export function Goals() {
  const chosen = useSignal<Chosen>(beginning());
  const rung = useSignal<Rung | "">("");
  useEffect(() => void Promise.allSettled([fetchCalendar(), fetchCatalogue()]), []);
  const days = daysOf(chosen.value);
  const asked = query(days, { rung: rung.value });
  // Figures of other days are no answer to a question that was refused.
  const shown = trouble.value && shownFor.value !== asked ? null : goals.value;
  useEffect(() => {
    const ending = new AbortController();
    void watch(asked, ending.signal);
    return () => ending.abort();
  }, [asked]);
  return (
    <>
      <div class="board-top">
        <div>
          <h1>{text("goals-title")}</h1>
          <p class="note">
            {(shown || !trouble.value) && <Fresh />}
          </p>
        </div>
        <div class="row unprinted">
          <button disabled={!shown} onClick={() => keep(shown ?? [])}>
            {text("goals-download")}
          </button>
          <a href="/wall" data-screen="/wall">
            {text("goals-wall")}
          </a>
        </div>
      </div>
      <div class="board-choice unprinted">
        <PeriodChoice chosen={chosen} />
        {isInside() && <RungChoice rung={rung.value || (goals.value?.[0]?.rung ?? "")} told={(it) => (rung.value = it)} />}
      </div>
      <Fault>{trouble.value}</Fault>
      <ol class="board" aria-busy={shownFor.value !== asked && !trouble.value}>
        {shown?.map((goal) => (
          <GoalCard key={goal.id} goal={goal} asked={asked} days={days} rung={rung.value} />
        ))}
      </ol>
      {!isInside() && <p class="note board-why">{text("goals-why-hidden")}</p>}
      <section class="board-more">
        <h2>{text("goals-indicators")}</h2>
        {catalogue.value
          .filter((it) => it.id.startsWith("E"))
          .map((it) => (
            <IndicatorRow key={it.id} of={it} days={days} />
          ))}
      </section>
    </>
  );
}

function RungChoice({ rung, told }: { rung: Rung | ""; told: (rung: Rung) => void }) {
  if (!rung) return null;
  return (
    <Select
      label={text("goals-rung-choice")}
      value={rung}
      told={(it) => told(it as Rung)}
      options={RUNGS.map((it) => [it, code("rung", it)] as const)}
    />
  );
}

/** How long ago the board last heard. */
function Fresh() {
  const now = useSignal(Date.now());
  useSignalEffect(() => {
    const clock = setInterval(() => (now.value = Date.now()), 1000);
    return () => clearInterval(clock);
  });
  if (heard.value === null) return <>{text("app-wait")}</>;
  return <>{text("goals-updated", { ago: ago(Math.max(0, Math.round((now.value - heard.value) / 1000))) })}</>;
}

function ago(seconds: number): string {
  const words = new Intl.RelativeTimeFormat(locale.value);
  return seconds < 90 ? words.format(-seconds, "second") : words.format(-Math.round(seconds / 60), "minute");
}

/** The goals as a file: what is shown, as it was answered. */
function keep(shown: readonly Goal[]): void {
  const head = ["id", "title", "value", "numerator", "denominator", "share", "target", "from", "to", "definition_version", "as_of", "caveats"];
  const rows = shown.map((it) => [
    it.id,
    titled(it),
    ...cells(it),
    it.target,
    it.from,
    it.to,
    it.definition_version,
    it.as_of,
    it.caveats.map(caveat).join(" "),
  ]);
  download("brygga-goals.csv", csv([head, ...rows]));
}
