/** Back to the start by itself, as soon as nobody needs the screen any more; whoever needs longer takes longer
 * (WCAG 2.2.1). */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { text } from "../texts";

/** Seconds that "stay" gives. */
const LONGER = 300;

/** Go back after so many seconds without a touch; the last of them are shown. */
export function Returning({ after, shown = after, then }: { after: number; shown?: number; then: () => void }) {
  const until = useSignal(soon(after));
  const left = useSignal(after);
  const stays = left.value > after;
  useEffect(() => {
    const clock = setInterval(() => {
      left.value = Math.max(0, (until.value - Date.now()) / 1000);
      if (left.value === 0) then();
    }, 200);
    const touched = () => (until.value = Math.max(until.value, soon(after)));
    addEventListener("pointerdown", touched);
    addEventListener("keydown", touched);
    return () => {
      clearInterval(clock);
      removeEventListener("pointerdown", touched);
      removeEventListener("keydown", touched);
    };
  }, []);
  const stay = () => {
    until.value = soon(LONGER);
    left.value = LONGER;
  };
  return (
    <div class="returning">
      {!stays && left.value <= shown && (
        <>
          <span id="returning">{text("kiosk-returns")}</span>
          <progress aria-labelledby="returning" max={shown} value={left.value} />
          <button onClick={stay}>{text("kiosk-stay")}</button>
        </>
      )}
      <button onClick={then}>{text("kiosk-start")}</button>
    </div>
  );
}

function soon(seconds: number): number {
  return Date.now() + seconds * 1000;
}
