/** Two records that are one person: merged, and taken apart again where that was a mistake. */

import { useSignal } from "@preact/signals";
import { text } from "../texts";
import type { Hit } from "./finding";
import { record } from "./keeping";
import { Folded, type Section } from "./person";
import { Named, Search } from "./search";

/** The other record is looked for by name, and looked at before anything happens. */
export function Merging({ its, told }: Section) {
  return (
    <Folded title={text("desk-merge")} count={its.merged.length}>
      {() => <Other keep={its.id} told={told} />}
    </Folded>
  );
}

function Other({ keep, told }: { keep: string; told: (key: string) => void }) {
  const other = useSignal<Hit | null>(null);
  const hit = other.value;
  if (!hit) {
    const chosen = (it: Hit) => it.id !== keep && (other.value = it);
    return <Search label={text("desk-merge-label")} told={{ chosen }} seen />;
  }
  const merge = () => {
    const wish = { keep, drop: hit.id };
    void record("MergePersons", wish, ({ key }) => ({ service: "visits", command: "UndoMerge", data: { merge: key }, called: "desk-taken-back" }), text("desk-merged")).then(told);
    other.value = null;
  };
  return (
    <div>
      <p>{text("desk-merge-sure")}</p>
      <p class="row">
        <Named hit={hit} />
      </p>
      <div class="row">
        <button type="button" class="first" onClick={merge}>
          {text("desk-merge-go")}
        </button>
        <button type="button" onClick={() => (other.value = null)}>
          {text("app-cancel")}
        </button>
      </div>
    </div>
  );
}
