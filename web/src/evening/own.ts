/** Whoever is here, as services call them. */

import { computed } from "@preact/signals";
import { link, name, named, self } from "../identity";

const STAFF = "staff:";

/** As what staff are signed in; null: nobody of the staff is. */
export const sub = computed(() => (self.value?.startsWith(STAFF) ? self.value.slice(STAFF.length) : null));

/** What staff are called, where their token says so; hosts are told apart by commas, so it has none. */
const called = computed(() => name.value.replaceAll(",", ""));

/** Hosts as one reads them: they are recorded as what they are signed in as, and oneself has a name. */
export function hostsInWords(hosts: readonly string[]): string {
  return hosts.map((it) => (it === sub.value ? called.value : it)).join(", ");
}

/** Hosts as they are recorded, of what somebody wrote. */
export function hostsFrom(words: string): string[] {
  const written = words.split(",").map((it) => it.trim());
  return written.filter(Boolean).map((it) => (it === called.value && sub.value !== null ? sub.value : it));
}

/** The volunteer whose link this page was opened by: their hours can be told of without a network too. */
export const volunteer = computed(() => (link.value ? named(link.value) : null));
