/** The volunteers: their links, shifts and hours. */

import { useSignal } from "@preact/signals";
import { Fault } from "../parts/field";
import { text } from "../texts";
import { wordsOf } from "./doing";
import "./evening.css";
import { Judging } from "./judging";
import { Shifts } from "./shifts";
import { useTold } from "./told";
import { VolunteerCard } from "./volunteer_card";
import type { Volunteer } from "./volunteer_name";
import { Welcoming } from "./welcoming";

/** Which hours wait for somebody to find them right, where help is asked for, and who helps. */
export function Volunteers() {
  const told = useTold<{ items: Volunteer[] }>("activities", "/volunteers", { asking: { purpose: "coordination" } });
  const welcomes = useSignal(false);
  const all = told.body.value?.items ?? null;
  const here = all?.filter((it) => it.standing !== "left") ?? [];
  const gone = all?.filter((it) => it.standing === "left") ?? [];
  return (
    <div class="evening">
      <h1>{text("volunteers-title")}</h1>
      <div class="row">
        <button class="first" onClick={() => (welcomes.value = true)}>
          {text("volunteers-welcome")}
        </button>
      </div>
      {welcomes.value && <Welcoming told={told} close={() => (welcomes.value = false)} />}
      {!all && <Fault>{wordsOf(told.problem.value)}</Fault>}
      {all && !all.length && <p class="note empty">{text("volunteers-none")}</p>}
      {all && <Judging volunteers={all} />}
      {all && <Shifts volunteers={all} />}
      <section class="day" aria-labelledby="all-volunteers">
        <h2 id="all-volunteers">{text("volunteers-list")}</h2>
        <div class="everybody">
          {here.map((it) => (
            <VolunteerCard key={it.id} volunteer={it} told={told} />
          ))}
        </div>
        {gone.length > 0 && (
          <details>
            <summary>{text("volunteers-gone", { count: gone.length })}</summary>
            {gone.map((it) => (
              <VolunteerCard key={it.id} volunteer={it} told={told} />
            ))}
          </details>
        )}
      </section>
    </div>
  );
}
