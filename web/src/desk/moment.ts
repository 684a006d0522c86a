/** Moments as a site's clocks show them, whatever clock the device is set to. */

import { site, zones } from "../lists";

/** Minutes that a zone is ahead of UTC at a moment. */
function ahead(at: number, zone: string): number {
  const shown = new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(at);
  return Math.round((Date.parse(`${shown.replace(" ", "T")}Z`) - at) / 60_000);
}

/** The zone of the site that this device is at. */
export function zone(): string {
  return zones.value[site.value] ?? "Europe/Stockholm";
}

/** The moment when the site's clocks show this, as `2026-11-26T17:30`; what no clock showed is moved on as clocks were. */
export function moment(local: string): string {
  const bare = Date.parse(`${local}Z`);
  const near = bare - ahead(bare, zone()) * 60_000;
  return new Date(bare - ahead(near, zone()) * 60_000).toISOString();
}

/** What the site's clocks show at a moment, as `2026-11-26T17:30`. */
export function shown(at: Date): string {
  return new Date(at.getTime() + ahead(at.getTime(), zone()) * 60_000).toISOString().slice(0, 16);
}
