/** How a volunteer is called. */

import type { Answer } from "../promise";
import { text } from "../texts";

export type Volunteer = Answer<"activities", "/volunteers">["items"][number];

/** Of those that were told, the one with this id; who told no name is called so. */
export function nameOf(all: readonly Volunteer[], id: string): string {
  const found = all.find((it) => it.id === id);
  return [found?.given_name, found?.family_name].filter(Boolean).join(" ") || text("volunteers-unnamed");
}
