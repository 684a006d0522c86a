/** Why the desk reads of people: always in view, and changed in one place (R3). */

import { list } from "../lists";
import type { Purpose } from "../promise";
import { code, text } from "../texts";
import { purpose } from "./state";

/** Emergencies begin where somebody is protected, with a reason; disposal and reviews are nothing that a desk does. */
const AT_A_DESK: readonly string[] = ["drop_in_support", "coordination", "followup", "rights_request"];

/** The purpose, and the way to another. */
export function Why() {
  return (
    <label class="why">
      {text("desk-purpose")}
      <select value={purpose.value} onChange={(event) => (purpose.value = event.currentTarget.value as Purpose)}>
        {purposes().map((it) => (
          <option key={it} value={it}>
            {code("purpose", it)}
          </option>
        ))}
      </select>
    </label>
  );
}

function purposes(): readonly string[] {
  const told = list("visits", "purposes" as "supports");
  return told.length ? told.filter((it) => AT_A_DESK.includes(it)) : AT_A_DESK;
}
