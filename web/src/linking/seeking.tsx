/** What is wished of a destination. */

import type { Signal } from "@preact/signals";
import { list } from "../lists";
import { Field, Select } from "../parts/field";
import { code, locale, text } from "../texts";
import { spoken, type Sought } from "./directory";
import { dayName, WEEK } from "./when";

/** Where there is room, all that may be wished is in view. */
const WIDE = matchMedia("(min-width: 48rem)");

/** The search: each change shows at once. */
export function Seeking({ sought }: { sought: Signal<Sought> }) {
  const its = sought.value;
  const told = (change: Partial<Sought>) => (sought.value = { ...its, ...change });
  const any = ["", text("destinations-any")] as const;
  const days = WEEK.map((it) => [it, dayName(it, locale.value)] as const);
  return (
    <form role="search" class="unprinted" onSubmit={(event) => event.preventDefault()}>
      <div class="sought">
        <Field type="search" label={text("destinations-text")} autocomplete="off" value={its.text} told={(it) => told({ text: it })} />
        <Select label={text("destinations-language")} value={its.language} told={(it) => told({ language: it })} options={[any, ...spoken().map((it) => [it, languageName(it, locale.value)] as const)]} />
        <Select label={text("destinations-day")} value={its.day} told={(it) => told({ day: it })} options={[any, ...days]} />
      </div>
      <details open={WIDE.matches}>
        <summary>{text("destinations-more")}</summary>
        <div class="sought">
          <Select label={text("destinations-category")} value={its.category} told={(it) => told({ category: it })} options={[any, ...list("referrals", "categories").map((it) => [it, code("category", it)] as const)]} />
          <Field type="number" inputMode="numeric" min={0} max={130} label={text("destinations-age")} value={its.age} told={(it) => told({ age: it })} />
          <Select label={text("destinations-cost")} value={its.cost} told={(it) => told({ cost: it })} options={[any, ["0", text("destinations-free")], ["100", text("destinations-at-most", { kronor: 100 })]]} />
        </div>
        <div class="row">
          <Check label={text("destinations-childcare")} value={its.childcare} told={(it) => told({ childcare: it })} />
          <Check label={text("destinations-closed-too")} value={its.closed} told={(it) => told({ closed: it })} />
        </div>
      </details>
    </form>
  );
}

/** Yes or no, by a box. */
export function Check({ label, value, told }: { label: string; value: boolean; told: (value: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={value} onChange={(event) => told(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

/** A language by its tag, in words. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
