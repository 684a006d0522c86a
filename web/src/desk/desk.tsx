/** The desk: who comes, and what they are helped with. */

import { isAny, self, token } from "../identity";
import { text } from "../texts";
import { Arrivals } from "./arrivals";
import { cardIn } from "./cards";
import { CheckIn } from "./checkin";
import { Given } from "./giving";
import { checkIn, record, withdrawal } from "./keeping";
import { Headcount } from "./headcount";
import { useBack } from "./leaving";
import { Person } from "./person";
import { Why } from "./purpose";
import { Refused } from "./refused";
import { Register } from "./register";
import { Room } from "./room";
import { Scanner } from "./scanner";
import { Search } from "./search";
import { doing, handing, online, type Who } from "./state";
import "./desk.css";

/** The whole screen; whoever comes after somebody begins with an empty one. */
export function Desk() {
  return <Sides key={self.value ?? ""} />;
}

function Sides() {
  const somebody = isAny("host", "project_lead");
  return (
    <div class="desk">
      <div class="desk-top">
        <h1>{text("desk-title")}</h1>
        {somebody && <Why />}
      </div>
      {!token.value && <p class="note">{text("desk-nobody-here")}</p>}
      <div class="desk-sides">
        <div>
          <Refused />
          {handing.value && <Given code={handing.value} close={() => (handing.value = "")} />}
          <Front />
        </div>
        <div>
          <Room />
          {somebody ? <Arrivals /> : <Headcount />}
        </div>
      </div>
    </div>
  );
}

const begin = () => (doing.value = { at: "search" });
const welcome = (who: Who) => (doing.value = { at: "check-in", who });

/** What stands in front: the search, or whoever was chosen. */
function Front() {
  useBack();
  const now = doing.value;
  switch (now.at) {
    case "search":
      return <Begin />;
    case "check-in":
      return <CheckIn key={JSON.stringify(now.who)} who={now.who} done={begin} />;
    case "register":
      return <Register key={now.arrival ?? ""} name={now.name} ways={{ known: (id, name) => known(id, name, now.arrival), chosen: (hit) => welcome(personOf(hit)), left: begin }} />;
    case "person":
      return <Person key={now.id} id={now.id} name={now.name} close={begin} checkIn={welcome} />;
  }
}

/** Whoever is new is checked in at once; whose arrival was noted before has come already. */
function known(id: string, name: string, arrival?: string): void {
  if (!arrival) return void welcome({ kind: "person", id, name });
  void record("MatchArrival", { arrival, person: id }, () => withdrawal("WithdrawMatch", { arrival }), text("desk-matched"));
  begin();
}

function personOf(hit: { id: string; display_name: string; birth_year: number | null; card?: string | null }): Who {
  return { kind: "person", id: hit.id, name: hit.display_name, born: hit.birth_year, ...(hit.card && { card: hit.card }) };
}

function Begin() {
  const away = !token.value || !online.value;
  const unknown = (name: string) => (away ? welcome({ kind: "named", name }) : (doing.value = { at: "register", name }));
  const card = (code: string) => welcome({ kind: "card", code: cardIn(code) ?? code });
  return (
    <section class="card" aria-label={text("desk-check-in")}>
      <Search label={text(away ? "desk-search-away" : "desk-search")} told={{ chosen: (hit) => welcome(personOf(hit)), card, unknown }} />
      <div class="row">
        <Anonymous />
        <button type="button" onClick={() => welcome({ kind: "nameless" })}>
          {text("desk-anonymous-help")}
        </button>
        <Scanner read={card} />
        {token.value && (
          <button type="button" onClick={() => (doing.value = { at: "register", name: "" })}>
            {text("desk-register")}
          </button>
        )}
      </div>
    </section>
  );
}

/** One touch, and nobody is asked anything. */
function Anonymous() {
  const one = () => void checkIn({ kind: "nameless" }, { supports: [] }, text("desk-anonymous"));
  return (
    <button type="button" class="first" onClick={one}>
      {text("desk-anonymous-one")}
    </button>
  );
}
