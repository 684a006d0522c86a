/** An evening is closed: headcount, fika, hours, arrivals to match. */

import { text } from "../texts";

/** An evening is closed: headcount, fika, hours, arrivals to match. */
export function Closing() {
  return <h1>{text("closing-title")}</h1>;
}
