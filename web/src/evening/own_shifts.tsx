/** A volunteer's own shifts, and those that somebody is still needed for. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { today, zones } from "../lists";
import { Fault } from "../parts/field";
import type { Answer } from "../promise";
import { code, hour, text } from "../texts";
import { useDoing, wordsOf } from "./doing";
import { volunteer } from "./own";
import { later, weekday } from "./time";
import { useTold, type Told } from "./told";
import type { Oneself } from "./volunteer";

type Shift = Answer<"activities", "/shifts">["items"][number];

const AHEAD = 28;

/** Taken, released and swapped at once: others want them too, so that needs the network. */
export function OwnShifts({ me, told }: { me: Oneself | null; told: Told<Oneself> }) {
  const offered = useTold<{ items: Shift[] }>("activities", `/shifts?from=${today()}&to=${later(today(), AHEAD)}`);
  const { problem, run } = useDoing(told, offered);
  const swaps = useSignal<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const mine = me?.shifts.filter((it) => it.state !== "cancelled") ?? [];
  const open = (offered.body.value?.items ?? []).filter((it) => it.state === "scheduled" && it.taken < it.needed && !mine.some((own) => own.id === it.id));
  useEffect(() => {
    if (swaps.value) heading.current?.focus();
  }, [swaps.value]);
  const own = { volunteer: volunteer.value };
  const take = async (shift: Shift) => {
    const [from, taken] = [swaps.value, await run(`/shifts/${shift.id}/take`, own, text("volunteer-taken"))];
    if (taken && from) await run(`/shifts/${from}/release`, own, text("volunteer-swapped"));
    if (taken) swaps.value = null;
  };
  if (!me) return null;
  return (
    <>
      <section class="day">
        <h2>{text("volunteer-shifts")}</h2>
        <Fault>{wordsOf(problem.value)}</Fault>
        {!mine.length && <p class="note">{text("volunteer-no-shifts")}</p>}
        {mine.map((it) => (
          <Line key={it.id} shift={it}>
            <button onClick={() => void run(`/shifts/${it.id}/release`, own, text("volunteer-released"))}>{text("volunteer-release")}</button>
            {open.length > 0 && <button onClick={() => (swaps.value = it.id)}>{text("volunteer-swap")}</button>}
          </Line>
        ))}
      </section>
      {open.length > 0 && me.standing === "active" && (
        <section class="day">
          <h2 ref={heading} tabIndex={-1}>
            {text(swaps.value ? "volunteer-instead" : "volunteer-open")}
          </h2>
          {open.map((it) => (
            <Line key={it.id} shift={it}>
              <button class="first" onClick={() => void take(it)}>
                {text("volunteer-take")}
              </button>
            </Line>
          ))}
        </section>
      )}
    </>
  );
}

function Line({ shift, children }: { shift: Shift; children: preact.ComponentChildren }) {
  const zone = zones.value[shift.site] ?? "Europe/Stockholm";
  const end = new Date(Date.parse(shift.starts_at) + shift.duration_minutes * 60_000).toISOString();
  return (
    <article class="card">
      <h3>{weekday(shift.on)}</h3>
      <p>
        {hour(shift.starts_at, zone)}–{hour(end, zone)} {code("activity", shift.kind)}
      </p>
      <div class="row">{children}</div>
    </article>
  );
}
