/** Moments as the place writes them. */

import { site, zones } from "../lists";
import { locale } from "../texts";

/** A moment, told as RFC 3339, with its day and its time at the place. */
export function moment(at: string): string {
  const timeZone = zones.value[site.value] ?? "Europe/Stockholm";
  return new Intl.DateTimeFormat(locale.value, { dateStyle: "medium", timeStyle: "short", timeZone }).format(new Date(at));
}

/** Days from one to another, both told as `2026-11-15`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Enough of an opaque id to tell one from another. */
export function short(id: string): string {
  return id.slice(-8);
}

/** A name of the published language as words: `PersonalDataRead` is "Personal data read". */
export function words(name: string): string {
  const apart = name.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ").toLowerCase();
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}
