/** Who did what. */

import { text } from "../texts";

/** Who did what. */
export function Entries() {
  return <h1>{text("audit-title")}</h1>;
}
