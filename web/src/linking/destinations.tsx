/** Where people can be linked to: found, kept fresh, and taken along on paper. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Problem } from "../api";
import { isAny } from "../identity";
import { Fault } from "../parts/field";
import { Dialog } from "../parts/dialog";
import { text } from "../texts";
import { ANYTHING, fitting, places, refresh } from "./directory";
import { Handout } from "./handout";
import "./destinations.css";
import { Line } from "./line";
import { Listing } from "./listing";
import { Seeking } from "./seeking";

/** The directory, or what somebody takes along of it. */
export function Destinations() {
  const sought = useSignal(ANYTHING);
  const [taken, paper, adding] = [useSignal<readonly string[]>([]), useSignal(false), useSignal(false)];
  const problem = useSignal<Problem | null>(null);
  useEffect(() => {
    void refresh().catch((fault: unknown) => {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    });
  }, []);
  const found = fitting(sought.value);
  const flip = (id: string) => (taken.value = taken.value.includes(id) ? taken.value.filter((it) => it !== id) : [...taken.value, id]);
  if (paper.value) return <Handout ids={taken.value} done={() => (paper.value = false)} />;
  return (
    <>
      <div class="row">
        <h1>{text("destinations-title")}</h1>
        {isAny("host", "project_lead") && <button onClick={() => (adding.value = true)}>{text("destinations-add")}</button>}
      </div>
      <Seeking sought={sought} />
      {problem.value && <Fault>{text("destinations-away")}</Fault>}
      <p class="note" role="status">
        {places.value ? text("destinations-count", { count: found.length }) : text("app-wait")}
      </p>
      <ul class="plain places">
        {found.map((it) => (
          <Line key={it.id} place={it} taken={taken.value.includes(it.id)} flip={() => flip(it.id)} />
        ))}
      </ul>
      {taken.value.length > 0 && (
        <div class="taken">
          <strong>{text("destinations-taken", { count: taken.value.length })}</strong>
          <button class="first" onClick={() => (paper.value = true)}>
            {text("destinations-handout")}
          </button>
          <button onClick={() => (taken.value = [])}>{text("destinations-taken-none")}</button>
        </div>
      )}
      {adding.value && (
        <Dialog title={text("destinations-add")} close={() => (adding.value = false)}>
          <Listing done={() => (adding.value = false)} />
        </Dialog>
      )}
    </>
  );
}
