/** One's own open tasks. */

import { text } from "../texts";

/** One's own open tasks. */
export function Tasks() {
  return <h1>{text("tasks-title")}</h1>;
}
