/** What just happened, said to eyes and ears alike; and the way to take it back. */

import { signal } from "@preact/signals";
import { token } from "../identity";
import { text } from "../texts";

interface Said {
  words: string;
  undo?: () => void;
}

const last = signal<Said | null>(null);
/** Milliseconds that it is shown: long enough to read it twice and reach the button. */
const SHOWN = 12_000;
let clock: ReturnType<typeof setTimeout> | undefined;

/** Whoever was signed in left, and nobody has touched the page since: what comes of theirs now is for nobody's eyes. */
let isOver = false;
let before = token.value;
token.subscribe((now) => {
  isOver = before !== null && now === null;
  before = now;
  if (isOver) hush();
});
for (const kind of ["pointerdown", "keydown", "click"]) addEventListener(kind, () => (isOver = false), { passive: true, capture: true });

/** Say what just happened. */
export function say(words: string, undo?: () => void): void {
  clearTimeout(clock);
  if (isOver) return;
  last.value = undo ? { words, undo } : { words };
  clock = setTimeout(() => (last.value = null), SHOWN);
}

/** Say nothing more of what happened. */
export function hush(): void {
  last.value = null;
}

/** Where it is said. */
export function Said() {
  const said = last.value;
  return (
    <div class="said">
      <div role="status">{said?.words}</div>
      {said?.undo && (
        <button
          onClick={() => {
            hush();
            said.undo?.();
          }}
        >
          {text("app-undo")}
        </button>
      )}
    </div>
  );
}
