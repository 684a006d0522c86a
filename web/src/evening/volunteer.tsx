/** A volunteer's own page: shifts and hours. */

import { useEffect } from "preact/hooks";
import { link, MARK, signOut, token } from "../identity";
import { begin } from "../lists";
import { Fault } from "../parts/field";
import type { Answer } from "../promise";
import { text } from "../texts";
import "./evening.css";
import { wordsOf } from "./doing";
import { OwnHours } from "./own_hours";
import { OwnShifts } from "./own_shifts";
import { Tonight } from "./tonight";
import { useTold } from "./told";

export type Oneself = Answer<"activities", "/volunteers/me">;

/** Opened by the personal link: its token stands in the address, where a bookmark keeps it, and nowhere else. */
export function Volunteer() {
  useEffect(() => {
    enter();
    addEventListener("hashchange", enter);
    return () => removeEventListener("hashchange", enter);
  }, []);
  return (
    <div class="evening">
      <h1>{text("volunteer-title")}</h1>
      {link.value ? <Own /> : <p>{text("volunteer-no-link")}</p>}
    </div>
  );
}

/** Be whoever the link is of; staff who were signed in on this page are not any more. */
function enter(): void {
  const given = location.hash.slice(1);
  if (!given.startsWith(MARK) || given === link.value) return;
  if (token.value) signOut();
  link.value = given;
  void begin();
}

function leave(): void {
  history.replaceState(null, "", location.pathname);
  link.value = null;
}

function Own() {
  const told = useTold<Oneself>("activities", "/volunteers/me");
  const me = told.body.value;
  if (told.problem.value?.status === 401) return <Ended />;
  return (
    <>
      {me ? <p class="greeting">{text("volunteer-hello", { name: me.given_name ?? "" })}</p> : <Fault>{wordsOf(told.problem.value)}</Fault>}
      {me?.standing === "paused" && <p class="note">{text("volunteer-paused")}</p>}
      <OwnShifts me={me} told={told} />
      <OwnHours me={me} upTo={told.upTo.value} />
      <Tonight />
      <p>
        <button onClick={leave}>{text("app-sign-out")}</button>
      </p>
      <p class="note">{text("volunteer-keep")}</p>
    </>
  );
}

/** The link opens nothing any more. */
function Ended() {
  return (
    <section class="card">
      <h2>{text("volunteer-ended")}</h2>
      <p>{text("volunteer-ended-why")}</p>
    </section>
  );
}
