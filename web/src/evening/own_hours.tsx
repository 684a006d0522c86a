/** A volunteer's own hours: told of with or without a network, and what became of them. */

import { useSignal } from "@preact/signals";
import { today } from "../lists";
import { Field } from "../parts/field";
import { day as written, text } from "../texts";
import { volunteer } from "./own";
import { back, recordAndSay } from "./recording";
import { minutes } from "./time";
import { since } from "./told";
import { useDay } from "./use_day";
import type { Oneself } from "./volunteer";

const USUAL = [60, 120, 180];
/** How many are shown at once: what happens next stands below them. */
const FEW = 4;

interface Line {
  id: string;
  on: string;
  minutes: number;
  state: "reported" | "approved" | "rejected" | "waits";
}

/** The form, and below it the newest first. */
export function OwnHours({ me, upTo }: { me: Oneself | null; upTo: number }) {
  const [day, choose] = useDay();
  const count = useSignal("");
  const lines = together(me, upTo);
  const shown = useSignal(FEW);
  const report = () => {
    const data = { volunteer: volunteer.value, date: day, minutes: Number(count.value) };
    void recordAndSay({ service: "activities", command: "ReportHours", data, called: "closing-called-hours" }, text("volunteer-told"), withdrawn);
    count.value = "";
  };
  return (
    <section class="day">
      <h2>{text("volunteer-hours")}</h2>
      <form class="card" onSubmit={(event) => (event.preventDefault(), report())}>
        <Field type="date" max={today()} label={text("sessions-day")} value={day} told={choose} required />
        <Field type="number" min={1} max={1440} label={text("sessions-minutes")} value={count.value} told={(it) => (count.value = it)} required />
        <div class="row">
          {USUAL.map((it) => (
            <button key={it} type="button" aria-pressed={count.value === String(it)} onClick={() => (count.value = String(it))}>
              {minutes(it)}
            </button>
          ))}
        </div>
        <p>
          <button class="first">{text("volunteer-tell")}</button>
        </p>
      </form>
      <ul class="plain lines">
        {lines.slice(0, shown.value).map((it) => (
          <li key={it.id}>
            {written(it.on)} · {minutes(it.minutes)} <span class="note">{text(`volunteer-is-${it.state}`)}</span>
            {(it.state === "reported" || it.state === "waits") && (
              <button aria-label={text("volunteer-undo", { day: written(it.on) })} onClick={() => void back(it.id, withdrawn(it.id))}>
                {text("app-undo")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {lines.length > shown.value && <button onClick={() => (shown.value += 5 * FEW)}>{text("app-more")}</button>}
    </section>
  );
}

function withdrawn(hours: string) {
  return { service: "activities", command: "WithdrawHours", data: { hours }, called: "sessions-called-undone" } as const;
}

/** What was told, and what this phone recorded since. */
function together(me: Oneself | null, upTo: number): Line[] {
  const found = new Map<string, Line>((me?.hours ?? []).map((it) => [it.id, it]));
  for (const { key, command, data, state } of since("activities", upTo)) {
    const mine = data["volunteer"] === volunteer.value;
    if (command === "ReportHours" && mine) found.set(key, { id: key, on: String(data["date"]), minutes: Number(data["minutes"]), state: state === "sent" ? "reported" : "waits" });
    if (command === "WithdrawHours") found.delete(String(data["hours"]));
  }
  return [...found.values()].sort((one, other) => other.on.localeCompare(one.on));
}
