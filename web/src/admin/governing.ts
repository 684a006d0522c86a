/** The rooms of those who govern: targets, baselines, decisions, meetings, seats, the grant. */

import { ask } from "../api";
import { list, today } from "../lists";
import type { Answer } from "../promise";
import { code, day, number, text, type TextId } from "../texts";
import type { Options, Room, Spec, Standing } from "./room";

type Targets = Answer<"reporting", "/goals/{goal}/targets">;
type Baselines = Answer<"reporting", "/baselines">;
type Decisions = Answer<"reporting", "/decisions">;
type Meetings = Answer<"reporting", "/meetings">;
type Seats = Answer<"reporting", "/seats">;
type Grant = Answer<"reporting", "/grants">;

const GOVERN = ["project_lead", "admin", "unit_manager"] as const;
/** Who may read what is sealed in such records. */
const KEEPERS = ["project_lead", "unit_manager"] as const;
const GOALS = ["G1", "G2", "G3", "G4", "G5"] as const;
const GROUPS = ["steering", "working"] as const;
const BODIES = [...GROUPS, "unit", "board"] as const;
const SEATS = {
  steering: ["leading"],
  working: ["member", "own_experience_woman", "own_experience_man"],
} as const;
const KINDS = ["granted", "spent", "returned"] as const;
const PURPOSES = ["staff", "premises", "activities", "information", "volunteers", "other"] as const;

const SINCE: Spec = { name: "from", label: "admin-from", type: "day" };
/** Why records that name people are read here. */
const FOR = { purpose: "followup" } as const;
const NOTHING: readonly Standing[] = [];

function named<Code extends string>(list: readonly Code[], id: (its: Code) => TextId): Options {
  return list.map((it) => [it, text(id(it))]);
}

function body(its: (typeof BODIES)[number]): string {
  return text(`admin-body-${its}`);
}

function seat(its: (typeof SEATS)["steering" | "working"][number]): string {
  return text(`admin-seat-${its}`);
}

const BODY: Spec = { name: "body", label: "admin-body", type: "select", options: () => named(GROUPS, (it) => `admin-body-${it}`) };

export const GOVERNING: readonly Room[] = [
  {
    id: "targets",
    title: "admin-targets",
    about: "admin-targets-about",
    roles: GOVERN,
    service: "reporting",
    fields: [
      { name: "goal", label: "admin-goal", type: "select", options: () => named(GOALS, (it) => `admin-goal-${it}`) },
      { name: "target", label: "admin-target", type: "number" },
      {
        name: "rung",
        label: "admin-rung",
        type: "select",
        optional: true,
        options: () => list("referrals", "rungs").map((it) => [it, code("rung", it)]),
        where: (values) => values["goal"] === "G1",
      },
      SINCE,
    ],
    path: (values) => `/goals/${values["goal"]}/targets`,
    body: ({ goal: _, ...told }) => told,
    read: async (after) => {
      const every = await Promise.all(GOALS.map((it) => ask<Targets>("reporting", `/goals/${it}/targets?after=${after}`)));
      return every.flatMap(({ items }) =>
        items.map((it) => ({
          id: it.id,
          words: `${text(`admin-goal-${it.goal}`)}: ${it.target === null ? "–" : number(it.target)}${it.rung ? `, ${code("rung", it.rung)}` : ""}`,
          note: text("admin-since", { day: day(it.since) }),
          withdraw: `/goals/targets/${it.id}/withdraw`,
        })),
      );
    },
  },
  {
    id: "baselines",
    title: "admin-baselines",
    about: "admin-baselines-about",
    roles: GOVERN,
    service: "reporting",
    fields: [
      { name: "indicator", label: "admin-indicator", type: "select", options: () => list("reporting", "indicators").map((it) => [it, it]) },
      { name: "value", label: "admin-value", type: "number" },
      { name: "on", label: "admin-on", type: "day" },
      { name: "source", label: "admin-source", type: "text", optional: true },
    ],
    path: () => "/baselines",
    body: (told) => told,
    read: async (after) =>
      (await ask<Baselines>("reporting", `/baselines?after=${after}`, FOR)).items.map((it) => ({
        id: it.id,
        words: `${it.indicator}: ${number(it.value)}`,
        note: [day(it.on), it.source].filter(Boolean).join(" · "),
        withdraw: `/baselines/${it.id}/withdraw`,
      })),
  },
  {
    id: "decisions",
    title: "admin-decisions",
    about: "admin-decisions-about",
    roles: GOVERN,
    readers: KEEPERS,
    service: "reporting",
    fields: [
      { ...BODY, options: () => named(BODIES, (it) => `admin-body-${it}`) },
      { name: "title", label: "admin-decided", type: "text" },
      { name: "decided_on", label: "admin-decided-on", type: "day" },
      { name: "number", label: "admin-decision", type: "text", optional: true },
      { name: "due_on", label: "admin-due-on", type: "day", optional: true },
      { name: "responsible", label: "admin-responsible", type: "text", optional: true },
    ],
    path: () => "/decisions",
    body: (told) => told,
    read: async (after) =>
      (await ask<Decisions>("reporting", `/decisions?after=${after}`, FOR)).items.map((it) => ({
        id: it.id,
        words: `${body(it.body)}: ${it.title ?? "–"}`,
        note: [
          day(it.decided_on),
          it.number,
          it.responsible,
          it.due_on && text("admin-due", { day: day(it.due_on) }),
          it.outcome && text(`admin-outcome-${it.outcome}`),
        ]
          .filter(Boolean)
          .join(" · "),
        ...(it.outcome
          ? {}
          : {
              ways: (["carried_out", "dropped"] as const).map((outcome) => ({
                label: `admin-outcome-${outcome}` as const,
                path: `/decisions/${it.id}/close`,
                body: () => ({ outcome, on: today() }),
              })),
            }),
        withdraw: `/decisions/${it.id}/withdraw`,
      })),
  },
  {
    id: "meetings",
    title: "admin-meetings",
    about: "admin-meetings-about",
    roles: GOVERN,
    service: "reporting",
    fields: [BODY, { name: "on", label: "admin-on", type: "day" }, { name: "present", label: "admin-present", type: "number" }],
    path: () => "/meetings",
    body: (told) => told,
    read: async (after) =>
      (await ask<Meetings>("reporting", `/meetings?after=${after}`)).items.map((it) => ({
        id: it.id,
        words: `${body(it.body)}, ${day(it.on)}`,
        note: text("admin-so-many-present", { present: it.present }),
        withdraw: `/meetings/${it.id}/withdraw`,
      })),
  },
  {
    id: "seats",
    title: "admin-seats",
    about: "admin-seats-about",
    roles: GOVERN,
    readers: KEEPERS,
    service: "reporting",
    fields: [
      {
        name: "place",
        label: "admin-seat",
        type: "select",
        options: () => GROUPS.flatMap((of) => SEATS[of].map((it) => [`${of}/${it}`, `${body(of)}: ${seat(it)}`] as const)),
      },
      { name: "holder", label: "admin-holder", type: "text", optional: true },
      SINCE,
      { name: "to", label: "admin-to", type: "day", optional: true },
    ],
    path: () => "/seats",
    body: ({ place, ...told }) => ({ body: String(place).split("/")[0], seat: String(place).split("/")[1], ...told }),
    read: async (after) =>
      (await ask<Seats>("reporting", `/seats?after=${after}`, FOR)).items.map((it) => ({
        id: it.id,
        words: `${body(it.body)}: ${seat(it.seat)}`,
        note: [it.holder, text("admin-since", { day: day(it.since) }), it.until && `– ${day(it.until)}`].filter(Boolean).join(" · "),
        ...(it.until ? {} : { ways: [{ label: "admin-vacate", path: `/seats/${it.id}/vacate`, body: () => ({ on: today() }) }] }),
        withdraw: `/seats/${it.id}/withdraw`,
      })),
  },
  {
    id: "grants",
    title: "admin-grants",
    about: "admin-grants-about",
    roles: GOVERN,
    service: "reporting",
    fields: [
      { name: "kind", label: "admin-grant-kind", type: "select", options: () => named(KINDS, (it) => `admin-grant-${it}`) },
      { name: "purpose", label: "admin-grant-purpose", type: "select", options: () => named(PURPOSES, (it) => `admin-for-${it}`) },
      { name: "amount_ore", label: "admin-amount", hint: "admin-amount-hint", type: "number" },
      { name: "on", label: "admin-on", type: "day" },
      { name: "receipt", label: "admin-receipt", type: "text", optional: true },
    ],
    path: () => "/grant-entries",
    body: (told) => ({ ...told, amount_ore: Math.round(Number(told["amount_ore"]) * 100) }),
    undo: (id) => `/grant-entries/${id}/withdraw`,
    read: async (after) => {
      const year = today().slice(0, 4);
      const grant = await ask<Grant>("reporting", `/grants?year=${year}&after=${after}`);
      if (!grant.purposes.length) return NOTHING;
      return [{ ...grant.total, purpose: null }, ...grant.purposes].map((it) => ({
        id: it.purpose ?? "total",
        words: it.purpose ? text(`admin-for-${it.purpose}`) : text("admin-grant-total", { year }),
        note: (["granted", "spent", "returned", "unspent"] as const).map((kind) => `${text(`admin-grant-${kind}`)}: ${money(it[kind].ore)}`).join(" · "),
      }));
    },
  },
];

function money(ore: number): string {
  return number(ore / 100, { style: "currency", currency: "SEK" });
}
