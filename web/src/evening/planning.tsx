/** Something is planned: once, or every week, with holidays left out where somebody wants that. */

import { useSignal, type Signal } from "@preact/signals";
import { Problem, search } from "../api";
import { list, site, today } from "../lists";
import { Dialog } from "../parts/dialog";
import { Choices, Fault, Field, Select, wrongAt } from "../parts/field";
import { useOnce } from "../parts/once";
import { say } from "../parts/said";
import { code, day as written, text } from "../texts";
import { useDoing } from "./doing";
import { PartnerChoice } from "./partner_choice";
import { moment } from "./time";

interface Plan {
  title: string;
  kind: string;
  partner: string;
  initiated_by: string;
  day: string;
  time: string;
  duration: string;
  weekly: boolean;
}

interface Proposed {
  date: string;
  holiday: string | null;
  skip_proposed: boolean;
}

/** The form; `done` is told once it is planned. */
export function Planning({ zone, close, done }: { zone: string; close: () => void; done: () => void }) {
  const plan = useSignal<Plan>(empty());
  const holidays = useSignal<readonly Proposed[] | null>(null);
  const skips = useSignal<string[]>([]);
  const problem = useSignal<Problem | null>(null);
  const looks = useSignal(false);
  const { busy, once } = useOnce();
  const { run } = useDoing();
  const back = async (id: string) => {
    if (await run(`/activities/${id}/withdraw`, { reason: text("sessions-mistake") }, text("sessions-called-undone"))) done();
  };
  const send = async () => {
    if (looks.value) return;
    const body = asked(plan.value, zone);
    try {
      if (plan.value.weekly && !holidays.value) {
        looks.value = true;
        const found = await search<{ items: Proposed[] }>("activities", "/activities/dates", body);
        holidays.value = found.items.filter((it) => it.holiday);
        skips.value = holidays.value.map((it) => it.date);
        if (holidays.value.length) return;
      }
      const made = await once("activities", "/activities", { ...body, skips: plan.value.weekly ? skips.value : [] });
      if (!made) return;
      say(text("sessions-planned"), () => void back(made.id));
      done();
      close();
    } catch (fault) {
      problem.value = fault instanceof Problem ? fault : null;
    } finally {
      looks.value = false;
    }
  };
  const changed = (part: Partial<Plan>) => {
    plan.value = { ...plan.value, ...part };
    holidays.value = null;
  };
  return (
    <Dialog title={text("sessions-plan")} close={close}>
      <form onSubmit={(event) => (event.preventDefault(), void send())}>
        <Fault problem={problem.value}>{problem.value && !problem.value.message ? text("app-no-answer") : undefined}</Fault>
        {holidays.value?.length ? <Holidays holidays={holidays.value} skips={skips} /> : <What plan={plan.value} told={changed} problem={problem.value} />}
        <div class="row">
          <button class="first" disabled={busy.value || looks.value}>{text("sessions-plan-do")}</button>
          <button type="button" onClick={close}>
            {text("app-cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function What({ plan: now, told: set, problem }: { plan: Plan; told: (part: Partial<Plan>) => void; problem: Problem | null }) {
  const kinds = list("activities", "activity_kinds").map((it) => [it, code("activity", it)] as const);
  const initiators = list("activities", "initiated_by").map((it) => [it, code("initiated-by", it)] as const);
  return (
    <>
      <Select label={text("sessions-kind")} value={now.kind} told={(kind) => set({ kind })} options={kinds} />
      <Field label={text("sessions-title-of")} hint={text("sessions-title-hint")} value={now.title} told={(title) => set({ title })} maxLength={200} />
      <div class="row times">
        <Field type="date" label={text("sessions-day")} value={now.day} told={(day) => set({ day })} wrong={wrongAt(problem, "/starts_at")} required />
        <Field type="time" label={text("sessions-time")} value={now.time} told={(time) => set({ time })} required />
        <Field type="number" min={1} max={1440} label={text("sessions-minutes")} value={now.duration} told={(duration) => set({ duration })} wrong={wrongAt(problem, "/duration_minutes")} required />
      </div>
      <p>
        <label>
          <input type="checkbox" checked={now.weekly} onChange={(event) => set({ weekly: event.currentTarget.checked })} />
          {text("sessions-weekly")}
        </label>
      </p>
      <PartnerChoice value={now.partner} told={(partner) => set({ partner })} />
      <Select label={text("sessions-initiated")} value={now.initiated_by} told={(initiated_by) => set({ initiated_by })} options={initiators} />
    </>
  );
}

function Holidays({ holidays, skips }: { holidays: readonly Proposed[]; skips: Signal<string[]> }) {
  const options = holidays.map((it) => [it.date, `${written(it.date)} · ${it.holiday}`] as const);
  return <Choices label={text("sessions-holidays")} value={skips.value} told={(it) => (skips.value = it)} options={options} />;
}

function empty(): Plan {
  return { title: "", kind: "drop_in", partner: "", initiated_by: "municipality", day: today(), time: "17:00", duration: "180", weekly: false };
}

/** The plan as the service takes it; without a title of its own it is called what its kind is. */
function asked(plan: Plan, zone: string): Record<string, unknown> {
  return {
    title: plan.title.trim() || code("activity", plan.kind),
    kind: plan.kind,
    site: site.value,
    initiated_by: plan.initiated_by,
    starts_at: moment(plan.day, plan.time, zone),
    duration_minutes: Number(plan.duration),
    ...(plan.partner && { partner: plan.partner }),
    ...(plan.weekly && { rrule: "FREQ=WEEKLY" }),
  };
}
