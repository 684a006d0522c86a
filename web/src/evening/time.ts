/** Days and moments at a site, whatever clock the device keeps. */

import { locale } from "../texts";

/** A day and a time of day by the clocks of a place, as RFC 3339. */
export function moment(day: string, time: string, zone: string): string {
  const meant = Date.parse(`${day}T${time}:00Z`);
  const near = meant - ahead(meant, zone);
  return new Date(meant - ahead(near, zone)).toISOString();
}

/** Milliseconds that the clocks of a place are ahead of UTC at a moment. */
function ahead(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  return Date.parse(`${parts.format(at).replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;
}

/** The local date of a moment at a place, as `2026-11-26`. */
export function dayOf(at: string, zone: string): string {
  return new Intl.DateTimeFormat("sv", { timeZone: zone }).format(new Date(at));
}

/** The local time of day of a moment at a place, as fields of forms write it: `18:00`. */
export function timeOf(at: string, zone: string): string {
  return new Intl.DateTimeFormat("sv", { timeZone: zone, timeStyle: "short" }).format(new Date(at));
}

/** A day so many days later. */
export function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A moment so many minutes later. */
export function after(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

/** A local date with its weekday, as the language writes it. */
export function weekday(day: string): string {
  const form: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale.value, form).format(new Date(`${day}T12:00:00Z`));
}

/** Minutes in words that fit a button, as the language writes them: `1 h 30 min`. */
export function minutes(count: number): string {
  const part = (value: number, unit: "hour" | "minute") =>
    new Intl.NumberFormat(locale.value, { style: "unit", unit, unitDisplay: "short" }).format(value);
  const [hours, rest] = [Math.floor(count / 60), count % 60];
  return [hours && part(hours, "hour"), (rest || !hours) && part(rest, "minute")].filter(Boolean).join(" ");
}
