/** A one-time link by which a place says that somebody came: to read out, to show, to print. */

import { useSignal } from "@preact/signals";
import { command, Problem } from "../api";
import { isAny } from "../identity";
import { Fault } from "../parts/field";
import { Square } from "../parts/square";
import { text } from "../texts";
import type { Link } from "./climbing";
import { placeOf } from "./directory";
import { Opened } from "./ladder";

interface Told {
  url: string;
}

/** Makes the link when asked to, and shows it as long as it stands open. */
export function OneTime({ link, done }: { link: Link; done: () => void }) {
  const told = useSignal<Told | null>(null);
  const problem = useSignal<Problem | null>(null);
  const may = (link.own || isAny("project_lead")) && !link.waits;
  const make = async () => {
    problem.value = null;
    try {
      told.value = await command<Told>("referrals", `/referrals/${link.id}/code`, {});
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  return (
    <Opened label={text("links-one-time")}>
      <p>{text("links-one-time-why")}</p>
      {problem.value && <Fault>{problem.value.message || text("app-no-answer")}</Fault>}
      {told.value ? <Shown told={told.value} place={placeOf(link.destination)?.name ?? ""} /> : null}
      {!may && <p class="note">{text(link.waits ? "links-one-time-later" : "links-one-time-not-yours")}</p>}
      <div class="row">
        {may && !told.value && (
          <button class="first" onClick={() => void make()}>
            {text("links-one-time-make")}
          </button>
        )}
        {told.value && <button onClick={() => print()}>{text("app-print")}</button>}
        <button onClick={done}>{text("app-close")}</button>
      </div>
    </Opened>
  );
}

function Shown({ told, place }: { told: Told; place: string }) {
  return (
    <div class="onetime">
      <p>
        <strong>{place}</strong>
      </p>
      <p>{text("links-one-time-ask")}</p>
      <Square value={told.url} called={text("links-one-time-picture")} />
      <p>
        <a href={told.url} target="_blank" rel="noreferrer" dir="ltr">
          {told.url}
        </a>
      </p>
    </div>
  );
}
