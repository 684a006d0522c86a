/** The shapes that services promise (docs/api), by service and path. */

import type { paths as Activities } from "./promised/activities";
import type { paths as Referrals } from "./promised/referrals";
import type { paths as Reporting } from "./promised/reporting";
import type { paths as Visits } from "./promised/visits";

export interface Promised {
  visits: Visits;
  activities: Activities;
  referrals: Referrals;
  reporting: Reporting;
}

export type Service = keyof Promised;
/** The services whose commands may wait in the outbox. */
export type Capturing = Exclude<Service, "reporting">;

/** What `GET path` of a service answers. */
export type Answer<S extends Service, P extends keyof Promised[S]> = Promised[S][P] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

/** What was recorded: the thing's id, the position in its service's log, its version. */
export interface Receipt {
  id: string;
  position: number;
  version: number;
}

/** Why data of people is read (2001:637 §12); every such reading names one. */
export const PURPOSES = [
  "drop_in_support",
  "coordination",
  "followup",
  "rights_request",
  "disposal",
  "access_review",
  "emergency",
] as const;
export type Purpose = (typeof PURPOSES)[number];
