/** An indicator, asked when it is opened: its figures, and the parts by one dimension as a table with bars. */

import { useSignal, type Signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ask, Problem } from "../api";
import { Fault, Select } from "../parts/field";
import { code, day, number, text } from "../texts";
import type { Catalogued } from "./catalogue";
import { Bar } from "./chart";
import { csv, download, type Cell } from "./csv";
import { amount, by, cellComes, cells, codeOf, comes, meant, parts, titled, toldIn, type Schemas } from "./figure";
import { Caveats } from "./goal";
import { query, spoken, type Days } from "./period";

type Told = Schemas["Indicator"];
type Part = Pick<Schemas["Part"], "value" | "numerator" | "denominator" | "share" | "kind" | "unit" | "suppressed" | "caveats" | "cells">;
interface Named {
  name: string;
  title: string;
  part: Part;
}

/** A line that opens; nothing is asked before. */
export function IndicatorRow({ of, days, called }: { of: Catalogued; days: Days; called?: string }) {
  const open = useSignal(false);
  return (
    <details class="indicator" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        {called ?? titled(of)}
        {!called && <small>{of.id}</small>}
      </summary>
      {open.value && <Opened of={of} days={days} />}
    </details>
  );
}

function Opened({ of, days }: { of: Catalogued; days: Days }) {
  const dimension = useSignal("");
  const told = useSignal<{ of: string; it: Told } | null>(null);
  const problem = useSignal<Problem | null>(null);
  const its = query(days);
  const asked = query(days, { by: dimension.value });
  useEffect(() => {
    const ending = new AbortController();
    ask<Told>("reporting", `/indicators/${of.id}${asked}`, { signal: ending.signal })
      .then((it) => {
        told.value = { of: its, it };
        problem.value = null;
      })
      .catch((fault) => {
        if (fault instanceof Problem) problem.value = fault;
      });
    return () => ending.abort();
  }, [asked]);
  const it = problem.value && told.value?.of !== its ? null : told.value?.it;
  return (
    <div class="indicator-told">
      <Fault problem={problem.value} />
      {!it && !problem.value && <p role="status">{text("app-wait")}</p>}
      {it && <Figures of={of} told={it} dimension={dimension} />}
    </div>
  );
}

function Figures({ of, told, dimension }: { of: Catalogued; told: Told; dimension: Signal<string> }) {
  const every = figures(of, told);
  const dimensions = [...new Set(of.figures.flatMap((it) => it.by))];
  return (
    <>
      <p class="note">{spoken(told.released ?? told)}</p>
      <table>
        <thead class="unseen">
          <tr>
            <th scope="col">{text("goals-figure")}</th>
            <th scope="col">{text("goals-counted")}</th>
          </tr>
        </thead>
        <tbody>
          {every.map(({ name, title, part }) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td>
                <strong>{comes(part, part.kind, part.unit)}</strong> {part.denominator !== null && part.value !== null && <small>{parts(part)}</small>}
                <Caveats caveats={part.caveats.filter((its) => its !== "not_released" && its !== "fewer_than_five")} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {told.baseline && (
        <p>{text("goals-baseline", { day: day(told.baseline.on), value: amount(told.baseline.value, told.kind, told.unit) })}</p>
      )}
      {dimensions.length > 0 && (
        <Select
          label={text("goals-apart")}
          value={dimension.value}
          told={(its) => (dimension.value = its)}
          options={[["", text("goals-undivided")], ...dimensions.map((its) => [its, by(its)] as const)]}
        />
      )}
      {dimension.value && every.map((it) => <Cells key={it.name} of={it} dimension={dimension.value} indicator={told.id} />)}
      <p lang={toldIn()} dir="ltr">{meant(told)}</p>
      <p class="note">{text("goals-modes", { modes: of.modes.map((its) => code("mode", its)).join(", ") })}</p>
      <div>
        <button class="unprinted" onClick={() => keep(told, every, dimension.value)}>
          {text("goals-download")}
        </button>
      </div>
    </>
  );
}

/** The parts of a figure, each with a bar; those that were not released are said to be too few. */
function Cells({ of: { title, part }, dimension, indicator }: { of: Named; dimension: string; indicator: string }) {
  const its = part.cells.filter((it) => dimension in it.by);
  if (!its.length) return null;
  const size = (it: Schemas["Cell"]) => it.value ?? it.numerator;
  const most = Math.max(0, ...its.map((it) => size(it) ?? 0));
  return (
    <table class="bars">
      <caption>{title}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{by(dimension)}</th>
          <th scope="col">{text("goals-counted")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {its.map((it) => (
          <tr key={it.by[dimension]}>
            <th scope="row">{codeOf(dimension, it.by[dimension] ?? null, indicator)}</th>
            <td>
              {cellComes(it, part.kind, part.unit, part.suppressed)}
              {part.kind !== "count" && it.denominator !== null && <small> {number(it.denominator)}</small>}
            </td>
            <td class="bar-cell">
              <Bar value={size(it)} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function figures(of: Catalogued, told: Told): Named[] {
  const [main, ...beside] = of.figures;
  const first = { name: main?.name ?? told.id, title: titled(of.figures[0] ?? told), part: told as Part };
  return [first, ...beside.flatMap(({ name }) => (told.beside[name] ? [{ name, title: titled(told.beside[name]), part: told.beside[name] }] : []))];
}

/** What is shown as a file, as it was answered. */
function keep(told: Told, every: readonly Named[], dimension: string): void {
  const head: Cell[] = ["id", "figure", dimension || "by", "value", "numerator", "denominator", "share", "suppressed", "from", "to", "as_of"];
  const about = [told.from, told.to, told.as_of];
  const rows = every.flatMap(({ name, part }) => [
    [told.id, name, null, ...cells(part), String(part.suppressed), ...about],
    ...part.cells.map((it) => [told.id, name, it.by[dimension] ?? null, ...cells(it), String(part.suppressed), ...about]),
  ]);
  download(`brygga-${told.id}.csv`, csv([head, ...rows]));
}
