/** What a room of the settings is: what is decided there, how it is asked of a service, and what stands. */

import type { Receipt, Service } from "../promise";
import type { Role } from "../identity";
import type { TextId } from "../texts";

export type Values = Readonly<Record<string, string>>;
export type Options = readonly (readonly [string, string])[];

/** One field of a form: its name is the one that the service knows. */
export interface Spec {
  name: string;
  label: TextId;
  hint?: TextId;
  type: "text" | "day" | "number" | "select" | "flag";
  options?: () => Options;
  /** What it begins with; a day begins today where it must be told. */
  first?: string;
  optional?: true;
  /** Only asked where this holds. */
  where?: (values: Values) => boolean;
}

/** One thing that stands: what it is in words, and the paths by which it changes. */
export interface Standing {
  id: string;
  words: string;
  note?: string | undefined;
  /** Where it is taken back, with a reason. */
  withdraw?: string;
  /** What else may become of it. */
  ways?: readonly Way[];
}

/** Something that becomes of what stands, by a command of its own. */
export interface Way {
  label: TextId;
  path: string;
  body: () => object;
}

/** What was recorded, with what the answer tells of it once. */
export type Made = Receipt & { token?: string };

/** A room. */
export interface Room {
  id: string;
  title: TextId;
  about: TextId;
  /** Who decides it. */
  roles: readonly Role[];
  /** Who reads what stands; nobody named: whoever decides. */
  readers?: readonly Role[];
  service: Service;
  fields: readonly Spec[];
  /** Where it is recorded. */
  path: (values: Values) => string;
  body: (told: Readonly<Record<string, unknown>>, values: Values) => object;
  read?: (after: number) => Promise<readonly Standing[]>;
  /** Where what was just recorded is taken back, where nothing lists it. */
  undo?: (id: string) => string;
  /** What the answer tells once and never again. */
  once?: (receipt: Made) => string | undefined;
  /** What the thing is called that was just recorded, as whoever recorded it is told. */
  called?: (receipt: Made, values: Values) => string;
}

/** What a field holds: a choice that nobody made yet is the first there is. */
export function held(spec: Spec, values: Values): string {
  const value = (values[spec.name] ?? "").trim();
  return value || spec.type !== "select" || spec.optional ? value : (spec.options?.()[0]?.[0] ?? "");
}

/** What every field holds, asked or not. */
export function all(fields: readonly Spec[], values: Values): Values {
  return Object.fromEntries(fields.map((it) => [it.name, held(it, values)]));
}

/** Values as the service takes them: what is not asked or left empty is left out. */
export function told(fields: readonly Spec[], values: Values): Record<string, unknown> {
  const asked = fields.filter((it) => (!it.where || it.where(all(fields, values))) && held(it, values) !== "");
  return Object.fromEntries(asked.map((it) => [it.name, valued(it, held(it, values))]));
}

function valued(spec: Spec, value: string): unknown {
  if (spec.type === "number") return Number(value.replace(/\s/g, "").replace(",", "."));
  return spec.type === "flag" ? value === "yes" : value;
}
