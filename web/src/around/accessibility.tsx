/** The accessibility statement (DOS-lagen §12): what is claimed, what is missing, whom to tell, how it was tested. */

import { SCREENS } from "../screens";
import { day, text, unread } from "../texts";

/** When it was last gone through. */
const MADE = "2026-11-26";
/** Where obstacles are reported that nobody else mends. */
const AUTHORITY = "https://www.digg.se/tdosanmalan";

/** The statement, in the words of the law as far as they can be plain. */
export function Accessibility() {
  return (
    <div class="prose">
      <h1>{text("accessibility-title")}</h1>
      <p>{text("accessibility-claim")}</p>
      <h2>{text("accessibility-lacks")}</h2>
      <ul>
        <li>{text("accessibility-lacks-read")}</li>
        <li>{text("accessibility-lacks-languages")}</li>
        <li>{text("accessibility-lacks-camera")}</li>
      </ul>
      <h2>{text("accessibility-tell-title")}</h2>
      <p>{text("accessibility-tell")}</p>
      <p>
        {text("accessibility-authority")} <a href={AUTHORITY}>{text("accessibility-authority-link")}</a>
      </p>
      <h2>{text("accessibility-tested-title")}</h2>
      <p>{text("accessibility-tested")}</p>
      <p>{text("accessibility-dated", { day: day(MADE) })}</p>
      <Review />
    </div>
  );
}

/** Which rooms' texts nobody has read yet in the language that is spoken. */
function Review() {
  return (
    <>
      <h2>{text("accessibility-review-title")}</h2>
      <p>{text(unread.value.length ? "accessibility-review-machine" : "accessibility-review-all")}</p>
      <ul>
        {unread.value.filter((it) => it !== "pages" && it !== "codes").map((it) => (
          <li key={it}>{called(it)}</li>
        ))}
      </ul>
    </>
  );
}

/** A room by the title of its screen; what stands in every room is common. */
function called(room: string): string {
  const screen = Object.values(SCREENS).find((it) => it.title === `${room}-title`);
  return screen ? text(screen.title) : text("accessibility-common");
}
