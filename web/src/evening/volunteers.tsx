/** The volunteers: their links, shifts and hours. */

import { text } from "../texts";

/** The volunteers: their links, shifts and hours. */
export function Volunteers() {
  return <h1>{text("volunteers-title")}</h1>;
}
