/** How a goal came to where it is, and where it goes at the pace so far: as a line, in a sentence, and in a table. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ask, Problem } from "../api";
import { Fault } from "../parts/field";
import { day, number, text } from "../texts";
import { LineChart } from "./chart";
import { csv, download } from "./csv";
import { cells, month, parts, titled, type Goal, type Schemas } from "./figure";
import { sleep } from "./live";

type Told = Schemas["Trend"];

/** Milliseconds that a changed goal is given to change again. */
const CALM = 500;

/** The trend of a goal that is shown, asked anew when the goal changes. */
export function Trend({ goal, asked }: { goal: Goal; asked: string }) {
  const trend = useSignal<Told | null>(null);
  const problem = useSignal<Problem | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const look = async () => {
      if (trend.value) await sleep(CALM, ending.signal);
      if (!ending.signal.aborted) trend.value = await ask<Told>("reporting", `/goals/${goal.id}/trend${asked}`, { signal: ending.signal });
    };
    look().then(
      () => (problem.value = null),
      (fault: unknown) => {
        if (!ending.signal.aborted && fault instanceof Problem) problem.value = fault;
      },
    );
    return () => ending.abort();
  }, [asked, goal.numerator, goal.denominator, goal.target]);
  const told = trend.value;
  if (!told) return problem.value ? <Fault problem={problem.value} /> : <div class="chart-waits" />;
  if (!told.points.length) return null;
  return (
    <div class="trend">
      <LineChart
        title={text("goals-trend", { title: titled(goal) })}
        told={inWords(told)}
        points={told.points.map((it) => ({ on: it.on, value: it.value ?? 0 }))}
        ahead={told.forecast?.expected ?? []}
        target={told.target === null ? null : { value: told.target, words: text("goals-target", { target: number(told.target) }) }}
        amount={number}
        day={(on) => month(on, "short")}
        backwards={text("language-direction") === "rtl"}
      />
      <Forecast told={told} />
      <details>
        <summary>{text("goals-table")}</summary>
        <Table told={told} title={titled(goal)} />
      </details>
    </div>
  );
}

function inWords(told: Told): string {
  const last = told.points.at(-1)!;
  return text("goals-trend-told", { value: number(last.value ?? 0), day: day(last.on) });
}

function Forecast({ told }: { told: Told }) {
  const { reached, months } = told.forecast ?? {};
  return (
    <>
      {told.reached_on && <p>{text("goals-reached", { day: day(told.reached_on) })}</p>}
      {reached?.on && (
        <p>
          <strong>{text("goals-forecast", { month: month(reached.on) })}</strong>{" "}
          {reached.earliest && reached.latest
            ? text("goals-forecast-between", { earliest: month(reached.earliest), latest: month(reached.latest) })
            : reached.earliest && text("goals-forecast-earliest", { earliest: month(reached.earliest) })}
        </p>
      )}
      {months !== undefined && <p class="note">{text("goals-forecast-rests", { months })}</p>}
    </>
  );
}

/** The numbers as they were answered: what was counted, then what is expected. */
function Table({ told, title }: { told: Told; title: string }) {
  return (
    <>
      <div class="wide" tabIndex={0} role="region" aria-label={text("goals-trend", { title })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text("goals-day")}</th>
              <th scope="col">{text("goals-counted")}</th>
              <th scope="col">{text("goals-expected")}</th>
              <th scope="col">{text("goals-between")}</th>
            </tr>
          </thead>
          <tbody>
            {told.points.map((it) => (
              <tr key={it.on}>
                <th scope="row">{day(it.on)}</th>
                <td>{parts(it) || number(it.value ?? 0)}</td>
                <td />
                <td />
              </tr>
            ))}
            {told.forecast?.expected.map((it) => (
              <tr key={it.on}>
                <th scope="row">{day(it.on)}</th>
                <td />
                <td>{number(it.value)}</td>
                <td>
                  {number(it.low)}–{number(it.high)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button onClick={() => keep(told)}>{text("goals-download")}</button>
    </>
  );
}

function keep(told: Told): void {
  const head = ["on", "value", "numerator", "denominator", "share", "expected", "low", "high"];
  const counted = told.points.map((it) => [it.on, ...cells(it), null, null, null]);
  const ahead = (told.forecast?.expected ?? []).map((it) => [it.on, null, null, null, null, it.value, it.low, it.high]);
  download(`brygga-${told.goal}.csv`, csv([head, ...counted, ...ahead]));
}
