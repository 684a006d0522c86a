/** How many are here, from a desk where nobody is signed in: a snapshot, and nobody's data. */

import { useSignal } from "@preact/signals";
import { site, today } from "../lists";
import { Counter } from "../parts/field";
import { text } from "../texts";
import { record, withdrawal } from "./keeping";

const WHO = ["newcomers", "established", "unknown"] as const;

/** Three counters, and one touch that keeps them. */
export function Headcount() {
  const counted = useSignal({ newcomers: 0, established: 0, unknown: 0 });
  const save = () =>
    record("RecordHeadcount", { site: site.value, date: today(), ...counted.value, occurred_at: new Date().toISOString() }, ({ key }) => withdrawal("WithdrawHeadcount", { headcount: key }));
  return (
    <section class="card" aria-labelledby="headcount">
      <h2 id="headcount">{text("desk-headcount")}</h2>
      {WHO.map((it) => (
        <Counter
          key={it}
          label={text(`desk-headcount-${it}`)}
          value={counted.value[it]}
          told={(value) => (counted.value = { ...counted.value, [it]: value })}
          less={text("desk-fewer", { what: text(`desk-headcount-${it}`) })}
          more={text("desk-one-more", { what: text(`desk-headcount-${it}`) })}
        />
      ))}
      <div class="row">
        <button type="button" onClick={() => void save()}>
          {text("app-save")}
        </button>
      </div>
    </section>
  );
}
