/** Those who were noted by name while the network was away: found out later whose visit it was. */

import { useSignal } from "@preact/signals";
import { ask, Problem } from "../api";
import { personal, token } from "../identity";
import { items } from "../outbox/outbox";
import { Fault } from "../parts/field";
import { go } from "../place";
import type { Answer } from "../promise";
import { code, day, text } from "../texts";
import { record, withdrawal } from "./keeping";
import { Search } from "./search";
import { doing, online, purpose } from "./state";

type Arrival = Answer<"visits", "/arrivals">["items"][number];

const noted = personal<readonly Arrival[] | null>(null);

/** The notes, asked for on demand. */
export function Arrivals() {
  const problem = useSignal<Problem | null>(null);
  const look = () =>
    ask<{ items: Arrival[] }>("visits", `/arrivals?open=true&after=${latest()}`, { purpose: purpose.value }).then(
      ({ items: found }) => ([noted.value, problem.value] = [found, null]),
      (fault: unknown) => fault instanceof Problem && (problem.value = fault),
    );
  if (!token.value || !online.value) return null;
  const left = noted.value?.filter((it) => !isDone(it.id));
  return (
    <section class="card" aria-labelledby="arrivals">
      <div class="row desk-apart">
        <h2 id="arrivals">{text("desk-arrivals")}</h2>
        <button type="button" onClick={() => void look()}>
          {text("desk-arrivals-show")}
        </button>
      </div>
      <Fault problem={problem.value} />
      {left?.length === 0 && <p class="note">{text("desk-arrivals-none")}</p>}
      {left && left.length > 0 && (
        <ul class="plain">
          {left.map((it) => (
            <Noted key={it.id} arrival={it} />
          ))}
        </ul>
      )}
    </section>
  );
}

function latest(): number {
  return Math.max(0, ...(items.value ?? []).map((it) => (it.service === "visits" && it.receipt?.position) || 0));
}

/** Whether a note was matched or taken back here, as far as the outbox remembers. */
function isDone(arrival: string): boolean {
  const about = (items.value ?? []).filter((it) => it.data["arrival"] === arrival && it.state !== "help");
  return about.length > 0 && about.at(-1)!.command !== "WithdrawMatch";
}

function Noted({ arrival }: { arrival: Arrival }) {
  const open = useSignal(false);
  const drop = () => record("WithdrawArrival", withdrawal("WithdrawArrival", { arrival: arrival.id }).data, () => noting(arrival), text("desk-arrival-dropped"));
  return (
    <li class="desk-noted">
      <p class="row desk-apart">
        <strong>{arrival.name}</strong>
        <small>
          {day(arrival.on)} {arrival.supports.map((it) => code("support", it)).join(", ")}
        </small>
      </p>
      {open.value ? (
        <Match arrival={arrival} />
      ) : (
        <div class="row">
          <button type="button" aria-label={text("desk-match-who", { who: arrival.name ?? "" })} onClick={() => (open.value = true)}>
            {text("desk-match")}
          </button>
          <button type="button" onClick={() => void drop()}>
            {text("app-remove")}
          </button>
        </div>
      )}
    </li>
  );
}

/** What was dropped by mistake is noted again. */
function noting({ name, site, noted_at, supports }: Arrival) {
  const data = { name, site, occurred_at: noted_at, supports };
  return { service: "visits", command: "NoteArrival", data, called: "desk-arrival" } as const;
}

function Match({ arrival }: { arrival: Arrival }) {
  const match = (person: string) =>
    record("MatchArrival", { arrival: arrival.id, person }, () => withdrawal("WithdrawMatch", { arrival: arrival.id }), text("desk-matched"));
  const register = (name: string) => {
    doing.value = { at: "register", name, arrival: arrival.id };
    go("/desk");
  };
  return (
    <Search
      label={text("desk-match-label")}
      first={arrival.name ?? ""}
      told={{ chosen: (hit) => void match(hit.id), unknown: register }}
      seen
    />
  );
}
