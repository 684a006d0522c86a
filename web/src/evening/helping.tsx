/** The hours of tonight's volunteers, all at once: looked up only when somebody wants to say so. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { site } from "../lists";
import { Fault, Field, Select } from "../parts/field";
import type { Answer } from "../promise";
import { text } from "../texts";
import type { Session } from "./calendar";
import type { Draft, Gave } from "./differences";
import { minutes } from "./time";
import { since, useTold } from "./told";
import { nameOf, type Volunteer } from "./volunteer_name";

type Shift = Answer<"activities", "/shifts">["items"][number];
type Given = Answer<"activities", "/hours">["items"][number];

const ASKING = { purpose: "coordination" } as const;
/** Minutes of an evening of which nobody said how long it was. */
const USUAL = 180;
/** Minutes of a day. */
const DAY = 1440;

interface Helps {
  day: string;
  session: Session | undefined;
  draft: Draft;
  say: (part: Partial<Draft>) => void;
}

/** Whoever has a shift tonight is proposed with the time it lasts; what is recorded already is shown, and not again. */
export function Helping({ day, session, draft, say }: Helps) {
  const asked = useSignal(false);
  const when = asked.value ? day : null;
  const volunteers = useTold<{ items: Volunteer[] }>("activities", when && "/volunteers", { asking: ASKING });
  const shifts = useTold<{ items: Shift[] }>("activities", when && `/shifts?from=${day}&to=${day}&site=${encodeURIComponent(site.value)}`, { asking: ASKING });
  const hours = useTold<{ items: Given[] }>("activities", when && `/hours?from=${day}`, { asking: ASKING });
  const given = already(day, hours.body.value?.items ?? [], since("activities", hours.upTo.value));
  const ready = volunteers.body.value && shifts.body.value && hours.body.value;
  const lasts = session?.duration_minutes ?? USUAL;
  useEffect(() => {
    if (!ready) return;
    const written = Object.entries(draft.hours).filter(([id]) => !given.has(id));
    say({ hours: { ...proposed(shifts.body.value!.items, given), ...Object.fromEntries(written) } });
  }, [Boolean(ready)]);
  const problem = volunteers.problem.value ?? shifts.problem.value ?? hours.problem.value;
  const all = volunteers.body.value?.items.filter((it) => it.standing === "active") ?? [];
  const set = (id: string, gave: Gave | null) => {
    const { [id]: _, ...others } = draft.hours;
    say({ hours: gave ? { ...others, [id]: gave } : others });
  };
  return (
    <details class="card" onToggle={(event) => (asked.value ||= event.currentTarget.open)}>
      <summary>
        <h2>{text("closing-volunteers")}</h2>
      </summary>
      {problem && <Fault problem={problem}>{problem.message ? undefined : text("app-no-answer")}</Fault>}
      {asked.value && !ready && !problem && <p class="note">{text("app-wait")}</p>}
      {ready && (
        <>
          {[...given].map(([id, count]) => (
            <p key={id}>{text("closing-given", { name: nameOf(all, id), time: minutes(count) })}</p>
          ))}
          {Object.entries(draft.hours).map(([id, gave]) => (
            <Row key={id} name={nameOf(all, id)} count={gave.minutes} told={(it) => set(id, it === null ? null : { ...gave, minutes: it })} />
          ))}
          <Select
            label={text("closing-volunteer-add")}
            value=""
            told={(id) => id && set(id, { minutes: lasts })}
            options={[["", ""], ...all.filter((it) => !(it.id in draft.hours) && !given.has(it.id)).map((it) => [it.id, nameOf(all, it.id)] as const)]}
          />
        </>
      )}
    </details>
  );
}

/** Whoever has a shift gave the time that it lasts; the first of several names the session. */
function proposed(shifts: readonly Shift[], given: ReadonlyMap<string, number>): Draft["hours"] {
  const hours: Record<string, Gave> = {};
  for (const { session, duration_minutes, state, taken_by } of shifts) {
    for (const id of state === "cancelled" ? [] : (taken_by ?? [])) {
      if (given.has(id)) continue;
      hours[id] = { session, ...hours[id], minutes: (hours[id]?.minutes ?? 0) + duration_minutes };
    }
  }
  return hours;
}

/** What is typed stays as it is typed; only whole minutes of a day count. */
function Row({ name, count, told }: { name: string; count: number; told: (count: number | null) => void }) {
  const typed = useSignal(String(count));
  const type = (it: string) => {
    typed.value = it;
    told(/^\d+$/.test(it) && Number(it) <= DAY ? Number(it) : 0);
  };
  return (
    <div class="row helper">
      <Field type="number" min={1} max={DAY} label={text("closing-minutes-of", { name })} value={typed.value} told={type} required />
      <button type="button" aria-label={text("closing-not", { name })} onClick={() => told(null)}>
        {text("app-remove")}
      </button>
    </div>
  );
}

/** Minutes by volunteer that are told of this day already, wherever that was. */
function already(day: string, told: readonly Given[], recorded: ReturnType<typeof since>): ReadonlyMap<string, number> {
  const all = new Map<string, [string, number]>();
  for (const it of told) if (it.on === day && it.state !== "rejected") all.set(it.id, [it.volunteer, it.minutes]);
  for (const { key, command, data } of recorded) {
    if (command === "ReportHours" && data["date"] === day) all.set(key, [String(data["volunteer"]), Number(data["minutes"])]);
    if (command === "WithdrawHours") all.delete(String(data["hours"]));
  }
  const sums = new Map<string, number>();
  for (const [volunteer, count] of all.values()) sums.set(volunteer, (sums.get(volunteer) ?? 0) + count);
  return sums;
}
