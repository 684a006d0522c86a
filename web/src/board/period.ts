/** Which days are looked at: all so far, a period with a name, or one's own days. */

import { signal } from "@preact/signals";
import { ask } from "../api";
import { today } from "../lists";
import { day, text } from "../texts";
import { month } from "./figure";

/** What named periods rest on (`/configuration` of reporting). */
export interface Calendar {
  grant_year_begins: number;
  project: { from: string | null; to: string | null };
}

export type Kind = "all" | "month" | "quarter" | "half_year" | "grant_year" | "project" | "own";
export interface Chosen {
  kind: Kind;
  /** A day in the period that has a name. */
  on: string;
  from: string;
  to: string;
}
export interface Days {
  from: string | null;
  to: string | null;
}

const MONTHS: Partial<Record<Kind, number>> = { month: 1, quarter: 3, half_year: 6, grant_year: 12 };

export const calendar = signal<Calendar | null>(null);

/** Ask on what named periods rest. */
export async function fetchCalendar(): Promise<void> {
  calendar.value = await ask<Calendar>("reporting", "/configuration");
}

/** All days so far. */
export function beginning(): Chosen {
  return { kind: "all", on: today(), from: "", to: "" };
}

/** The periods that may be chosen here. */
export function kinds(): readonly Kind[] {
  const project = calendar.value?.project;
  const every: Kind[] = ["all", "month", "quarter", "half_year", "grant_year", "project", "own"];
  return every.filter((it) => it !== "project" || (project?.from && project.to));
}

/** The first and the last day; null where it has no bound. */
export function daysOf(chosen: Chosen): Days {
  const months = MONTHS[chosen.kind];
  if (months) return holding(chosen.on, months, chosen.kind === "grant_year" ? (calendar.value?.grant_year_begins ?? 1) : 1);
  if (chosen.kind === "project") return calendar.value?.project ?? { from: null, to: null };
  if (chosen.kind === "own") return { from: chosen.from || null, to: chosen.to || null };
  return { from: null, to: null };
}

/** Whether it can be gone to the period before and after. */
export function steps(chosen: Chosen): boolean {
  return chosen.kind in MONTHS;
}

/** The period so many before or after this one. */
export function step(chosen: Chosen, by: number): Chosen {
  const first = numbered(chosen.on) + by * (MONTHS[chosen.kind] ?? 0);
  return { ...chosen, on: firstOf(first) };
}

/** The days as they are asked for. */
export function query(days: Days, more: Readonly<Record<string, string | number | undefined>> = {}): string {
  const asked = new URLSearchParams();
  const all = { from: days.from ?? undefined, to: days.to ?? undefined, ...more };
  for (const [name, its] of Object.entries(all)) if (its !== undefined && its !== "") asked.set(name, String(its));
  return asked.size ? `?${asked}` : "";
}

/** The days in words. */
export function spoken(days: Days): string {
  if (days.from && days.to && days.from === `${days.to.slice(0, 7)}-01` && days.to === lastOf(days.to)) return month(days.to);
  if (days.from && days.from === days.to) return day(days.from);
  const from = days.from ? day(days.from) : text("goals-from-the-beginning");
  return days.to ? `${from} – ${day(days.to)}` : from;
}

function holding(on: string, length: number, begins: number): Days {
  const at = numbered(on);
  const first = at - ((((at - begins + 1) % length) + length) % length);
  return { from: firstOf(first), to: lastOf(firstOf(first + length - 1)) };
}

/** Months since the year 0. */
function numbered(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

function firstOf(months: number): string {
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}-01`;
}

function lastOf(iso: string): string {
  const next = new Date(`${firstOf(numbered(iso) + 1)}T12:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}
