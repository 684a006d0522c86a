/** What is known of somebody, and how it is put right; where another edit came first, both values are shown. */

import { useSignal, type Signal } from "@preact/signals";
import { command, Problem } from "../api";
import { Fault } from "../parts/field";
import { say } from "../parts/said";
import { code, day, text } from "../texts";
import type { Again, Record as Person } from "./person";
import { Names, Rest, type Told } from "./register";

const SHOWN = [
  "given_name", "family_name", "birth_year", "birth_date", "sex", "target_group", "phone", "interpreter_language", "arrived_on", "channel",
  "case_number", "personnummer",
] as const;
const CODED: Readonly<Record<string, string>> = { sex: "sex", target_group: "target-group", channel: "channel" };
const EDITED = [
  "given_name", "family_name", "birth_year", "birth_date", "sex", "phone", "personnummer", "personnummer_motivation", "case_number", "interpreter_language",
  "arrived_on", "channel",
] as const;

/** What a field is called. */
function label(name: string): string {
  return text(`desk-field-${name.replaceAll("_", "-")}` as "desk-field-phone");
}

function inWords(name: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return text("desk-untold");
  if (name === "arrived_on" || name === "birth_date") return day(String(value));
  return CODED[name] ? code(CODED[name], String(value)) : String(value);
}

/** The list, and the way to change it; a number is shown to whoever asks for it. */
export function Known({ its, again }: { its: Person; again: Again }) {
  const edits = useSignal(false);
  const said = SHOWN.filter((name) => its[name]);
  return (
    <details open>
      <summary>{text("desk-known")}</summary>
      {edits.value ? (
        <Correct its={its} done={() => void again().then(() => (edits.value = false))} left={() => (edits.value = false)} />
      ) : (
        <>
          <dl class="desk-known">
            {said.map((name) => (
              <div key={name}>
                <dt>{label(name)}</dt>
                <dd>{inWords(name, its[name])}</dd>
              </div>
            ))}
            {its.has_personnummer && !its.personnummer && (
              <div>
                <dt>{label("personnummer")}</dt>
                <dd>
                  <button type="button" onClick={() => void again("personnummer")}>
                    {text("desk-number-show")}
                  </button>
                </dd>
              </div>
            )}
            <div>
              <dt>{label("id")}</dt>
              <dd>
                <code class="desk-id" dir="ltr">
                  {its.id}
                </code>
              </dd>
            </div>
          </dl>
          <button type="button" onClick={() => (edits.value = true)}>
            {text("desk-correct")}
          </button>
        </>
      )}
    </details>
  );
}

interface Clash {
  fields: Readonly<Record<string, { mine: unknown; theirs: unknown }>>;
  version: number;
}

function Correct({ its, done, left }: { its: Person; done: () => void; left: () => void }) {
  const before = Object.fromEntries(EDITED.map((name) => [name, String(its[name] ?? "")])) as Told;
  const [told, problem, clash] = [useSignal<Told>({ ...before }), useSignal<Problem | null>(null), useSignal<Clash | null>(null)];
  const submit = async (event: Event, version = its.version) => {
    event.preventDefault();
    try {
      await command("visits", `/people/${its.id}`, { ...changed(before, told.value), expected_version: version }, { method: "PATCH" });
      say(text("app-saved"));
      done();
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      [problem.value, clash.value] = [fault, fault.told["fields"] ? (fault.told as unknown as Clash) : null];
    }
  };
  const met = clash.value;
  if (met) return <Both clash={met} mine={(event) => void submit(event, met.version)} theirs={done} problem={problem} />;
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Names told={told} born={its.birth_date ? "birth_date" : "birth_year"} />
      <Rest told={told} hides={its.has_personnummer && !its.personnummer} />
      <Fault problem={problem.value} />
      <div class="row">
        <button class="first">{text("app-save")}</button>
        <button type="button" onClick={left}>
          {text("app-cancel")}
        </button>
      </div>
    </form>
  );
}

/** Only what was changed is told; what was emptied is cleared. */
function changed(before: Told, now: Told): Record<string, unknown> {
  const names = EDITED.filter((name) => now[name].trim() !== before[name]);
  return Object.fromEntries(names.map((name) => [name, now[name].trim() ? (name === "birth_year" ? Number(now[name]) : now[name].trim()) : null]));
}

/** Two edits met: both values, and somebody chooses. */
function Both({ clash, mine, theirs, problem }: { clash: Clash; mine: (event: Event) => void; theirs: () => void; problem: Signal<Problem | null> }) {
  return (
    <div>
      <Fault problem={problem.value} />
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">{text("desk-known")}</th>
              <th scope="col">{text("desk-mine")}</th>
              <th scope="col">{text("desk-theirs")}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(clash.fields).map(([name, both]) => (
              <tr key={name}>
                <th scope="row">{label(name)}</th>
                <td>{inWords(name, both.mine)}</td>
                <td>{inWords(name, both.theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="row">
        <button type="button" class="first" onClick={mine}>
          {text("desk-keep-mine")}
        </button>
        <button type="button" onClick={theirs}>
          {text("desk-keep-theirs")}
        </button>
      </div>
    </div>
  );
}
