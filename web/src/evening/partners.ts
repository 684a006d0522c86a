/** Those whom the meeting place works together with, by name. */

import type { Answer } from "../promise";
import { useTold } from "./told";

export type Partner = Answer<"activities", "/partners">["items"][number];

/** Organisations, none of whom is a person: they stay on the device for when the network is away. */
export function usePartners(): readonly Partner[] {
  const told = useTold<{ items: Partner[] }>("activities", "/partners", { live: true, kept: "brygga.partners" });
  return told.body.value?.items ?? [];
}
