/** What every indicator says of itself: what it means, by what it may be asked, which modes permit it. */

import { signal } from "@preact/signals";
import { ask } from "../api";
import type { Schemas } from "./figure";

export type Catalogued = Schemas["Catalogued"];

export const catalogue = signal<readonly Catalogued[]>([]);

/** Ask for it; it changes with the program alone. */
export async function fetchCatalogue(): Promise<void> {
  catalogue.value = await ask<Catalogued[]>("reporting", "/indicators");
}

/** What one of them says. */
export function catalogued(id: string): Catalogued | undefined {
  return catalogue.value.find((it) => it.id === id);
}
