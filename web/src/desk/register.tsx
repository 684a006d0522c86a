/** Somebody new: with as little as they wish to give, and checked in at once. */

import { useSignal, type Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { reachable } from "../clock";
import { token } from "../identity";
import { list, site } from "../lists";
import type { Wish } from "../outbox/item";
import { keep } from "../outbox/outbox";
import { Choices, Field, Select } from "../parts/field";
import { say } from "../parts/said";
import { code, text } from "../texts";
import { useAlone } from "./alone";
import { options } from "./checkin";
import { isName, keyOf, type Hit } from "./finding";
import { useCard } from "./handing";
import { takeBack, withdrawal } from "./keeping";
import { Named, useFinding } from "./search";
import { met, online } from "./state";

/** What may be told of a person (docs/api, RegisterPerson); nothing of it must be but the group. */
export type Told = Record<
  | "given_name" | "family_name" | "birth_year" | "birth_date" | "sex" | "phone" | "personnummer" | "personnummer_motivation"
  | "case_number" | "interpreter_language" | "arrived_on" | "channel" | "target_group",
  string
>;

const NOTHING: Told = {
  given_name: "", family_name: "", birth_year: "", birth_date: "", sex: "", phone: "", personnummer: "", personnummer_motivation: "",
  case_number: "", interpreter_language: "", arrived_on: "", channel: "", target_group: "",
};

/** What is written, as a command takes it. */
export function fields(told: Partial<Told>): Record<string, unknown> {
  const given = Object.entries(told).filter(([, it]) => it.trim());
  return Object.fromEntries(given.map(([name, it]) => [name, name === "birth_year" ? Number(it) : it.trim()]));
}

/** What of that is known by what was written into the search: a name, or a number that is none (R6). */
function begun(written: string): Told {
  const [given_name = "", ...rest] = written.split(/\s+/);
  return { ...NOTHING, ...(isName(written) ? { given_name, family_name: rest.join(" ") } : keyOf(written)) };
}

/** How somebody is called by what is written. */
function nameOf({ given_name, family_name }: Partial<Told>): string {
  return [given_name, family_name].map((it) => it?.trim()).filter(Boolean).join(" ");
}

interface Ways {
  /** Somebody is known now, by the id under which they are. */
  known: (id: string, name: string) => void;
  /** It was somebody whom we know. */
  chosen: (hit: Hit) => void;
  left: () => void;
}

/** The form; whoever has the same name is shown while it is written. */
export function Register({ name, ways }: { name: string; ways: Ways }) {
  const told = useSignal(begun(name));
  /** How often it was to be done without a group. */
  const missing = useSignal(0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const alone = useAlone();
  const submit = (event: Event) => {
    event.preventDefault();
    missing.value = told.value.target_group ? 0 : missing.value + 1;
    if (!missing.value) alone(async () => ways.known(await register(told.value), nameOf(told.value)));
  };
  const { waits, give } = useCard((id) => ways.known(id, ""));
  const card = () => {
    const { target_group, sex, birth_year } = told.value;
    void give(fields({ target_group, sex, birth_year }));
  };
  return (
    <form class="card" onSubmit={submit}>
      <h2 ref={heading} tabIndex={-1}>
        {text("desk-register")}
      </h2>
      <p class="note">{text("desk-register-least")}</p>
      <Group told={told} missing={missing.value} />
      <Names told={told} />
      <Alike name={nameOf(told.value)} chosen={ways.chosen} />
      <details open={!isName(name)} onInvalidCapture={(event) => (event.currentTarget.open = true)}>
        <summary>{text("desk-more")}</summary>
        <Rest told={told} />
      </details>
      <div class="row">
        <button class="first">{text("desk-register-go")}</button>
        {!nameOf(told.value) && token.value && online.value && (
          <button type="button" aria-disabled={waits.value} onClick={card}>
            {text("desk-register-card")}
          </button>
        )}
        <button type="button" onClick={ways.left}>
          {text("app-cancel")}
        </button>
      </div>
      <p class="note" role="status">
        {waits.value && text(reachable.value ? "app-wait" : "app-no-answer-yet")}
      </p>
    </form>
  );
}

async function register(told: Told): Promise<string> {
  const data = { ...fields(told), site: site.value, occurred_at: new Date().toISOString() };
  const wish: Wish = { service: "visits", command: "RegisterPerson", data, called: "desk-registration" };
  const key = await keep(wish);
  met(key, nameOf(told));
  say(text("desk-registered"), () => void takeBack(key, () => withdrawal("WithdrawPerson", { person: key })));
  return key;
}

function Group({ told, missing }: { told: Signal<Told>; missing: number }) {
  const { target_group: its } = told.value;
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!missing) return;
    group.current?.querySelector("button")?.focus({ preventScroll: true });
    group.current?.scrollIntoView({ block: "nearest" });
  }, [missing]);
  return (
    <div class="desk-group" ref={group}>
      <Choices
        label={text("desk-group")}
        value={its ? [its] : []}
        told={(it) => (told.value = { ...told.value, target_group: it.at(-1) ?? "" })}
        options={list("visits", "target_groups").map((it) => [it, code("target-group", it)])}
      />
      {missing > 0 && (
        <p class="wrong" role="alert">
          {text("desk-group-missing")}
        </p>
      )}
    </div>
  );
}

/** The fields of what somebody is called, and when they were born: where the day is known, by that. */
export function Names({ told, born = "birth_year" }: { told: Signal<Told>; born?: "birth_year" | "birth_date" }) {
  return (
    <div class="desk-two">
      <Line told={told} name="given_name" />
      <Line told={told} name="family_name" />
      {born === "birth_date" ? (
        <Line told={told} name="birth_date" type="date" />
      ) : (
        <Line told={told} name="birth_year" type="number" min={1900} max={new Date().getFullYear()} />
      )}
    </div>
  );
}

/** What is seldom told, and seldom needed; a number that is not shown is not put right here. */
export function Rest({ told, hides = false }: { told: Signal<Told>; hides?: boolean }) {
  const put = (some: Partial<Told>) => (told.value = { ...told.value, ...some });
  const { sex, channel, personnummer, personnummer_motivation: why } = told.value;
  return (
    <div class="desk-two">
      <Select label={text("desk-field-sex")} value={sex} told={(it) => put({ sex: it })} options={options("sex", list("visits", "sexes"))} />
      <Select label={text("desk-channel")} value={channel} told={(it) => put({ channel: it })} options={options("channel", list("visits", "channels"))} />
      <Line told={told} name="phone" type="tel" />
      <Line told={told} name="interpreter_language" />
      <Line told={told} name="arrived_on" type="date" />
      <Line told={told} name="case_number" />
      {!hides && <Line told={told} name="personnummer" />}
      {personnummer && (
        <Select label={text("desk-field-why")} value={why} told={(it) => put({ personnummer_motivation: it })} options={reasons()} required />
      )}
    </div>
  );
}

function reasons(): [string, string][] {
  return [["", text("desk-untold")], ["identification", text("desk-why-identification")], ["case_link", text("desk-why-case-link")]];
}

function Line({ told, name, ...rest }: { told: Signal<Told>; name: keyof Told; type?: "number" | "date" | "tel"; min?: number; max?: number }) {
  const label = text(`desk-field-${name.replaceAll("_", "-")}` as "desk-field-phone");
  return <Field {...rest} label={label} autocomplete="off" value={told.value[name]} told={(it) => (told.value = { ...told.value, [name]: it })} />;
}

/** Those who are called alike: it may be one of them who stands here. */
function Alike({ name, chosen }: { name: string; chosen: (hit: Hit) => void }) {
  const { hits } = useFinding(name);
  if (!hits.value?.length) return null;
  return (
    <section class="desk-alike" aria-label={text("desk-alike")}>
      <p role="status">{text("desk-alike")}</p>
      <ul class="plain row">
        {hits.value.slice(0, 3).map((hit) => (
          <li key={hit.id}>
            <button type="button" onClick={() => chosen(hit)}>
              <Named hit={hit} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
