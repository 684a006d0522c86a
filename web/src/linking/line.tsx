/** One destination of the directory, and what staff do to keep it right. */

import { useSignal } from "@preact/signals";
import { ask, command, Problem } from "../api";
import { isAny } from "../identity";
import { Dialog } from "../parts/dialog";
import { Fault, Field } from "../parts/field";
import { say } from "../parts/said";
import type { Receipt } from "../promise";
import { code, day, locale, text } from "../texts";
import { refresh, type Place } from "./directory";
import { Facts } from "./facts";
import { Listing } from "./listing";
import { Check } from "./seeking";

/** It, with a box that takes it along on paper. */
export function Line({ place, taken, flip }: { place: Place; taken: boolean; flip: () => void }) {
  return (
    <li class="card place" data-chosen={taken}>
      <h2>{place.name}</h2>
      <p class="note">
        {code("category", place.category)} · {code("owner", place.owner)}
      </p>
      {place.description && <p>{place.description}</p>}
      <Facts place={place} words={{ locale: locale.value, text }} />
      <Fresh place={place} />
      {!place.closed && <Check label={text("destinations-take")} value={taken} told={flip} />}
      {isAny("host", "project_lead") && <Keeping place={place} />}
    </li>
  );
}

/** How fresh a listing is. */
export function Fresh({ place }: { place: Place }) {
  if (place.closed) return <p class="stale">{text("destinations-closed")}</p>;
  if (place.stale) return <p class="stale">{text("destinations-stale", { day: day(place.verified_on) })}</p>;
  return <p class="note">{text("destinations-fresh", { day: day(place.verified_on) })}</p>;
}

/** Do something to a listing, show it as it is then, say so; the problem where it was refused. */
export async function change(place: Place, step: string, body: object, said: string, undo?: () => void): Promise<Problem | null> {
  try {
    const { position } = await command<Receipt>("referrals", `/destinations/${place.id}/${step}`, body);
    await refresh(position);
    say(said, undo);
    return null;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return problem;
  }
}

/** Tell that a listing is right today. */
export function verify(place: Place): Promise<Problem | null> {
  const back = () => void change(place, "verify/withdraw", { reason: text("links-undone") }, text("links-taken-back-short"));
  return change(place, "verify", {}, text("destinations-verified", { place: place.name }), back);
}

function Keeping({ place }: { place: Place }) {
  const open = useSignal<"change" | "close" | "link" | null>(null);
  const problem = useSignal<Problem | null>(null);
  const contact = useSignal<string | null>(null);
  const done = () => (open.value = null);
  const told = async (doing: Promise<Problem | null>) => (problem.value = await doing);
  const reopen = () => told(change(place, "close/withdraw", { reason: text("links-undone") }, text("destinations-opened")));
  const call = async () => {
    const found = await ask<{ contact: string | null }>("referrals", `/destinations/${place.id}/contact`, { purpose: "coordination" });
    contact.value = found.contact ?? text("destinations-nobody");
  };
  return (
    <>
      <details>
        <summary>{text("destinations-keep")}</summary>
        <div class="row">
          {place.closed ? (
            <button onClick={() => void reopen()}>{text("destinations-open-again")}</button>
          ) : (
            <>
              <button onClick={() => void told(verify(place))}>{text("destinations-verify")}</button>
              <button onClick={() => (open.value = "change")}>{text("destinations-change")}</button>
              <button onClick={() => void call()}>{text("destinations-contact")}</button>
              <button onClick={() => (open.value = "link")}>{text("destinations-link")}</button>
              <button onClick={() => (open.value = "close")}>{text("destinations-close")}</button>
            </>
          )}
        </div>
        <p role="status">{contact.value}</p>
        {problem.value && <Fault>{problem.value.message || text("app-no-answer")}</Fault>}
      </details>
      {open.value === "change" && (
        <Dialog title={text("destinations-change-title", { place: place.name })} close={done}>
          <Listing place={place} done={done} />
        </Dialog>
      )}
      {open.value === "close" && (
        <Dialog title={text("destinations-close-title", { place: place.name })} close={done}>
          <Closing place={place} done={done} />
        </Dialog>
      )}
      {open.value === "link" && (
        <Dialog title={text("destinations-link")} close={done}>
          <OwnersLink place={place} done={done} />
        </Dialog>
      )}
    </>
  );
}

function Closing({ place, done }: { place: Place; done: () => void }) {
  const reason = useSignal("");
  const problem = useSignal<Problem | null>(null);
  const close = async () => {
    const back = () => void change(place, "close/withdraw", { reason: text("links-undone") }, text("destinations-opened"));
    problem.value = await change(place, "close", { reason: reason.value }, text("destinations-closed-now", { place: place.name }), back);
    if (!problem.value) done();
  };
  return (
    <form onSubmit={(event) => (event.preventDefault(), void close())}>
      <Field label={text("destinations-close-why")} hint={text("destinations-no-persons")} required value={reason.value} told={(it) => (reason.value = it)} />
      {problem.value && <Fault>{problem.value.message || text("app-no-answer")}</Fault>}
      <div class="row">
        <button class="first">{text("destinations-close")}</button>
        <button type="button" onClick={done}>
          {text("app-cancel")}
        </button>
      </div>
    </form>
  );
}

/** The link by which whoever runs the place keeps its listing. */
function OwnersLink({ place, done }: { place: Place; done: () => void }) {
  const url = useSignal<string | null>(null);
  const problem = useSignal<Problem | null>(null);
  const make = async () => {
    try {
      url.value = (await command<{ url: string }>("referrals", `/destinations/${place.id}/link`, {})).url;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  return (
    <>
      <p>{text("destinations-link-why")}</p>
      {url.value && (
        <p>
          <a href={url.value} target="_blank" rel="noreferrer" dir="ltr">
            {url.value}
          </a>
        </p>
      )}
      {problem.value && <Fault>{problem.value.message || text("app-no-answer")}</Fault>}
      <div class="row">
        {!url.value && (
          <button class="first" onClick={() => void make()}>
            {text("links-one-time-make")}
          </button>
        )}
        <button onClick={done}>{text("app-close")}</button>
      </div>
    </>
  );
}
