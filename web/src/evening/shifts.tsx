/** Where volunteers are needed, and who has said that they come. */

import { useSignal } from "@preact/signals";
import { site, today, zones } from "../lists";
import { Fault, Field, Select } from "../parts/field";
import type { Answer } from "../promise";
import { code, hour, text } from "../texts";
import { useDoing, wordsOf } from "./doing";
import { later, weekday } from "./time";
import { useTold, type Told } from "./told";
import { useCalendar } from "./use_calendar";
import { nameOf, type Volunteer } from "./volunteer_name";

type Shift = Answer<"activities", "/shifts">["items"][number];

const AHEAD = 28;

/** Shifts of four weeks; one is offered for a session, and somebody put on it, let off it, or swapped. */
export function Shifts({ volunteers }: { volunteers: readonly Volunteer[] }) {
  const span = `from=${today()}&to=${later(today(), AHEAD)}&site=${encodeURIComponent(site.value)}`;
  const told = useTold<{ items: Shift[] }>("activities", `/shifts?${span}`, { asking: { purpose: "coordination" } });
  const shifts = told.body.value?.items;
  return (
    <section class="day">
      <h2>{text("volunteers-shifts")}</h2>
      <Fault>{shifts ? undefined : wordsOf(told.problem.value)}</Fault>
      {shifts && !shifts.length && <p class="note">{text("volunteers-no-shifts")}</p>}
      {shifts?.map((it) => (
        <One key={it.id} shift={it} volunteers={volunteers} told={told} />
      ))}
      <Offering told={told} />
    </section>
  );
}

function One({ shift, volunteers, told }: { shift: Shift; volunteers: readonly Volunteer[]; told: Told<unknown> }) {
  const { problem, run } = useDoing(told);
  const zone = zones.value[shift.site] ?? "Europe/Stockholm";
  const path = `/shifts/${shift.id}`;
  const taken = shift.taken_by ?? [];
  const free = volunteers.filter((it) => it.standing === "active" && !taken.includes(it.id)).map((it) => [it.id, nameOf(volunteers, it.id)] as const);
  return (
    <details class="card session">
      <summary>
        {weekday(shift.on)} {hour(shift.starts_at, zone)} <strong>{code("activity", shift.kind)}</strong> <span class="note">{text("volunteers-taken", { taken: shift.taken, needed: shift.needed })}</span>
      </summary>
      <Fault>{wordsOf(problem.value)}</Fault>
      <ul class="plain">
        {taken.map((id) => (
          <li key={id} class="row ends">
            <strong>{nameOf(volunteers, id)}</strong>
            <button aria-label={text("volunteers-off-of", { name: nameOf(volunteers, id) })} onClick={() => void run(`${path}/release`, { volunteer: id })}>
              {text("volunteers-off")}
            </button>
            <Choosing label={text("volunteers-swap")} among={free} chosen={(to) => void run(`${path}/swap`, { from: id, to })} />
          </li>
        ))}
      </ul>
      {taken.length < shift.needed && <Choosing label={text("volunteers-on")} among={free} chosen={(id) => void run(`${path}/take`, { volunteer: id })} />}
      <p>
        <button onClick={() => void run(`${path}/withdraw`, { reason: text("sessions-mistake") })}>{text("volunteers-shift-back")}</button>
      </p>
    </details>
  );
}

/** Somebody is chosen first, and put there by a press of its own. */
function Choosing({ label, among, chosen }: { label: string; among: readonly (readonly [string, string])[]; chosen: (id: string) => void }) {
  const who = useSignal("");
  const known = among.some(([id]) => id === who.value) ? who.value : "";
  return (
    <div class="row">
      <Select label={label} value={known} told={(it) => (who.value = it)} options={[["", ""], ...among]} />
      <button type="button" disabled={!known} onClick={() => chosen(known)}>
        {text("app-save")}
      </button>
    </div>
  );
}

function Offering({ told }: { told: Told<unknown> }) {
  const { problem, run } = useDoing(told);
  const calendar = useCalendar(today(), later(today(), AHEAD));
  const session = useSignal("");
  const needed = useSignal("2");
  const open = (calendar.sessions ?? []).filter((it) => it.state === "scheduled" && it.on >= today());
  const options = open.map((it) => [it.id, `${weekday(it.on)} ${hour(it.starts_at, zones.value[it.site] ?? "Europe/Stockholm")} ${it.title ?? code("activity", it.kind)}`] as const);
  const offer = () => void run("/shifts", { session: session.value || open[0]?.id, needed: Number(needed.value) }, text("volunteers-offered"));
  if (!open.length) return <p class="note">{text("volunteers-plan-first")}</p>;
  return (
    <form class="card" onSubmit={(event) => (event.preventDefault(), offer())}>
      <h3>{text("volunteers-offer")}</h3>
      <Fault>{wordsOf(problem.value)}</Fault>
      <Select label={text("volunteers-session")} value={session.value || (open[0]?.id ?? "")} told={(it) => (session.value = it)} options={options} />
      <Field type="number" min={1} max={100} label={text("volunteers-needed")} value={needed.value} told={(it) => (needed.value = it)} required />
      <p>
        <button>{text("volunteers-offer-do")}</button>
      </p>
    </form>
  );
}
