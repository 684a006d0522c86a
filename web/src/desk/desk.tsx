/** The desk: who comes, and what they are helped with. */

import { text } from "../texts";

/** The desk: who comes, and what they are helped with. */
export function Desk() {
  return <h1>{text("desk-title")}</h1>;
}
