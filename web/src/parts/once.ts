/** One command at a time: a second press does nothing, and what was not answered is asked again under its own key. */

import { useComputed, useSignal, type ReadonlySignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { command, Problem, type Asking } from "../api";
import type { Receipt, Service } from "../promise";

interface Once {
  /** Something is asked and not answered yet. */
  busy: ReadonlySignal<boolean>;
  /** Have a service do something; null where that very thing is underway. Throws Problem. */
  once: <Told extends object = object>(service: Service, path: string, body: object, how?: Asking) => Promise<(Receipt & Told) | null>;
}

/** Commands, each done once however often it is pressed. */
export function useOnce(): Once {
  const underway = useSignal<readonly string[]>([]);
  const keys = useRef(new Map<string, string>());
  const once = async <Told extends object>(service: Service, path: string, body: object, how: Asking = {}) => {
    const wish = JSON.stringify([service, path, body]);
    if (underway.value.includes(wish)) return null;
    const key = keys.current.get(wish) ?? crypto.randomUUID();
    keys.current.set(wish, key);
    underway.value = [...underway.value, wish];
    try {
      const told = await command<Told>(service, path, body, { ...how, key });
      // What is asked for in the same words after this is meant anew: only what is underway keeps its key.
      for (const it of keys.current.keys()) if (it === wish || !underway.value.includes(it)) keys.current.delete(it);
      return told;
    } catch (fault) {
      if (!(fault instanceof Problem && fault.passes)) keys.current.delete(wish);
      throw fault;
    } finally {
      underway.value = underway.value.filter((it) => it !== wish);
    }
  };
  return { busy: useComputed(() => underway.value.length > 0), once };
}
