/** Whether the place is, or was, open tonight, from when to when, and who received. */

import { useSignal } from "@preact/signals";
import { site } from "../lists";
import { Field } from "../parts/field";
import { hour, text } from "../texts";
import { opening as recorded, type About, type Times } from "./differences";
import type { Opening } from "./evening";
import { hostsInWords } from "./own";
import { recordAndSay } from "./recording";
import { timeOf } from "./time";

interface Card {
  about: About;
  openings: readonly Opening[] | null;
  zone: string;
  times: Times;
  say: (part: Partial<Times>) => void;
}

/** What is recorded of the opening, or the way to open the evening. */
export function OpeningCard({ about, openings, zone, times, say: told }: Card) {
  const open = openings?.filter((it) => !it.closed) ?? [];
  return (
    <section class="card">
      <h2>{text("closing-opening")}</h2>
      {open.map((it) => (
        <Open key={it.id} opening={it} zone={zone} />
      ))}
      {openings?.length && !open.length ? <p>{text("closing-was-shut")}</p> : null}
      {!openings?.length && <Opens about={about} zone={zone} times={times} say={told} />}
    </section>
  );
}

function Open({ opening, zone }: { opening: Opening; zone: string }) {
  const why = useSignal("");
  const about = { service: "visits", called: "closing-called-opening" } as const;
  const mistaken = () =>
    void recordAndSay({ ...about, command: "WithdrawOpening", data: { opening: opening.id, reason: text("sessions-mistake") } }, text("sessions-called-undone"), () => again(site.value, opening));
  const shut = () =>
    void recordAndSay({ ...about, command: "CloseOpening", data: { opening: opening.id, reason: why.value.trim() } }, text("closing-was-shut"), () => ({
      ...about,
      command: "WithdrawOpeningClose",
      data: { opening: opening.id },
    }));
  return (
    <>
      <p class="figure">
        <strong class="span">
          {hour(opening.opens_at, zone)}–{hour(opening.closes_at, zone)}
        </strong>{" "}
        {hostsInWords(opening.hosts)}
      </p>
      <details>
        <summary>{text("sessions-change")}</summary>
        <button type="button" onClick={mistaken}>
          {text("closing-open-anew")}
        </button>
        <form onSubmit={(event) => (event.preventDefault(), shut())}>
          <Field label={text("closing-shut-why")} hint={text("sessions-why-hint")} value={why.value} told={(it) => (why.value = it)} maxLength={500} required />
          <button>{text("closing-shut")}</button>
        </form>
      </details>
    </>
  );
}

/** What takes back that an opening was taken back: it is told again. */
function again(site: string, { opens_at, closes_at, hosts }: Opening) {
  return { service: "visits", command: "RecordOpening", data: { site, opens_at, closes_at, hosts }, called: "closing-called-opening" } as const;
}

function Opens({ about, zone, times, say: told }: Omit<Card, "openings">) {
  const open = () => {
    const [it] = recorded(about, { openings: [], headcount: null, unmatched: null });
    if (it) void recordAndSay(it, text("closing-opened"), (key) => ({ ...it.undo, data: { opening: key } }));
  };
  return (
    <form onSubmit={(event) => (event.preventDefault(), open())}>
      <div class="row times">
        <Field type="time" label={text("closing-opens")} value={times.opens ?? timeOf(about.opens_at, zone)} told={(opens) => told({ opens })} required />
        <Field type="time" label={text("closing-closes")} value={times.closes ?? timeOf(about.closes_at, zone)} told={(closes) => told({ closes })} required />
        <Field label={text("closing-hosts")} hint={text("closing-hosts-hint")} value={times.hosts ?? hostsInWords(about.hosts)} told={(hosts) => told({ hosts })} />
      </div>
      <button>{text("closing-open")}</button>
    </form>
  );
}
