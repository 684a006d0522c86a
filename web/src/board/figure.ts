/** Figures in words: what one comes to, what hides it, and what to beware of. */

import type { components } from "../promised/reporting";
import { code, language, locale, number, text, type TextId } from "../texts";
import type { Cell } from "./csv";

export type Schemas = components["schemas"];
/** A goal, with what only some goals tell besides (docs/api/reporting.json, Figure). */
export type Goal = Schemas["Figure"] & {
  rung?: Rung | null;
  rungs?: Record<Rung, number>;
};
export type Rung = "informed" | "contact_made" | "accompanied" | "participated";
export const RUNGS: readonly Rung[] = ["informed", "contact_made", "accompanied", "participated"];
export type Kind = Schemas["Part"]["kind"];
export type Unit = Schemas["Part"]["unit"];
/** What every figure and every cell tells. */
export type Numbers = Pick<Schemas["Cell"], "value" | "numerator" | "denominator" | "share">;
type Hiding = Numbers & { suppressed: boolean; caveats: readonly string[] };

/** How the codes of a dimension are said. */
const LISTS: Readonly<Record<string, string>> = {
  sex: "sex",
  target_group: "target-group",
  code: "support",
  giver: "role",
  kind: "activity",
  category: "category",
  band: "child-band",
  channel: "channel",
  reason: "leaving",
};
const AGES = ["child", "adult", "unknown"];

/** The title in the language that is spoken, as far as definitions speak it. */
export function titled(it: { title: string; title_en: string }): string {
  return isSwedish() ? it.title : it.title_en;
}

/** What it means, in plain words. */
export function meant(it: { definition: string; definition_sv: string }): string {
  return isSwedish() ? it.definition_sv : it.definition;
}

/** In which language definitions are told. */
export function toldIn(): string {
  return isSwedish() ? "sv" : "en";
}

/** A number with its unit. */
export function amount(value: number, kind: Kind, unit: Unit): string {
  if (kind === "share") return number(value, { style: "percent", maximumFractionDigits: 1 });
  if (unit === "kronor") return number(value, { style: "currency", currency: "SEK", maximumFractionDigits: 0 });
  if (unit) return number(value, { style: "unit", unit: unit === "days" ? "day" : "hour", unitDisplay: "long" });
  return number(value, { maximumFractionDigits: 2 });
}

/** What a figure comes to, or the words for what is hidden. */
export function comes(it: Hiding, kind: Kind, unit: Unit): string {
  if (it.value !== null) return amount(it.value, kind, unit);
  if (it.caveats.includes("fewer_than_five")) return text("goals-fewer");
  if (!it.suppressed) return text("goals-nothing");
  return it.numerator === null ? text("goals-not-released") : parts(it);
}

/** What a cell comes to; of a hidden figure only fewer than five are not told. */
export function cellComes(it: Numbers, kind: Kind, unit: Unit, hidden: boolean): string {
  if (it.value !== null) return amount(it.value, kind, unit);
  if (!hidden) return text("goals-nothing");
  return it.numerator === null ? text("goals-fewer") : number(it.numerator);
}

/** So many of so many. */
export function parts(it: Numbers): string {
  const below = it.denominator === null ? "" : ` ${text("goals-of", { whole: number(it.denominator) })}`;
  return it.numerator === null ? "" : `${number(it.numerator)}${below}`;
}

/** What is to be said of a figure. */
export function caveat(its: string): string {
  return text(`goals-caveat-${its.replaceAll("_", "-")}` as TextId);
}

/** A code of a dimension in words; a month as the language writes it. */
export function codeOf(dimension: string, its: string | null, indicator: string): string {
  if (its === null) return text("goals-unsaid");
  if (dimension === "month") return month(its);
  if (dimension === "age" && AGES.includes(its)) return text(`goals-age-${its}` as TextId);
  if (its === "unsaid") return text("goals-unsaid");
  if (dimension === "giver" && its === "unit") return text("goals-giver-unit");
  const list = dimension === "kind" && indicator === "E4" ? "outcome" : LISTS[dimension];
  return list ? code(list, its) : its;
}

/** A dimension in words. */
export function by(dimension: string): string {
  return text(`goals-by-${dimension.replaceAll("_", "-")}` as TextId);
}

/** A month, told as `2026-11` or by a day in it, as the language writes it. */
export function month(iso: string, style: "long" | "short" = "long"): string {
  const when = new Date(`${iso.slice(0, 7)}-15T12:00:00Z`);
  return new Intl.DateTimeFormat(locale.value, { month: style, year: "numeric", timeZone: "UTC" }).format(when);
}

/** The numbers of a figure as a file tells them: exactly as they were answered. */
export function cells(it: Numbers): Cell[] {
  return [it.value, it.numerator, it.denominator, it.share];
}

function isSwedish(): boolean {
  return language.value.startsWith("sv");
}
