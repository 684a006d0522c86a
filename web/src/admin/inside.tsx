/** One room: what stands, a form for what is decided next, and the way to take something back. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { command, Problem } from "../api";
import { isAny, personal } from "../identity";
import { Dialog } from "../parts/dialog";
import { Fault, Field } from "../parts/field";
import { say } from "../parts/said";
import { Square } from "../parts/square";
import { language, text } from "../texts";
import { Decide } from "./form";
import type { Room, Standing, Way } from "./room";

/** What stands in the room that is shown: some of it names people, so that it goes when whoever is here leaves. */
const standing = personal<readonly Standing[] | null>(null);

/** A room. */
export function Inside({ room }: { room: Room }) {
  const problem = useSignal<Problem | null>(null);
  const adding = useSignal(false);
  const once = useSignal<Shown | null>(null);
  const leaving = useSignal<Standing | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const look = (after = 0) => void refresh(room, after, (it) => (problem.value = it));
  useEffect(() => {
    standing.value = null;
    if (location.hash) heading.current?.focus({ preventScroll: true });
  }, [room]);
  useEffect(look, [room, language.value]);
  const turn = async (one: Way) => {
    problem.value = null;
    const made = await command(room.service, one.path, one.body()).catch((it: unknown) => void (problem.value = it as Problem));
    if (!made) return;
    say(text("app-saved"));
    look(made.position);
  };
  return (
    <section aria-labelledby={`${room.id}-title`}>
      <h2 ref={heading} id={`${room.id}-title`} tabIndex={-1}>
        {text(room.title)}
      </h2>
      <p class="note">{text(room.about)}</p>
      <Fault problem={problem.value} />
      {once.value && <Once {...once.value} close={() => (once.value = null)} />}
      {adding.value ? (
        <Decide
          room={room}
          close={() => (adding.value = false)}
          made={(receipt, values) => {
            const token = room.once?.(receipt);
            once.value = token ? { token, called: room.called?.(receipt, values) } : null;
            const undo = room.undo?.(receipt.id);
            say(text("app-saved"), undo ? () => void turn({ label: "app-undo", path: undo, body: mistaken }) : undefined);
            look(receipt.position);
          }}
        />
      ) : (
        <p>
          <button class="first" onClick={() => (adding.value = true)}>
            {text("app-add")}
          </button>
        </p>
      )}
      {reads(room) && <List turn={turn} leave={(it) => (leaving.value = it)} />}
      {leaving.value && (
        <Leave
          room={room}
          what={leaving.value}
          close={() => (leaving.value = null)}
          done={(position) => {
            leaving.value = null;
            say(text("admin-withdrawn"));
            look(position);
          }}
        />
      )}
    </section>
  );
}

function mistaken(): object {
  return { reason: text("admin-mistake") };
}

function reads(room: Room): boolean {
  return !!room.read && isAny(...(room.readers ?? room.roles));
}

async function refresh(room: Room, after: number, failed: (problem: Problem) => void): Promise<void> {
  if (!room.read || !reads(room)) return;
  try {
    standing.value = await room.read(after);
  } catch (fault) {
    if (fault instanceof Problem) failed(fault);
  }
}

function List({ turn, leave }: { turn: (way: Way) => Promise<void>; leave: (what: Standing) => void }) {
  if (standing.value === null) return <p class="note">{text("app-wait")}</p>;
  if (!standing.value.length) return <p class="note">{text("admin-nothing")}</p>;
  return (
    <ul class="plain standing">
      {standing.value.map((it) => (
        <li key={it.id}>
          <span>
            {it.words}
            {it.note && <small>{it.note}</small>}
          </span>
          {it.ways?.map((way) => (
            <button key={way.label} aria-label={`${text(way.label)}: ${it.words}`} onClick={() => void turn(way)}>
              {text(way.label)}
            </button>
          ))}
          {it.withdraw && (
            <button aria-label={`${text("admin-withdraw")}: ${it.words}`} onClick={() => leave(it)}>
              {text("admin-withdraw")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Taking something back, with a reason. */
function Leave({ room, what, close, done }: { room: Room; what: Standing; close: () => void; done: (position: number) => void }) {
  const reason = useSignal("");
  const problem = useSignal<Problem | null>(null);
  const send = async (event: Event) => {
    event.preventDefault();
    try {
      done((await command(room.service, what.withdraw ?? "", { reason: reason.value })).position);
    } catch (fault) {
      if (fault instanceof Problem) problem.value = fault;
    }
  };
  return (
    <Dialog title={text("admin-withdraw")} close={close}>
      <form onSubmit={(event) => void send(event)}>
        <p>{what.words}</p>
        <Fault problem={problem.value} />
        <Field label={text("admin-reason")} value={reason.value} told={(it) => (reason.value = it)} required autocomplete="off" />
        <p class="row">
          <button class="first">{text("admin-withdraw")}</button>
          <button type="button" onClick={close}>
            {text("app-cancel")}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

interface Shown {
  token: string;
  /** What the list calls what it is the token of. */
  called: string | undefined;
}

/** A device's token: shown once, to be scanned or copied, and never kept here. */
function Once({ token, called, close }: Shown & { close: () => void }) {
  return (
    <div class="card once" role="group" aria-label={text("admin-token")}>
      <strong>{text("admin-token")}</strong>
      {called && <p>{called}</p>}
      <p>{text("admin-token-how")}</p>
      <Square value={token} called={text("admin-token-square")} />
      <code>{token}</code>
      <p class="row">
        <button onClick={close}>{text("app-close")}</button>
      </p>
    </div>
  );
}
