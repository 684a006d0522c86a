/** A partner is chosen, or a new one written down on the spot. */

import { useSignal } from "@preact/signals";
import { Problem } from "../api";
import { list, today } from "../lists";
import { Fault, Field, Select } from "../parts/field";
import { useOnce } from "../parts/once";
import { code, text } from "../texts";
import { usePartners } from "./partners";

const NEW = "new";

/** Its id; empty: none. Whose agreement ended is not offered. */
export function PartnerChoice({ value, told }: { value: string; told: (id: string) => void }) {
  const partners = usePartners();
  const made = useSignal<readonly (readonly [string, string])[]>([]);
  const adds = useSignal(false);
  const going = partners.filter((it) => !it.ended_on || it.ended_on >= today());
  const known = going.map((it) => [it.id, it.name] as const).filter(([id]) => !made.value.some(([its]) => its === id));
  const chosen = (id: string) => {
    adds.value = id === NEW;
    told(adds.value ? "" : id);
  };
  const added = (id: string, name: string) => {
    made.value = [...made.value, [id, name]];
    chosen(id);
  };
  return (
    <>
      <Select
        label={text("sessions-partner")}
        value={adds.value ? NEW : value}
        told={chosen}
        options={[["", text("sessions-partner-none")], ...known, ...made.value, [NEW, text("sessions-partner-new")]]}
      />
      {adds.value && <Another added={added} />}
    </>
  );
}

function Another({ added }: { added: (id: string, name: string) => void }) {
  const name = useSignal("");
  const kind = useSignal("association");
  const problem = useSignal<Problem | null>(null);
  const { busy, once } = useOnce();
  const add = async () => {
    const called = name.value.trim();
    try {
      const made = await once("activities", "/partners", { name: called, kind: kind.value });
      if (made) added(made.id, called);
    } catch (fault) {
      problem.value = fault instanceof Problem ? fault : null;
    }
  };
  const kinds = list("activities", "partner_kinds").map((it) => [it, code("partner", it)] as const);
  return (
    <fieldset class="card">
      <Fault problem={problem.value} />
      <Field label={text("sessions-partner-name")} value={name.value} told={(it) => (name.value = it)} maxLength={200} />
      <Select label={text("sessions-kind")} value={kind.value} told={(it) => (kind.value = it)} options={kinds} />
      <button type="button" disabled={busy.value || !name.value.trim()} onClick={() => void add()}>
        {text("app-add")}
      </button>
    </fieldset>
  );
}
