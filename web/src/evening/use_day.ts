/** A day that somebody may choose, and that begins as today. */

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { today } from "../lists";

/** The day, and how another is chosen. A screen is often shown before anybody said that the clock is wrong: the day is
 * put right then, and stays what it is past midnight. */
export function useDay(): [day: string, choose: (day: string) => void] {
  const began = useRef(Date.now());
  const chosen = useSignal<string | null>(null);
  return [chosen.value ?? today(began.current), (day) => (chosen.value = day)];
}
