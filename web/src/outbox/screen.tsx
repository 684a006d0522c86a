/** What was recorded on this device, and how far it has come. */

import { text } from "../texts";

/** What was recorded on this device, and how far it has come. */
export function Outbox() {
  return <h1>{text("outbox-title")}</h1>;
}
