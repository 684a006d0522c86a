/** Where people can be linked to. */

import { text } from "../texts";

/** Where people can be linked to. */
export function Destinations() {
  return <h1>{text("destinations-title")}</h1>;
}
