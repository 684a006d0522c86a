/** An evening is closed: headcount, fika, who stayed, hours, arrivals to match. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Arrivals } from "../desk/arrivals";
import { bearer } from "../identity";
import { site, today, zones } from "../lists";
import { items } from "../outbox/outbox";
import { Fault, Field } from "../parts/field";
import { say } from "../parts/said";
import { text } from "../texts";
import type { Heads } from "./calendar";
import { differences, type About, type Difference, type Draft, type Times } from "./differences";
import "../desk/desk.css";
import "./evening.css";
import { known, type Evening } from "./evening";
import { Facilitating } from "./facilitating";
import { HeadTaps } from "./heads";
import { Helping } from "./helping";
import { OpeningCard } from "./opening";
import { hostsFrom, hostsInWords, sub } from "./own";
import { back, record } from "./recording";
import { Staying } from "./staying";
import { later, moment, timeOf, weekday } from "./time";
import { since, useTold } from "./told";
import { useCalendar } from "./use_calendar";
import { useDay } from "./use_day";
import { useDraft } from "./use_draft";

/** An evening that closes before this hour went on past midnight; whatever else closes before it opens is a slip. */
const MORNING = "06:00";

/** One screen; what was recorded already is shown, and closing again records nothing twice. */
export function Closing() {
  const [day, other] = useDay();
  return <OneEvening key={`${site.value} ${day}`} day={day} other={other} />;
}

function OneEvening({ day, other }: { day: string; other: (day: string) => void }) {
  const zone = zones.value[site.value] ?? "Europe/Stockholm";
  const told = useTold<Evening>("visits", bearer.value ? `/evening?site=${encodeURIComponent(site.value)}&date=${day}` : null, { asking: { purpose: "drop_in_support" } });
  const calendar = useCalendar(day, day);
  const { now, write, take } = useDraft(`${day} ${site.value}`);
  const draft = now();
  const done = useSignal<readonly string[] | null>(null);
  const underway = useSignal(false);
  const screen = useRef<HTMLDivElement>(null);
  const evening = known(told.body.value, since("visits", told.upTo.value), site.value, day, zone);
  const dropIn = calendar.sessions?.find((it) => it.kind === "drop_in" && it.on === day && it.state !== "cancelled");
  const about = aboutOf(day, zone, draft, dropIn);
  const say_ = (part: Partial<Draft>) => write({ ...now(), ...part });
  const close = async () => {
    if (underway.value || !isFit(screen.current)) return;
    underway.value = true;
    const found = differences(now(), about, evening, calendar.sessions);
    const recorded = take();
    // What the device cannot store stays in this page, which says so: it keeps back nothing of the rest.
    for (const it of found) await record(it.service, it.command, it.data, it.called, it.key).catch(() => undefined);
    recorded();
    underway.value = false;
    done.value = found.map((it) => it.key);
    say(text(found.length ? "closing-done" : "closing-already"), found.length ? () => void takeAllBack(found) : undefined);
  };
  return (
    <div class="evening" ref={screen}>
      <h1>{text("closing-title")}</h1>
      <p class="note date">{weekday(day)}</p>
      <OpeningCard about={about} openings={evening.openings} zone={zone} times={draft} say={say_} />
      <Room heads={draft.heads ?? evening.headcount} fika={draft.fika ?? dropIn?.fika ?? false} say={say_} />
      {bearer.value && day === today() && <Staying day={day} draft={draft} say={say_} />}
      {bearer.value && <Helping day={day} session={dropIn} draft={draft} say={say_} />}
      <Facilitating day={day} draft={draft} say={say_} />
      <Unmatched count={evening.unmatched ?? 0} />
      <button class="first close" disabled={underway.value} onClick={() => void close()}>
        {text("closing-close")}
      </button>
      {done.value && <Done keys={done.value} />}
      <details class="unprinted">
        <summary>{text("closing-another")}</summary>
        <Field type="date" label={text("sessions-day")} value={day} max={today()} told={(it) => it && other(it)} />
      </details>
    </div>
  );
}

/** Whether every volunteer's time and number of children can be; the first that cannot is shown, and why: nothing typed is left
 * out unsaid. */
function isFit(screen: HTMLElement | null): boolean {
  const unfit = screen?.querySelector<HTMLInputElement>(".heads input:invalid, .helper input:invalid");
  unfit?.closest("details")?.setAttribute("open", "");
  return unfit?.reportValidity() ?? true;
}

function Room({ heads, fika, say: told }: { heads: Heads | null; fika: boolean; say: (part: Partial<Draft>) => void }) {
  return (
    <section class="card">
      <h2>{text("closing-heads")}</h2>
      <HeadTaps heads={heads} told={(it) => told({ heads: it })} />
      <div class="row">
        <button type="button" aria-pressed={fika} onClick={() => told({ fika: !fika })}>
          {text("sessions-fika")}
        </button>
      </div>
    </section>
  );
}

/** Arrivals that nobody has matched, and where that is done. */
function Unmatched({ count }: { count: number }) {
  if (!count) return null;
  return (
    <>
      <p>{text("closing-unmatched", { count })}</p>
      <Arrivals />
    </>
  );
}

/** Where the eyes and the ears go once it is closed: what became of it. */
function Done({ keys }: { keys: readonly string[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [keys]);
  const waits = (items.value ?? []).some((it) => it.state === "saved" || it.state === "sending");
  const refused = (items.value ?? []).filter((it) => it.state === "help" && keys.includes(it.key)).length;
  return (
    <section class="card">
      <h2 ref={heading} tabIndex={-1}>
        {text("closing-done")}
      </h2>
      {refused > 0 ? <Refused count={refused} /> : <p>{text(waits ? "closing-waits" : "closing-arrived")}</p>}
    </section>
  );
}

/** Some of it was refused: why, and what can be done, is told in the outbox. */
function Refused({ count }: { count: number }) {
  return (
    <>
      <Fault>{text("outbox-refused")}</Fault>
      <p>
        <a href="/outbox" data-screen="/outbox">
          {text("outbox-need-help", { count })}
        </a>
      </p>
    </>
  );
}

function aboutOf(day: string, zone: string, times: Times, dropIn: { starts_at: string; duration_minutes: number } | undefined): About {
  const begins = dropIn?.starts_at ?? moment(day, "17:00", zone);
  const ends = new Date(Date.parse(begins) + (dropIn?.duration_minutes ?? 180) * 60_000).toISOString();
  const [opens, closes] = [times.opens ?? timeOf(begins, zone), times.closes ?? timeOf(ends, zone)];
  const last = closes < opens && closes < MORNING ? later(day, 1) : day;
  return {
    site: site.value,
    day,
    opens_at: moment(day, opens, zone),
    closes_at: moment(last, closes, zone),
    hosts: hostsFrom(times.hosts ?? hostsInWords(sub.value === null ? [] : [sub.value])),
  };
}

async function takeAllBack(found: readonly Difference[]): Promise<void> {
  for (const it of [...found].reverse()) await back(it.key, it.undo);
}
