/** Whoever is here, as services call them. */

import { computed } from "@preact/signals";
import { link, named, self } from "../identity";

const STAFF = "staff:";

/** As what staff are signed in; null: nobody of the staff is. */
export const sub = computed(() => (self.value?.startsWith(STAFF) ? self.value.slice(STAFF.length) : null));

/** The volunteer whose link this page was opened by: their hours can be told of without a network too. */
export const volunteer = computed(() => (link.value ? named(link.value) : null));
