/** A volunteer's own page: shifts and hours. */

import { text } from "../texts";

/** A volunteer's own page: shifts and hours. */
export function Volunteer() {
  return <h1>{text("volunteer-title")}</h1>;
}
