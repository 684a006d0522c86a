/** Who lives together, as far as whoever reads may know of them. */

import { useSignal } from "@preact/signals";
import { list, today } from "../lists";
import { code, text } from "../texts";
import { Adding, coded, Fact, less, more, since, span } from "./adding";
import type { Hit } from "./finding";
import { record, withdrawal } from "./keeping";
import { Folded, type Section } from "./person";
import { Search } from "./search";
import { names } from "./state";

/** With whom somebody lives; those who may not be known are not told of. */
export function Households(all: Section) {
  const { its, told } = all;
  const leave = (household: string, on: string) =>
    void record("LeaveHousehold", { person: its.id, on }, () => withdrawal("WithdrawHouseholdLeave", { person: its.id, household })).then(told);
  const home = its.households.find((it) => !it.until);
  const others = (ids: readonly string[]) => ids.map((it) => names.value.get(it) || text("desk-somebody")).join(", ");
  return (
    <Folded title={text("desk-household")} count={its.households.length}>
      {() => (
        <>
          <ul class="plain">
            {its.households.map(({ id, kind, since: from, until: to, members }) => (
              <Fact key={id} of={code("household", kind)} drop={() => less(all, "WithdrawHousehold", "household", id, "FormHousehold", { kind, members, from })}>
                {code("household", kind)}, {span(from, to)} {others(members)}
              </Fact>
            ))}
          </ul>
          {home ? (
            <Adding fields={[{ name: "on", label: text("desk-last-day"), first: today() }]} add={({ on = today() }) => leave(home.id, on)} words={text("desk-household-leave")} />
          ) : (
            <Forming {...all} />
          )}
        </>
      )}
    </Folded>
  );
}

/** A household is formed; those who live there too are looked for by name. */
function Forming(all: Section) {
  const others = useSignal<readonly Hit[]>([]);
  const join = (hit: Hit) => {
    if (hit.id !== all.its.id && !others.value.some((it) => it.id === hit.id)) others.value = [...others.value, hit];
  };
  return (
    <>
      <Search label={text("desk-household-with")} told={{ chosen: join }} seen />
      <ul class="plain row">
        {others.value.map((hit) => (
          <li key={hit.id}>
            <button type="button" aria-label={`${text("app-remove")}: ${hit.display_name}`} onClick={() => (others.value = others.value.filter((it) => it !== hit))}>
              {hit.display_name} ×
            </button>
          </li>
        ))}
      </ul>
      <Adding
        fields={[{ name: "kind", label: text("desk-household"), first: others.value.length ? "family" : "", options: coded("household", list("visits", "household_kinds")) }, since()]}
        add={(it) => more(all, "FormHousehold", { ...it, members: others.value.map(({ id }) => id) }, "WithdrawHousehold", "household")}
        words={text("app-add")}
      />
    </>
  );
}
