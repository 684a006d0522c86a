/** The sessions of today: headcounts by taps, and who took part. */

import { useSignal } from "@preact/signals";
import { token } from "../identity";
import { site, today, zones } from "../lists";
import { Fault } from "../parts/field";
import { code, hour, text } from "../texts";
import type { Session } from "./calendar";
import { Changing } from "./changing";
import { Counting } from "./counting";
import { Ending } from "./ending";
import "./evening.css";
import { Holding } from "./holding";
import { Partaking } from "./partaking";
import { Planning } from "./planning";
import { later, weekday } from "./time";
import { useCalendar } from "./use_calendar";

/** Days that are shown at once, to come and gone by. */
const AHEAD = 14;
const BEHIND = 14;
/** Milliseconds after which a plan's sessions are looked for, until they are there. */
const SOON = [700, 2000, 4000];

/** Today's sessions at once, those to come below, and the way to plan more. */
export function Sessions() {
  const behind = useSignal(0);
  const ahead = useSignal(AHEAD);
  const plans = useSignal(false);
  const zone = zones.value[site.value] ?? "Europe/Stockholm";
  const calendar = useCalendar(later(today(), -behind.value), later(today(), ahead.value));
  const planned = () => SOON.forEach((pause) => setTimeout(() => void calendar.again(), pause));
  const days = byDay(calendar.sessions);
  const series = repeated(calendar.sessions);
  return (
    <div class="evening">
      <h1>{text("sessions-title")}</h1>
      <div class="row unprinted">
        {token.value && (
          <button class="first" onClick={() => (plans.value = true)}>
            {text("sessions-plan")}
          </button>
        )}
        <button onClick={() => (behind.value += BEHIND)}>{text("sessions-earlier")}</button>
        <a href={`/api/activities/calendar.ics?site=${encodeURIComponent(site.value)}`}>{text("sessions-calendar")}</a>
      </div>
      {plans.value && <Planning zone={zone} close={() => (plans.value = false)} done={planned} />}
      {calendar.problem && !calendar.sessions && <Fault>{calendar.problem.message || text("app-no-answer")}</Fault>}
      {calendar.sessions && !days.has(today()) && <p class="note empty">{text("sessions-none-today")}</p>}
      {[...days].map(([day, its]) => (
        <Day key={day} day={day} sessions={its} zone={zone} series={series} changed={planned} />
      ))}
      <button class="unprinted" onClick={() => (ahead.value += AHEAD)}>
        {text("app-more")}
      </button>
    </div>
  );
}

function byDay(sessions: readonly Session[] | null): ReadonlyMap<string, Session[]> {
  const days = new Map<string, Session[]>();
  for (const it of sessions ?? []) days.set(it.on, [...(days.get(it.on) ?? []), it]);
  return days;
}

/** What is held more than once in the days that are shown. */
function repeated(sessions: readonly Session[] | null): ReadonlySet<string> {
  const all = (sessions ?? []).flatMap((it) => it.activity ?? []);
  return new Set(all.filter((it, n) => all.indexOf(it) !== n));
}

interface Shown {
  zone: string;
  series: ReadonlySet<string>;
  changed: () => void;
}

function Day({ day, sessions, ...shown }: Shown & { day: string; sessions: readonly Session[] }) {
  const isToday = day === today();
  return (
    <section class="day">
      <h2>{isToday ? text("app-today") : weekday(day)}</h2>
      <ul class="plain">
        {sessions.map((it, n) => (
          <li key={it.id}>
            <One session={it} {...shown} open={isToday && n === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ session, zone, series, changed, open }: Shown & { session: Session; open: boolean }) {
  const come = session.on <= today() && session.state !== "cancelled";
  return (
    <details class="card session" open={open} data-state={session.state}>
      <summary>
        <span class="when">{hour(session.starts_at, zone)}</span> <strong>{session.title ?? code("activity", session.kind)}</strong> <State session={session} />
      </summary>
      {come && <Counting session={session} />}
      {come && <Partaking session={session} />}
      {come && <Holding key={session.state} session={session} />}
      <Changing session={session} zone={zone} changed={changed}>
        {token.value && session.activity && series.has(session.activity) && <Ending session={session} done={changed} />}
      </Changing>
    </details>
  );
}

function State({ session }: { session: Session }) {
  if (session.state === "held") return <span class="note">{text("sessions-was-held")}</span>;
  if (session.state === "cancelled") return <span class="note">{text("sessions-is-off")}</span>;
  return session.signed_up ? <span class="note">{text("sessions-places", { count: session.signed_up })}</span> : null;
}
