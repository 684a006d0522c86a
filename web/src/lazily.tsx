/** A screen that is fetched when it is first shown. */

import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";

/** The component of this name of a module, once somebody shows it. */
export function lazily<Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
): FunctionComponent {
  const loaded = signal<FunctionComponent | null>(null);
  let loading: Promise<void> | undefined;
  return () => {
    loading ??= load().then((module) => {
      loaded.value = module[name];
    });
    const Shown = loaded.value;
    return Shown ? <Shown /> : null;
  };
}
