/** The goal board: each goal's figure, what it is measured against, and what it means, live. */

import { signal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { follow, ask, Problem } from "../api";
import { isAny } from "../identity";
import { day, language, number, text } from "../texts";

/** A goal as reporting answers it (docs/api/reporting.json, Figure). */
interface Goal {
  id: string;
  title: string;
  title_en: string;
  value: number | null;
  target: number | null;
  numerator: number | null;
  denominator: number | null;
  share: number | null;
  from: string | null;
  to: string | null;
  definition: string;
  definition_sv: string;
  definition_version: number;
  as_of: number;
  suppressed: boolean;
  caveats: string[];
}

const goals = signal<Goal[] | null>(null);
const problem = signal<string | null>(null);
const changed = signal(0);
const PAUSE = 2000;
/** Milliseconds until a board that lost its service asks again. */

/** Every goal, as it stands now. */
export function Goals() {
  useEffect(() => {
    const ending = new AbortController();
    void listen(ending.signal);
    return () => ending.abort();
  }, []);
  return (
    <>
      <h1>{text("goals-title")}</h1>
      <p class="note" role="status">
        {problem.value ?? <Fresh />}
      </p>
      {goals.value && (
        <ol class="goals">
          {goals.value.map((goal) => (
            <Board key={goal.id} goal={goal} />
          ))}
        </ol>
      )}
    </>
  );
}

/** Follow the live board where one may; others are shown what is released, once. */
async function listen(ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    try {
      if (!isAny("host", "project_lead", "unit_manager", "analyst")) {
        show(await ask<Goal[]>("reporting", "/goals"));
        return;
      }
      for await (const news of follow("reporting", "/stream", ending)) {
        if (news.event === "goals") show(news.data as Goal[]);
      }
    } catch (fault) {
      if (ending.aborted) return;
      problem.value = fault instanceof Problem && fault.message ? fault.message : text("app-no-answer");
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

function show(told: Goal[]): void {
  goals.value = told;
  problem.value = null;
  changed.value = Date.now();
}

/** How long ago the board last heard. */
function Fresh() {
  const now = signal(Date.now());
  useSignalEffect(() => {
    const clock = setInterval(() => (now.value = Date.now()), 1000);
    return () => clearInterval(clock);
  });
  if (!changed.value) return text("app-wait");
  return text("goals-updated", { seconds: Math.max(0, Math.round((now.value - changed.value) / 1000)) });
}

function Board({ goal }: { goal: Goal }) {
  const swedish = language.value.startsWith("sv");
  const title = swedish ? goal.title : goal.title_en;
  const whole = goal.target ?? goal.denominator ?? 0;
  const value = goal.value ?? 0;
  return (
    <li class="goal">
      <h2>{title}</h2>
      {goal.value === null ? (
        <p class="figure">{text("goals-not-released")}</p>
      ) : (
        <>
          <p class="figure">
            <strong>{number(value)}</strong> {text("goals-of", { whole: number(whole) })}
          </p>
          <progress max={Math.max(whole, 1)} value={Math.min(value, whole)} aria-label={title} />
        </>
      )}
      <details>
        <summary>{text("goals-means")}</summary>
        <p>{swedish ? goal.definition_sv : goal.definition}</p>
        <dl>
          <dt>{text("goals-period")}</dt>
          <dd>
            {goal.from ? day(goal.from) : text("goals-from-the-beginning")} – {goal.to ? day(goal.to) : ""}
          </dd>
          <dt>{text("goals-version")}</dt>
          <dd>
            {goal.definition_version} ({goal.as_of})
          </dd>
        </dl>
      </details>
    </li>
  );
}
