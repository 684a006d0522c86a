/** The goal board for a wall: released figures, large. */

import { text } from "../texts";

/** The goal board for a wall: released figures, large. */
export function Wall() {
  return <h1>{text("wall-title")}</h1>;
}
