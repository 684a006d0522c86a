/** The monthly review of accesses. */

import { text } from "../texts";

/** The monthly review of accesses. */
export function Reviews() {
  return <h1>{text("reviews-title")}</h1>;
}
