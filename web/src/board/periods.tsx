/** The choice of the days that are looked at. */

import type { Signal } from "@preact/signals";
import { Field, Select } from "../parts/field";
import { text, type TextId } from "../texts";
import { daysOf, kinds, spoken, step, steps, type Chosen, type Kind } from "./period";

/** A period by its name, with the one before and after; or one's own days. */
export function PeriodChoice({ chosen }: { chosen: Signal<Chosen> }) {
  const its = chosen.value;
  const change = (more: Partial<Chosen>) => (chosen.value = { ...its, ...more });
  return (
    <>
      <Select
        label={text("goals-period")}
        value={its.kind}
        told={(kind) => change({ kind: kind as Kind })}
        options={kinds().map((it) => [it, text(`goals-period-${it.replace("_", "-")}` as TextId)] as const)}
      />
      {steps(its) && (
        <div class="row board-step" role="group" aria-label={text("goals-period")}>
          <button aria-label={text("goals-earlier")} onClick={() => (chosen.value = step(its, -1))}>
            <span class="turned">‹</span>
          </button>
          <output aria-live="polite">{spoken(daysOf(its))}</output>
          <button aria-label={text("goals-later")} onClick={() => (chosen.value = step(its, 1))}>
            <span class="turned">›</span>
          </button>
        </div>
      )}
      {its.kind === "own" && (
        <>
          <Field label={text("goals-from")} type="date" value={its.from} told={(from) => change({ from })} />
          <Field label={text("goals-to")} type="date" value={its.to} told={(to) => change({ to })} />
        </>
      )}
    </>
  );
}
