/** A number that grows and shrinks by large buttons, and can be written too; nothing stands there until it is known. */

import { useEffect, useId, useRef } from "preact/hooks";
import "./stepper.css";

interface Stepping {
  label: string;
  value: number | null;
  told: (value: number) => void;
  less: string;
  more: string;
  /** Why it cannot be so many. */
  fault?: string | false;
}

/** Between 0 and 999; null: nobody has counted. */
export function Stepper({ label, value, told, less, more, fault }: Stepping) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(fault || ""), [fault]);
  const written = (said: string) => {
    const digits = said.replace(/\D/g, "").slice(0, 3);
    if (digits) told(Number(digits));
  };
  return (
    <div class="stepper" role="group" aria-labelledby={id}>
      <label id={id} for={`${id}n`}>
        {label}
      </label>
      <span>
        <button type="button" aria-label={less} disabled={!value} onClick={() => told((value ?? 0) - 1)}>
          −
        </button>
        <input ref={input} id={`${id}n`} inputMode="numeric" autocomplete="off" value={value ?? ""} onInput={(event) => written(event.currentTarget.value)} />
        <button type="button" aria-label={more} onClick={() => told((value ?? 0) + 1)}>
          +
        </button>
      </span>
    </div>
  );
}
