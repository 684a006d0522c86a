/** What happens next, for a volunteer: today's sessions can be counted, those to come are read. */

import { today, zones } from "../lists";
import { code, hour, text } from "../texts";
import type { Session } from "./calendar";
import { Counting } from "./counting";
import { later, weekday } from "./time";
import { useCalendar } from "./use_calendar";

const AHEAD = 14;
const MOST = 8;

/** Sessions show nobody; so volunteers may see them, and count. */
export function Tonight() {
  const calendar = useCalendar(today(), later(today(), AHEAD));
  const sessions = (calendar.sessions ?? []).filter((it) => it.on >= today() && it.state !== "cancelled").slice(0, MOST);
  if (!sessions.length) return null;
  return (
    <section class="day">
      <h2>{text("volunteer-next")}</h2>
      {sessions.map((it) => (it.on === today() ? <Countable key={it.id} session={it} /> : <p key={it.id}>{lineOf(it)}</p>))}
    </section>
  );
}

function Countable({ session }: { session: Session }) {
  return (
    <details class="card session">
      <summary>
        {lineOf(session)} <span class="note">{text("volunteer-count")}</span>
      </summary>
      <Counting session={session} />
    </details>
  );
}

function lineOf(session: Session): string {
  const at = hour(session.starts_at, zones.value[session.site] ?? "Europe/Stockholm");
  const what = session.title ?? code("activity", session.kind);
  return `${session.on === today() ? text("app-today") : weekday(session.on)} ${at} ${what}`;
}
