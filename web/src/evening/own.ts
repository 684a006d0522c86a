/** Whoever is here, as services call them. */

import { computed } from "@preact/signals";
import { link, self } from "../identity";

const STAFF = "staff:";
const MARK = "bv_";
/** Bytes of a link's token that name the volunteer; the rest is its secret. */
const ID = 16;

/** As what staff are signed in; null: nobody of the staff is. */
export const sub = computed(() => (self.value?.startsWith(STAFF) ? self.value.slice(STAFF.length) : null));

/** The volunteer whose link this page was opened by: their hours can be told of without a network too. */
export const volunteer = computed(() => (link.value ? named(link.value) : null));

/** The id that a link's token names, rightly or not; null where it is none. */
function named(token: string): string | null {
  try {
    const raw = atob(token.replace(MARK, "").replace(/-/g, "+").replace(/_/g, "/"));
    const hex = [...raw.slice(0, ID)].map((it) => it.charCodeAt(0).toString(16).padStart(2, "0")).join("");
    return hex.length === 2 * ID && token.startsWith(MARK) ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") : null;
  } catch {
    return null;
  }
}
