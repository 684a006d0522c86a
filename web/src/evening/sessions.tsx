/** The sessions of today: headcounts by taps, and who took part. */

import { text } from "../texts";

/** The sessions of today: headcounts by taps, and who took part. */
export function Sessions() {
  return <h1>{text("sessions-title")}</h1>;
}
