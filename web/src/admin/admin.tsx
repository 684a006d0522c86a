/** Lists, modes, decisions, targets, devices, handovers. */

import { text } from "../texts";

/** Lists, modes, decisions, targets, devices, handovers. */
export function Admin() {
  return <h1>{text("admin-title")}</h1>;
}
