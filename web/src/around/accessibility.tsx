/** The accessibility statement (DOS-lagen §12): what is claimed, what is missing, whom to tell. */

import { text } from "../texts";

/** The statement, in the words of the law as far as they can be plain. */
export function Accessibility() {
  return (
    <>
      <h1>{text("accessibility-title")}</h1>
      <p>{text("accessibility-claim")}</p>
      <p>{text("accessibility-tested")}</p>
      <p>{text("accessibility-tell")}</p>
    </>
  );
}
