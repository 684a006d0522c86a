/** What somebody was helped with: large buttons that stay down, each with the key that presses it. */

import { list } from "../lists";
import { code, text } from "../texts";

const KEYS = "1234567890";

/** The button that a key presses, where there is one. */
export function supportAt(key: string): string | undefined {
  const at = KEYS.indexOf(key);
  return key.length === 1 && at >= 0 ? list("visits", "supports")[at] : undefined;
}

/** A list with something put in, or taken out where it was there. */
export function flipped<It>(of: readonly It[], it: It): It[] {
  return of.includes(it) ? of.filter((one) => one !== it) : [...of, it];
}

/** The kinds of help, as many as were given. */
export function Supports({ value, told }: { value: readonly string[]; told: (value: string[]) => void }) {
  return (
    <fieldset class="supports">
      <legend>{text("desk-supports")}</legend>
      {list("visits", "supports").map((its, n) => (
        <button
          key={its}
          type="button"
          aria-pressed={value.includes(its)}
          aria-keyshortcuts={KEYS[n]}
          onClick={() => told(flipped(value, its))}
        >
          <kbd aria-hidden="true">{KEYS[n]}</kbd>
          {code("support", its)}
        </button>
      ))}
    </fieldset>
  );
}
