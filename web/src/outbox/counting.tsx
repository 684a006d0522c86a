/** Refused visits of one day, counted as heads instead: nobody is named, and nobody who came is forgotten. */

import { useSignal } from "@preact/signals";
import { Dialog } from "../parts/dialog";
import { Field } from "../parts/field";
import { day, text } from "../texts";
import type { Item } from "./item";
import { countInstead, isVisit, placeAndDay, type Heads } from "./mending";

/** For each day with refused visits, the way to count them. */
export function Counting({ refused }: { refused: readonly Item[] }) {
  const chosen = useSignal<string | null>(null);
  const days = new Map<string, Item[]>();
  for (const item of refused.filter(isVisit)) days.set(placeAndDay(item), [...(days.get(placeAndDay(item)) ?? []), item]);
  const visits = days.get(chosen.value ?? "");
  return (
    <div class="row">
      {[...days].map(([at, its]) => (
        <button key={at} onClick={() => (chosen.value = at)}>
          {text("outbox-count-instead", { count: its.length, day: day(at.split(" ")[1] ?? "") })}
        </button>
      ))}
      {visits && <Counted visits={visits} close={() => (chosen.value = null)} />}
    </div>
  );
}

function Counted({ visits, close }: { visits: readonly Item[]; close: () => void }) {
  const heads = useSignal<Heads>({ newcomers: 0, established: 0, unknown: visits.length });
  const field = (name: keyof Heads, label: string) => (
    <Field
      label={label}
      type="number"
      inputMode="numeric"
      min={0}
      max={10000}
      required
      value={String(heads.value[name])}
      told={(its) => (heads.value = { ...heads.value, [name]: Number(its) })}
    />
  );
  const save = async (event: Event) => {
    event.preventDefault();
    await countInstead(visits, heads.value);
    close();
  };
  return (
    <Dialog title={text("outbox-how-many")} close={close}>
      <p class="note">{text("outbox-how-many-why")}</p>
      <form onSubmit={(event) => void save(event)}>
        {field("newcomers", text("outbox-newcomers"))}
        {field("established", text("outbox-established"))}
        {field("unknown", text("outbox-unknown"))}
        <div class="row">
          <button class="first">{text("outbox-count")}</button>
          <button type="button" onClick={close}>
            {text("app-cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
