/** The kiosk: two taps, no names. */

import { text } from "../texts";

/** The kiosk: two taps, no names. */
export function Kiosk() {
  return <h1>{text("kiosk-title")}</h1>;
}
