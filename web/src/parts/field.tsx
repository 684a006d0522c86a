/** Fields of forms: each with a label that is seen, and what is wrong with it beside it. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Problem } from "../api";
import { text } from "../texts";

interface About {
  label: string;
  /** What helps to fill it in. */
  hint?: string | undefined;
  /** What is wrong with it. */
  wrong?: string | undefined;
}

interface Inputs {
  type?: "text" | "search" | "tel" | "email" | "url" | "date" | "time" | "datetime-local" | "number";
  inputMode?: "numeric" | "search" | "text";
  autocomplete?: "off" | "on";
  lang?: string;
  min?: string | number;
  max?: string | number;
  maxLength?: number;
  required?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** One line of text, a date, a number. */
export function Field({ label, hint, wrong, value, told, ...rest }: About & Inputs & { value: string; told: (value: string) => void }) {
  const id = useId();
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {hint && <small id={`${id}h`}>{hint}</small>}
      <input
        {...(rest as object)}
        id={id}
        value={value}
        aria-describedby={described(id, hint, wrong)}
        aria-invalid={wrong ? true : undefined}
        onInput={(event) => told(event.currentTarget.value)}
      />
      <Wrong id={id} wrong={wrong} />
    </p>
  );
}

/** One of several, by their values and what they are called, where need be in another language than the page's. */
export function Select({
  label,
  hint,
  wrong,
  value,
  told,
  options,
  required,
}: About & { value: string; told: (value: string) => void; options: readonly (readonly [its: string, name: string, lang?: string])[]; required?: boolean }) {
  const id = useId();
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {hint && <small id={`${id}h`}>{hint}</small>}
      <select
        id={id}
        value={value}
        required={required}
        aria-describedby={described(id, hint, wrong)}
        aria-invalid={wrong ? true : undefined}
        onChange={(event) => told(event.currentTarget.value)}
      >
        {options.map(([its, name, lang]) => (
          <option key={its} value={its} lang={lang}>
            {name}
          </option>
        ))}
      </select>
      <Wrong id={id} wrong={wrong} />
    </p>
  );
}

/** Several of several, as large buttons that stay down. */
export function Choices({
  label,
  value,
  told,
  options,
}: {
  label: string;
  value: readonly string[];
  told: (value: string[]) => void;
  options: readonly (readonly [string, string])[];
}) {
  const flip = (its: string) => told(value.includes(its) ? value.filter((it) => it !== its) : [...value, its]);
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      {options.map(([its, name]) => (
        <button key={its} type="button" aria-pressed={value.includes(its)} onClick={() => flip(its)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}

/** A number with a large minus and a large plus. */
export function Counter({
  label,
  value,
  told,
  less,
  more,
}: {
  label: string;
  value: number;
  told: (value: number) => void;
  less: string;
  more: string;
}) {
  const id = useId();
  return (
    <div class="counter" role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      <button type="button" aria-label={less} disabled={value <= 0} onClick={() => told(value - 1)}>
        −
      </button>
      <output aria-live="polite">{value}</output>
      <button type="button" aria-label={more} onClick={() => told(value + 1)}>
        +
      </button>
    </div>
  );
}

/** Why something did not go, for all to hear; a problem of a service says it in its own words,
 * and where nobody answered, that is said. */
export function Fault({ children, problem }: { children?: ComponentChildren; problem?: Problem | null }) {
  const words = children ?? (problem && (problem.message || text("app-no-answer")));
  return words ? (
    <p class="fault" role="alert">
      {words}
    </p>
  ) : null;
}

/** What a problem says of one field, named by its JSON pointer. */
export function wrongAt(problem: Problem | null, pointer: string): string | undefined {
  return problem?.faults.find((it) => it.pointer === pointer || it.pointer.startsWith(`${pointer}/`))?.detail;
}

function Wrong({ id, wrong }: { id: string; wrong: string | undefined }) {
  return wrong ? (
    <span class="wrong" id={`${id}w`}>
      {wrong}
    </span>
  ) : null;
}

function described(id: string, hint?: string, wrong?: string): string | undefined {
  return [hint && `${id}h`, wrong && `${id}w`].filter(Boolean).join(" ") || undefined;
}
