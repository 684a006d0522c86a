/** One goal: its figure, how it came there, where it goes, what it means, and what it counts. */

import { useSignal } from "@preact/signals";
import { code, number, text } from "../texts";
import { catalogued } from "./catalogue";
import { Bar } from "./chart";
import { Evidence } from "./evidence";
import { caveat, comes, meant, parts, RUNGS, titled, toldIn, type Goal, type Rung } from "./figure";
import { IndicatorRow } from "./indicator";
import { isInside } from "./live";
import { spoken, type Days } from "./period";
import { Trend } from "./trend";
import "./caveats.css";

/** A goal as a card. `asked` is the query it was asked with. */
export function GoalCard({ goal, asked, days, rung }: { goal: Goal; asked: string; days: Days; rung: Rung | "" }) {
  const open = useSignal(false);
  const of = catalogued(goal.id);
  return (
    <li class="goal">
      <h2 lang={toldIn()}>{titled(goal)}</h2>
      <Figure goal={goal} />
      {!goal.suppressed && <Trend goal={goal} asked={asked} />}
      {goal.rungs && <Ladder rungs={goal.rungs} counted={goal.rung ?? null} />}
      <Caveats caveats={goal.caveats} />
      <details>
        <summary>{text("goals-means")}</summary>
        <Means goal={goal} />
      </details>
      {of && (of.figures.length > 1 || of.by.length > 0) && <IndicatorRow of={of} days={days} called={text("goals-apart-more")} />}
      {isInside() && (
        <button class="unprinted" onClick={() => (open.value = true)}>
          {text("goals-evidence")}
        </button>
      )}
      {open.value && <Evidence goal={goal} days={days} rung={rung} close={() => (open.value = false)} />}
    </li>
  );
}

function Figure({ goal }: { goal: Goal }) {
  const whole = goal.target ?? goal.denominator;
  if (goal.value === null || whole === null) return <p class="figure figure-said">{comes(goal, "count", null)}</p>;
  return (
    <>
      <p class="figure">
        <strong>{number(goal.value)}</strong> {text("goals-of", { whole: number(whole) })}
      </p>
      <div class="row figure-share">
        <progress max={Math.max(whole, 1)} value={Math.min(goal.value, whole)} aria-label={titled(goal)} />
        {whole > 0 && !goal.suppressed && <span>{number(goal.value / whole, { style: "percent", maximumFractionDigits: 0 })}</span>}
      </div>
      {goal.denominator !== null && goal.denominator !== whole && (
        <p class="note">{text("goals-among", { parts: parts(goal) })}</p>
      )}
    </>
  );
}

/** What is to be said of a figure. */
export function Caveats({ caveats }: { caveats: readonly string[] }) {
  if (!caveats.length) return null;
  return (
    <ul class="plain caveats">
      {caveats.map((it) => (
        <li key={it}>{caveat(it)}</li>
      ))}
    </ul>
  );
}

/** How many reached which rung; the one that the figure counts is said to be it. */
function Ladder({ rungs, counted }: { rungs: Record<Rung, number>; counted: Rung | null }) {
  const most = Math.max(...RUNGS.map((it) => rungs[it]));
  return (
    <table class="bars">
      <caption>{text("goals-rungs")}</caption>
      <tbody>
        {RUNGS.map((it) => (
          <tr key={it} aria-current={it === counted ? "true" : undefined}>
            <th scope="row">{code("rung", it)}</th>
            <td>{number(rungs[it])}</td>
            <td class="bar-cell">
              <Bar value={rungs[it]} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Means({ goal }: { goal: Goal }) {
  const modes = catalogued(goal.id)?.modes ?? [];
  const released = goal.released;
  return (
    <>
      <p lang={toldIn()} dir="ltr">{meant(goal)}</p>
      {modes.length > 0 && <p>{text("goals-modes", { modes: modes.map((it) => code("mode", it)).join(", ") })}</p>}
      <dl>
        <dt>{text("goals-period")}</dt>
        <dd>{spoken(released ?? goal)}</dd>
        <dt>{text("goals-version")}</dt>
        <dd>
          {goal.id} · {goal.definition_version} · {released?.as_of ?? goal.as_of}
        </dd>
      </dl>
    </>
  );
}
