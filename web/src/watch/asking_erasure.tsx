/** Ask that somebody be forgotten; where others are merged into them, that is undone first. */

import { useSignal } from "@preact/signals";
import { Problem } from "../api";
import { personal } from "../identity";
import { Fault, Field, Select, wrongAt } from "../parts/field";
import { useOnce } from "../parts/once";
import { say } from "../parts/said";
import { text, type TextId } from "../texts";
import { BASES } from "./erasure";
import { Parting } from "./parting";

const NOTHING = { person: "", basis: "art_17", decision: "" };

const wish = personal(NOTHING);

/** The person's id, the ground and the decision's number; `asked` is told once it is recorded. */
export function Asking({ asked }: { asked: () => void }) {
  const problem = useSignal<Problem | null>(null);
  const { busy, once } = useOnce();
  const tell = (name: keyof typeof NOTHING) => (value: string) => (wish.value = { ...wish.value, [name]: value });
  const go = async () => {
    const { person, basis, decision } = wish.value;
    try {
      if (!(await once("visits", "/erasures", { person: person.trim(), basis, decision: decision.trim() }))) return;
      problem.value = null;
      wish.value = NOTHING;
      say(text("erasures-asked-said"));
      asked();
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  return (
    <form
      class="card watch-form"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <h2>{text("erasures-ask")}</h2>
      <Field
        label={text("erasures-person")}
        hint={text("erasures-person-hint")}
        autocomplete="off"
        required
        value={wish.value.person}
        told={tell("person")}
        wrong={wrongAt(problem.value, "/person")}
      />
      <Select label={text("erasures-basis")} value={wish.value.basis} told={tell("basis")} options={BASES.map((it) => [it, text(`erasures-basis-${it.replaceAll("_", "-")}` as TextId)])} wrong={wrongAt(problem.value, "/basis")} />
      <Field
        label={text("erasures-decision")}
        hint={text("erasures-decision-hint")}
        autocomplete="off"
        required
        value={wish.value.decision}
        told={tell("decision")}
        wrong={wrongAt(problem.value, "/decision")}
      />
      <Fault problem={problem.value} />
      <div class="row">
        <button class="first" disabled={busy.value}>
          {text("erasures-ask")}
        </button>
        <Parting of={problem.value} parted={() => void go()} missed={(why) => (problem.value = why)} />
      </div>
    </form>
  );
}
