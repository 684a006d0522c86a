/** The rooms of the place itself: how much is written down, what lists mean, which devices record, who took over. */

import { signal } from "@preact/signals";
import { ask } from "../api";
import { isAny, personal } from "../identity";
import { dayOf } from "../evening/time";
import { deviceInWords } from "../kiosk/device";
import { begin, called, list, sites, zones } from "../lists";
import type { Answer } from "../promise";
import { code, day, hour, text, type TextId } from "../texts";
import type { Options, Room, Spec } from "./room";

type Settings = Answer<"visits", "/settings">;
type Plans = Answer<"activities", "/activities">;
type Categories = Answer<"referrals", "/categories">;

const SINCE: Spec = { name: "from", label: "admin-from", type: "day" };
const DECISION: readonly Spec[] = [
  { name: "decision", label: "admin-decision", hint: "admin-decision-hint", type: "text" },
  { name: "decided_on", label: "admin-decided-on", type: "day" },
];
const SITE: Spec = { name: "site", label: "app-site", type: "select", options: () => sites.value.map((it) => [it, called(it)]) };
const LEAD = ["project_lead", "admin"] as const;

async function settings(): Promise<Settings> {
  return ask<Settings>("visits", "/settings");
}

function said(name: string, its: readonly string[]): Options {
  return its.map((it) => [it, code(name, it)]);
}

function from(since: string): string {
  return text("admin-since", { day: day(since) });
}

/** What is planned, by id, for those who may see that: which of it has a mode of its own is decided here. */
const plans = signal<Options>([]);

async function planned(): Promise<Options> {
  const found: [string, string][] = [];
  let cursor = "";
  do {
    const told: Plans = await ask<Plans>("activities", `/activities${cursor}`);
    found.push(...told.items.map((it): [string, string] => [it.id, `${it.title}, ${dayAt(it.starts_at, it.site)}`]));
    cursor = told.next ? `?cursor=${encodeURIComponent(told.next)}` : "";
  } while (cursor);
  return found.reverse();
}

/** What whoever is here called devices that they admitted just now; services keep that sealed and tell nobody (R1). */
const names = personal<ReadonlyMap<string, string>>(new Map());

/** The kinds of exceptions that the law names here (R2). */
const KINDS = ["room", "tasks", "duplicates"] as const;

export const LISTS: readonly Room[] = [
  {
    id: "modes",
    title: "admin-modes",
    about: "admin-modes-about",
    roles: LEAD,
    service: "visits",
    fields: [
      { name: "scope", label: "admin-scope", type: "select", options: () => [["site", text("app-site")], ...(plans.value.length ? [["activity", text("admin-an-activity")] as const] : [])] },
      { ...SITE, name: "id", where: (values) => values["scope"] === "site" },
      { name: "activity", label: "admin-an-activity", type: "select", options: () => plans.value, where: (values) => values["scope"] === "activity" },
      { name: "mode", label: "admin-mode", type: "select", options: () => said("mode", list("visits", "documentation_modes")) },
      ...DECISION,
      SINCE,
    ],
    path: () => "/modes",
    body: ({ activity, ...told }) => (activity ? { ...told, id: activity } : told),
    read: async () => {
      plans.value = isAny("project_lead") ? await planned().catch(() => []) : [];
      const titles = new Map(plans.value);
      return (await settings()).modes.map((it) => ({
        id: it.id,
        words: `${it.scope === "site" ? called(it.of) : (titles.get(it.of) ?? text("admin-an-activity"))}: ${code("mode", it.mode)}`,
        note: `${from(it.since)} · ${text("admin-by-decision", { number: it.decision, day: day(it.decided_on) })}`,
        withdraw: `/modes/${it.id}/withdraw`,
      }));
    },
  },
  {
    id: "exceptions",
    title: "admin-exceptions",
    about: "admin-exceptions-about",
    roles: LEAD,
    service: "visits",
    fields: [
      { name: "kind", label: "admin-exception", type: "select", options: () => KINDS.map((it) => [it, text(`admin-exception-${it}`)]) },
      SITE,
      ...DECISION,
      SINCE,
      { name: "to", label: "admin-to", type: "day", optional: true },
    ],
    path: () => "/exceptions",
    body: (told) => told,
    read: async () =>
      (await settings()).exceptions.map((it) => ({
        id: it.id,
        words: `${text(`admin-exception-${it.kind}`)}: ${called(it.site)}`,
        note: `${from(it.since)}${it.until ? ` – ${day(it.until)}` : ""} · ${text("admin-by-decision", { number: it.decision, day: day(it.decided_on) })}`,
        withdraw: `/exceptions/${it.id}/withdraw`,
      })),
  },
  {
    id: "sites",
    title: "admin-sites",
    about: "admin-sites-about",
    roles: ["admin"],
    service: "visits",
    fields: [
      { name: "name", label: "admin-site-name", hint: "admin-site-hint", type: "text" },
      { name: "slug", label: "admin-slug", hint: "admin-slug-hint", type: "text" },
      { name: "time_zone", label: "admin-time-zone", type: "text", first: "Europe/Stockholm" },
    ],
    path: () => "/sites",
    body: (told) => told,
    read: async () => {
      await begin();
      return (await settings()).sites.map((it) => ({
        id: it.id,
        words: it.name,
        note: `${it.slug} · ${it.time_zone}`,
        withdraw: `/sites/${it.id}/withdraw`,
      }));
    },
  },
  {
    id: "devices",
    title: "admin-devices",
    about: "admin-devices-about",
    roles: LEAD,
    service: "visits",
    fields: [SITE, { name: "name", label: "admin-device-name", hint: "admin-device-hint", type: "text" }],
    path: () => "/devices",
    body: (told) => told,
    once: (receipt) => receipt.token,
    called: ({ id }, { site = "", name = "" }) => {
      names.value = new Map(names.value).set(id, name);
      return deviceInWords(id, site);
    },
    read: async () =>
      (await settings()).devices.map((it) => ({
        id: it.id,
        words: [deviceInWords(it.id, it.site), names.value.get(it.id)].filter(Boolean).join(" · "),
        note: text("admin-since", { day: `${dayAt(it.admitted_at, it.site)} ${hour(it.admitted_at, zoneOf(it.site))}` }),
        withdraw: `/devices/${it.id}/revoke`,
      })),
  },
  {
    id: "groups",
    title: "admin-groups",
    about: "admin-groups-about",
    roles: LEAD,
    service: "visits",
    fields: [
      { name: "code", label: "admin-group", type: "select", options: () => said("target-group", list("visits", "target_groups")) },
      { name: "newcomer", label: "admin-newcomer", type: "flag" },
      { name: "counts_for_grant", label: "admin-counts-for-grant", type: "flag" },
      { name: "until_support_ends", label: "admin-until-support-ends", type: "flag" },
      SINCE,
    ],
    path: () => "/target-groups",
    body: (told) => told,
    read: async () =>
      (await settings()).target_groups.map((it) => ({
        id: it.id,
        words: code("target-group", it.code),
        note: [from(it.since), yes("admin-newcomer", it.newcomer), yes("admin-counts-for-grant", it.counts_for_grant)].join(" · "),
        withdraw: `/target-groups/${it.id}/withdraw`,
      })),
  },
  {
    id: "lengths",
    title: "admin-lengths",
    about: "admin-lengths-about",
    roles: LEAD,
    service: "visits",
    fields: [
      { name: "kind", label: "admin-household", type: "select", options: () => said("household", list("visits", "household_kinds")) },
      { name: "years", label: "admin-years", type: "number" },
      SINCE,
    ],
    path: () => "/support-lengths",
    body: (told) => told,
    read: async () =>
      (await settings()).support_lengths.map((it) => ({
        id: it.id,
        words: `${code("household", it.kind)}: ${text("admin-so-many-years", { years: it.years })}`,
        note: from(it.since),
        withdraw: `/support-lengths/${it.id}/withdraw`,
      })),
  },
  {
    id: "categories",
    title: "admin-categories",
    about: "admin-categories-about",
    roles: LEAD,
    service: "referrals",
    fields: [
      { name: "code", label: "admin-category", type: "select", options: () => said("category", list("referrals", "categories")) },
      { name: "counts_for_goal_1", label: "admin-counts-for-goal-1", type: "flag" },
      SINCE,
    ],
    path: () => "/categories",
    body: (told) => told,
    read: async (after) =>
      (await ask<Categories>("referrals", `/categories?after=${after}`)).items.map((it) => ({
        id: it.code,
        words: code("category", it.code),
        note: [yes("admin-counts-for-goal-1", it.counts_for_goal_1), it.since ? from(it.since) : text("admin-by-default")].join(" · "),
        ...(it.definition ? { withdraw: `/categories/${it.definition}/withdraw` } : {}),
      })),
  },
  {
    id: "handovers",
    title: "admin-handovers",
    about: "admin-handovers-about",
    roles: [...LEAD, "unit_manager"],
    service: "visits",
    fields: [
      { name: "from", label: "admin-giver", hint: "admin-account-hint", type: "text" },
      { name: "to", label: "admin-successor", hint: "admin-account-hint", type: "text" },
      { name: "on", label: "admin-from", type: "day" },
    ],
    path: () => "/handovers",
    body: (told) => told,
    undo: (id) => `/handovers/${id}/withdraw`,
  },
];

/** The local date of a moment at a site. */
function dayAt(at: string, site: string): string {
  return day(dayOf(at, zoneOf(site)));
}

function zoneOf(site: string): string {
  return zones.value[site] ?? "Europe/Stockholm";
}

function yes(label: TextId, its: boolean): string {
  return `${text(label)}: ${text(its ? "app-yes" : "app-no")}`;
}

