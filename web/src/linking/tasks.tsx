/** What waits for whoever is here: links to go on with, edits that met, listings to make sure of. */

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useId } from "preact/hooks";
import { ask, Problem } from "../api";
import { isAny, personal } from "../identity";
import { Fault, Select } from "../parts/field";
import type { Answer } from "../promise";
import { code, text, type TextId } from "../texts";
import { position } from "./climbing";
import { Conflicts } from "./conflicts";
import { placeOf, places, refresh } from "./directory";
import { Duplicates } from "./duplicates";
import { Links } from "./links";
import { verify } from "./line";
import "./linking.css";

type Told = Answer<"referrals", "/referrals">["items"];

const tasks = personal<Told | null>(null);
/** The names of those that were opened, by their links. */
const names = personal<Readonly<Record<string, string | null>>>({});
/** Ages in days that a list may begin with. */
const AGES = [0, 7, 30, 90];

/** One's own open tasks. */
export function Tasks() {
  useEffect(() => void refresh().catch(() => null), []);
  return (
    <div class="tasks">
      <h1>{text("tasks-title")}</h1>
      <Conflicts />
      {isAny("host", "project_lead") && (
        <>
          <Own />
          <Stale />
          <Duplicates />
          <Part title="tasks-elsewhere">
            <ul class="ways">
              <Way to="/desk" says="tasks-arrivals" />
              <Way to="/volunteers" says="tasks-hours" />
            </ul>
          </Part>
        </>
      )}
    </div>
  );
}

/** A part of the screen under its heading. */
export function Part({ title, children }: { title: TextId; children: ComponentChildren }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text(title)}</h2>
      {children}
    </section>
  );
}

function Way({ to, says }: { to: string; says: TextId }) {
  return (
    <li>
      <a href={to} data-screen={to}>
        {text(says)}
      </a>
    </li>
  );
}

function Own() {
  const older = useSignal("0");
  const problem = useSignal<Problem | null>(null);
  const look = async () => {
    try {
      const path = `/referrals?state=open&older_than_days=${older.value}&after=${position("referrals")}`;
      tasks.value = (await ask<{ items: Told }>("referrals", path, { purpose: "coordination" })).items;
      problem.value = null;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  useEffect(() => void look(), [older.value]);
  const ages = AGES.map((it) => [String(it), it ? text("tasks-older", { days: it }) : text("tasks-all")] as const);
  return (
    <Part title="tasks-own">
      <Select label={text("tasks-which")} value={older.value} told={(it) => (older.value = it)} options={ages} />
      {problem.value && <Fault>{problem.value.message || text("app-no-answer")}</Fault>}
      {tasks.value?.length === 0 && <p class="note">{text("tasks-none")}</p>}
      <ul class="plain">{tasks.value?.map((it) => <Task key={it.id} task={it} />)}</ul>
    </Part>
  );
}

/** One link by its place alone; whose it is is read when somebody opens it. */
function Task({ task }: { task: Told[number] }) {
  const name = names.value[task.id] ?? null;
  const told = (its: string | null) => (names.value = { ...names.value, [task.id]: its });
  const problem = useSignal<Problem | null>(null);
  const open = async () => {
    if (name !== null) {
      told(null);
      return;
    }
    try {
      const found = await ask<Answer<"visits", "/people/{person}">>("visits", `/people/${task.person}`, { purpose: "coordination" });
      told([found.given_name, found.family_name].filter(Boolean).join(" ") || text("tasks-somebody"));
      problem.value = null;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  return (
    <li>
      <div class="task">
        <span>
          <strong>{placeOf(task.destination)?.name ?? text("links-some-place")}</strong> <br />
          <small>
            {code("rung", task.rung)} · {text("tasks-age", { days: task.age_days })}
          </small>
        </span>
        <button aria-expanded={name !== null} onClick={() => void open()}>
          {name === null ? text("tasks-open") : text("app-close")}
        </button>
      </div>
      {problem.value && <Fault>{problem.value.message || text("app-no-answer")}</Fault>}
      {name !== null && (
        <div class="card">
          <p class="named">{name}</p>
          <Links person={task.person} how={{ purpose: "coordination" }} />
        </div>
      )}
    </li>
  );
}

/** Listings that nobody made sure of lately: nobody's data, so they are shown at once. */
function Stale() {
  const stale = (places.value ?? []).filter((it) => it.stale && !it.closed);
  const problem = useSignal<Problem | null>(null);
  if (!places.value) return null;
  return (
    <Part title="tasks-stale">
      {problem.value && <Fault>{problem.value.message || text("app-no-answer")}</Fault>}
      {!stale.length && <p class="note">{text("tasks-stale-none")}</p>}
      <ul class="plain">
        {stale.map((it) => (
          <li key={it.id} class="task">
            <strong>{it.name}</strong>
            <button onClick={() => void verify(it).then((fault) => (problem.value = fault))} aria-label={text("tasks-verify", { place: it.name })}>
              {text("destinations-verify")}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <a href="/destinations" data-screen="/destinations">
          {text("destinations-title")}
        </a>
      </p>
    </Part>
  );
}
