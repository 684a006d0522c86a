/** Who is here: asked for on demand and after one's own check-ins, never by a clock (R1). */

import { useSignal, useSignalEffect, type Signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Problem } from "../api";
import { token } from "../identity";
import type { Item } from "../outbox/item";
import { items } from "../outbox/outbox";
import { Fault } from "../parts/field";
import { hour, text } from "../texts";
import { checkIn, correction, record, takeBack, undoVisit } from "./keeping";
import { zone } from "./moment";
import { anonymous, enter, lines, nameless, room, type Line } from "./overlay";
import { doing, online } from "./state";

/** Milliseconds after one's own check-ins until the room is asked for again: several are one reading. */
const REST = 700;
const MOVING = new Set(["RecordVisit", "CorrectVisit", "WithdrawVisit", "NoteArrival", "WithdrawArrival", "MatchArrival"]);

/** The room, with how many came without a name. */
export function Room() {
  const problem = useSignal<Problem | null>(null);
  const ask = (after?: number) =>
    enter(after).then(
      () => (problem.value = null),
      (fault: unknown) => fault instanceof Problem && (problem.value = fault),
    );
  useFollowing(ask);
  return (
    <section class="card" aria-labelledby="room">
      <div class="row desk-apart">
        <h2 id="room">{text(room.value ? "desk-room" : "desk-room-own")}</h2>
        {token.value && online.value && (
          <button type="button" onClick={() => void ask(newest())}>
            {text(room.value ? "desk-room-again" : "desk-room-show")}
          </button>
        )}
      </div>
      <Undecided problem={problem} />
      <Anonymous />
      {lines.value.length > 0 && (
        <ul class="plain desk-here" aria-labelledby="room">
          {lines.value.map((it) => (
            <Somebody key={it.key} line={it} />
          ))}
        </ul>
      )}
      {room.value && !lines.value.length && <p class="note">{text("desk-room-empty")}</p>}
    </section>
  );
}

/** The last position that this device knows of. */
function newest(): number {
  return Math.max(0, ...sent().map((it) => it.receipt!.position));
}

function sent(): Item[] {
  return (items.value ?? []).filter((it) => it.service === "visits" && it.receipt && MOVING.has(it.command));
}

/** Ask for a room that is shown again once one's own check-ins are recorded. */
function useFollowing(ask: (after: number) => void): void {
  const clock = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useSignalEffect(() => {
    const [at, heard] = [newest(), room.value?.heard];
    clearTimeout(clock.current);
    if (heard !== undefined && at > heard) clock.current = setTimeout(() => ask(at), REST);
    return () => clearTimeout(clock.current);
  });
}

/** Why the room is not shown: without a decision it is not, and nobody did anything wrong (R2). */
function Undecided({ problem }: { problem: Signal<Problem | null> }) {
  const its = problem.value;
  if (!its) return null;
  if (its.code === "exception_not_decided") return <p role="status">{text("desk-room-undecided")}</p>;
  return <Fault problem={its}>{its.passes ? text("app-no-answer") : its.message}</Fault>;
}

/** One touch more, one touch less; only what this device recorded can be taken back here. */
function Anonymous() {
  const last = nameless.value[0];
  const more = () => void checkIn({ kind: "nameless" }, { supports: [] }, text("desk-anonymous"));
  return (
    <div class="counter" role="group" aria-labelledby="anonymous">
      <span id="anonymous">{text("desk-anonymous-count")}</span>
      <button type="button" aria-label={text("desk-anonymous-less")} disabled={!last} onClick={() => last && void undoVisit(last.key)}>
        −
      </button>
      <output aria-live="polite">{items.value && anonymous.value}</output>
      <button type="button" aria-label={text("desk-anonymous-more")} onClick={more}>
        +
      </button>
    </div>
  );
}

function Somebody({ line }: { line: Line }) {
  const { name, card, person, at, item } = line;
  const waits = item && item.state !== "sent";
  return (
    <li class="row desk-apart">
      <span>
        {person && token.value && online.value ? (
          <button type="button" class="desk-name" onClick={() => (doing.value = { at: "person", id: person, name })}>
            {name}
          </button>
        ) : (
          <strong>{name}</strong>
        )}
        <small>
          {hour(at, zone())} {card} {waits && text(item.state === "help" ? "desk-needs-help" : "desk-waits")}
        </small>
      </span>
      <span class="row">
        <Stayed key={line.visit?.version} line={line} />
        {item && (
          <button type="button" aria-label={text("desk-undo-who", { who: name })} onClick={() => void undoVisit(item.key)}>
            {text("app-undo")}
          </button>
        )}
      </span>
    </li>
  );
}

/** Whether they stayed on: one touch, and another to take it back; of what was only noted nobody says it. */
function Stayed({ line: { visit, stayed, name } }: { line: Line }) {
  const said = useSignal<Promise<string> | null>(null);
  if (!visit || visit.arrival) return null;
  const now = said.value ? !stayed : stayed;
  const data = { visit: visit.id, expected_version: visit.version, stayed: !stayed };
  const back = (item: Item) => correction(item, { stayed });
  const flip = () => {
    const before = said.value;
    said.value = before ? null : record("CorrectVisit", data, back);
    void before?.then((key) => takeBack(key, back));
  };
  return (
    <button type="button" aria-pressed={now} aria-label={text("desk-stayed-who", { who: name })} onClick={flip}>
      {text("desk-stayed")}
    </button>
  );
}
