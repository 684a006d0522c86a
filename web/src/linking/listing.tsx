/** The form of a listing: a new one, or what has changed of one. */

import { useSignal } from "@preact/signals";
import { useId, useRef } from "preact/hooks";
import { command, Problem } from "../api";
import { list } from "../lists";
import { Choices, Fault, Field, Select, wrongAt } from "../parts/field";
import { say } from "../parts/said";
import type { Receipt } from "../promise";
import { locale, text } from "../texts";
import { refresh, spoken, type Place } from "./directory";
import { coded } from "./ground";
import { languageName } from "./seeking";
import { dayName, days, isSimple, WEEK, weekly } from "./when";

/** Languages that are offered besides those already spoken somewhere. */
const OFFERED = ["sv", "en", "ar", "fa", "ti", "uk", "so"];
type Wished = Record<string, unknown>;

/** A form's fields as they are filled in: all text, and two lists. */
interface Filled {
  name: string;
  category: string;
  owner: string;
  languages: string[];
  days: string[];
  rrule: string;
  begins: string;
  ends: string;
  address: string;
  min_age: string;
  max_age: string;
  cost_sek: string;
  childcare: string;
  url: string;
  description: string;
  contact: string;
}

/** The form, until it is saved or left. */
export function Listing({ place, done }: { place?: Place; done: () => void }) {
  const filled = useSignal(filledOf(place));
  const met = useSignal<number | null>(null);
  const problem = useSignal<Problem | null>(null);
  const underway = useSignal(false);
  const key = useRef(crypto.randomUUID());
  const save = async () => {
    if (underway.value) return;
    underway.value = true;
    try {
      const { position } = place ? await correct(place, met.value ?? place.version, filled.value, key.current) : await add(filled.value, key.current);
      await refresh(position);
      done();
      say(text("app-saved"));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
      if (!fault.passes) key.current = crypto.randomUUID();
      if (fault.code === "version_conflict") met.value = fault.told["version"] as number;
    } finally {
      underway.value = false;
    }
  };
  return (
    <form onSubmit={(event) => (event.preventDefault(), void save())}>
      <Fields filled={filled.value} told={(it) => (filled.value = { ...filled.value, ...it })} problem={problem.value} isNew={!place} />
      {problem.value && <Fault>{problem.value.code === "version_conflict" ? clash(problem.value) : problem.value.message || text("app-no-answer")}</Fault>}
      <div class="row">
        <button class="first" aria-disabled={underway.value}>
          {text("app-save")}
        </button>
        <button type="button" onClick={done}>
          {text("app-cancel")}
        </button>
      </div>
    </form>
  );
}

function Fields({ filled, told, problem, isNew }: { filled: Filled; told: (its: Partial<Filled>) => void; problem: Problem | null; isNew: boolean }) {
  const line = (id: keyof Filled, label: string, more: object = {}) => (
    <Field label={label} value={String(filled[id])} wrong={wrongAt(problem, `/${id}`)} told={(it) => told({ [id]: it })} {...more} />
  );
  const languages = [...new Set([...OFFERED, ...spoken(), ...filled.languages])];
  return (
    <>
      {line("name", text("destinations-name"), { required: true, maxLength: 200 })}
      <Select label={text("destinations-category")} value={filled.category} told={(it) => told({ category: it })} options={coded("category", list("referrals", "categories"))} />
      <Select label={text("destinations-owner")} hint={text("destinations-owner-why")} value={filled.owner} told={(it) => told({ owner: it })} options={coded("owner", list("referrals", "owners"))} />
      {filled.rrule ? line("rrule", text("destinations-rule")) : <Choices label={text("destinations-days")} value={filled.days} told={(it) => told({ days: it })} options={WEEK.map((it) => [it, dayName(it, locale.value)])} />}
      {line("begins", text("destinations-begins"), { type: "time" })}
      {line("ends", text("destinations-ends"), { type: "time" })}
      {line("address", text("destinations-address"))}
      <Choices label={text("destinations-languages")} value={filled.languages} told={(it) => told({ languages: it })} options={languages.map((it) => [it, languageName(it, locale.value)])} />
      {line("min_age", text("destinations-min-age"), { type: "number", min: 0, max: 130 })}
      {line("max_age", text("destinations-max-age"), { type: "number", min: 0, max: 130 })}
      {line("cost_sek", text("destinations-cost-kronor"), { type: "number", min: 0 })}
      <Select label={text("destinations-childcare")} value={filled.childcare} told={(it) => told({ childcare: it })} options={[["", text("destinations-unsaid")], ["true", text("app-yes")], ["false", text("app-no")]]} />
      {line("url", text("destinations-url"), { type: "url" })}
      <Passage label={text("destinations-description")} value={filled.description} told={(it) => told({ description: it })} />
      {isNew && line("contact", text("destinations-contact-new"))}
    </>
  );
}

function Passage({ label, value, told }: { label: string; value: string; told: (value: string) => void }) {
  const id = useId();
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <small>{text("destinations-no-persons")}</small>
      <textarea id={id} rows={3} value={value} onInput={(event) => told(event.currentTarget.value)} />
    </p>
  );
}

function filledOf(place?: Place): Filled {
  const told = (its: string | number | boolean | null | undefined) => String(its ?? "");
  const simple = isSimple(place?.rrule ?? null) && !place?.rrule?.includes("INTERVAL");
  return {
    name: told(place?.name),
    category: place?.category ?? list("referrals", "categories")[0] ?? "",
    owner: place?.owner ?? "outside",
    languages: (place?.languages ?? []).map((it) => it),
    days: days(place?.rrule ?? null),
    rrule: simple ? "" : told(place?.rrule),
    begins: told(place?.begins),
    ends: told(place?.ends),
    address: told(place?.address),
    min_age: told(place?.min_age),
    max_age: told(place?.max_age),
    cost_sek: told(place?.cost_sek),
    childcare: told(place?.childcare),
    url: told(place?.url),
    description: told(place?.description),
    contact: "",
  };
}

/** What a filled form wishes; what is left empty is told nothing of, or cleared. */
function wished(filled: Filled): Wished {
  const word = (its: string) => its.trim() || null;
  const count = (its: string) => (its === "" ? null : Number(its));
  return {
    name: word(filled.name),
    category: filled.category,
    owner: filled.owner,
    languages: filled.languages,
    rrule: filled.rrule || weekly(filled.days),
    begins: word(filled.begins),
    ends: word(filled.ends),
    address: word(filled.address),
    min_age: count(filled.min_age),
    max_age: count(filled.max_age),
    cost_sek: count(filled.cost_sek),
    childcare: filled.childcare === "" ? null : filled.childcare === "true",
    url: word(filled.url),
    description: word(filled.description),
  };
}

function add(filled: Filled, key: string): Promise<Receipt> {
  const told = { ...wished(filled), contact: filled.contact.trim() || null };
  const said = Object.entries(told).filter(([, its]) => its !== null);
  return command("referrals", "/destinations", Object.fromEntries(said), { key });
}

/** Only what differs is wished: what others changed meanwhile stays. */
function correct(place: Place, version: number, filled: Filled, key: string): Promise<Receipt> {
  const before = wished(filledOf(place));
  const differs = Object.entries(wished(filled)).filter(([name, its]) => JSON.stringify(its) !== JSON.stringify(before[name]));
  return command("referrals", `/destinations/${place.id}`, { expected_version: version, ...Object.fromEntries(differs) }, { method: "PATCH", key });
}

/** What somebody else wrote meanwhile, beside what one writes oneself. */
function clash(problem: Problem): string {
  const fields = (problem.told["fields"] ?? {}) as Record<string, { theirs: unknown }>;
  const theirs = Object.values(fields).map((it) => String(it.theirs ?? "–"));
  return text("destinations-clash", { theirs: theirs.join(", ") });
}
