/** When a place is open, in words, where its rule is a simple one (RFC 5545). */

import type { TextId } from "../texts";
import type { Place } from "./directory";

export const WEEK = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

interface Words {
  locale: string;
  text: (id: TextId, told?: Record<string, string>) => string;
}

/** The days of the week that a rule names. */
export function days(rule: string | null): string[] {
  const { FREQ, BYDAY, INTERVAL } = parts(rule);
  if (BYDAY) return WEEK.filter((it) => BYDAY.includes(it));
  return FREQ === "DAILY" && !INTERVAL ? [...WEEK] : [];
}

/** Whether a rule is nothing but days of the week, every week or every other. */
export function isSimple(rule: string | null): boolean {
  const { FREQ, BYDAY = "", INTERVAL = "1", WKST: _, ...rest } = parts(rule);
  const named = BYDAY.split(",").every((it) => (WEEK as readonly string[]).includes(it));
  return FREQ === "WEEKLY" && named && ["1", "2"].includes(INTERVAL) && !Object.keys(rest).length;
}

/** The rule of something that happens on these days of every week; none for no days. */
export function weekly(chosen: readonly string[]): string | null {
  return chosen.length ? `FREQ=WEEKLY;BYDAY=${WEEK.filter((it) => chosen.includes(it)).join(",")}` : null;
}

/** A day of the week in words. */
export function dayName(day: string, locale: string): string {
  const when = new Date(Date.UTC(2024, 0, 1 + WEEK.findIndex((it) => it === day), 12));
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(when);
}

/** When a place is open: days in words and hours; "" where nothing simple can be said. */
export function inWords(place: Place, { locale, text }: Words): string {
  const hours = place.begins && place.ends ? text("destinations-hours", { begins: place.begins, ends: place.ends }) : (place.begins ?? "");
  return [onDays(place.rrule, { locale, text }), hours].filter(Boolean).join(" · ");
}

function onDays(rule: string | null, { locale, text }: Words): string {
  if (!isSimple(rule)) return days(rule).length === WEEK.length ? text("destinations-daily") : "";
  const named = days(rule);
  if (named.length === WEEK.length) return text("destinations-daily");
  const list = isRun(named) ? run(named, locale) : new Intl.ListFormat(locale, { type: "conjunction" }).format(named.map((it) => dayName(it, locale)));
  return parts(rule)["INTERVAL"] === "2" ? text("destinations-fortnightly", { days: list }) : text("destinations-weekly", { days: list });
}

/** Whether days follow each other, and are so many that nobody wants to read each. */
function isRun(named: readonly string[]): boolean {
  const first = WEEK.findIndex((it) => it === named[0]);
  return named.length > 2 && named.every((it, n) => it === WEEK[first + n]);
}

function run(named: readonly string[], locale: string): string {
  return `${dayName(named[0]!, locale)} – ${dayName(named.at(-1)!, locale)}`;
}

function parts(rule: string | null): Record<string, string> {
  return Object.fromEntries((rule ?? "").split(";").filter(Boolean).map((it) => it.split("=") as [string, string]));
}
