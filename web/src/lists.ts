/** The lists that services tell (their configuration): no personal data, so they stay on the device for when the network
 * is away. */

import { computed, signal } from "@preact/signals";
import { ask } from "./api";
import { righted } from "./clock";
import { sites as own } from "./identity";
import type { Service } from "./promise";

interface Lists {
  visits: Told<"target_groups" | "supports" | "channels" | "sexes" | "child_bands" | "documentation_modes" | "household_kinds" | "outcome_kinds" | "outcome_sources">;
  activities: Told<"activity_kinds" | "partner_kinds" | "initiated_by" | "presenting_units" | "leaving_reasons" | "facilitation_tasks">;
  referrals: Told<"categories" | "owners" | "rungs" | "vias" | "closing_reasons" | "ground_kinds" | "ground_scopes" | "reservation_codes">;
  reporting: Told<"indicators">;
}
type Told<Name extends string> = Record<Name, readonly string[]> & { sites: Record<string, string>; site_names?: Record<string, string> };

const KEPT = "brygga.lists.";
const told: { [S in keyof Lists]: ReturnType<typeof signal<Lists[S] | null>> } = {
  visits: signal(before("visits")),
  activities: signal(before("activities")),
  referrals: signal(before("referrals")),
  reporting: signal(before("reporting")),
};

/** A list of a service, as it was told last; empty until it was told once. */
export function list<S extends Service>(service: S, name: Exclude<keyof Lists[S], "sites" | "site_names">): readonly string[] {
  return (told[service].value?.[name] as readonly string[] | undefined) ?? [];
}

/** Every site with its time zone. */
export const zones = computed<Readonly<Record<string, string>>>(() => told.visits.value?.sites ?? {});

/** What people call a site. */
export function called(its: string): string {
  return told.visits.value?.site_names?.[its] ?? its;
}

/** The sites that whoever is here works at. */
export const sites = computed(() => Object.keys(zones.value).filter((it) => !own.value.length || own.value.includes(it)));

const CHOSEN = "brygga.site";
const chosen = signal(localStorage.getItem(CHOSEN));

/** The site that this device is at. */
export const site = computed(() => sites.value.find((it) => it === chosen.value) ?? sites.value[0] ?? "motesplatsen");

/** Be at a site from now on. */
export function move(to: string): void {
  chosen.value = to;
  localStorage.setItem(CHOSEN, to);
}

/** Ask every service for its lists; what does not answer keeps those of last time. */
export async function begin(): Promise<void> {
  await Promise.allSettled((Object.keys(told) as Service[]).map(fetched));
}

async function fetched<S extends Service>(service: S): Promise<void> {
  const found = await ask<Lists[S]>(service, "/configuration");
  told[service].value = found as never;
  localStorage.setItem(KEPT + service, JSON.stringify(found));
}

function before<S extends Service>(service: S): Lists[S] | null {
  return JSON.parse(localStorage.getItem(KEPT + service) ?? "null") as Lists[S] | null;
}

/** Today's date at the site, as `2026-11-26`, also where the device's clock is known to be wrong; or that of a moment of
 * its clock. */
export function today(at?: number): string {
  return new Intl.DateTimeFormat("sv", { timeZone: zones.value[site.value] ?? "Europe/Stockholm" }).format(righted(at));
}
