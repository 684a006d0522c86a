/** Every screen: where it is, who meets it in the menu, and what stands around it. */

import type { FunctionComponent } from "preact";
import { reachable } from "./clock";
import { isAny, link, token, unsigned, type Role } from "./identity";
import { lazily } from "./lazily";
import type { TextId } from "./texts";

export interface Screen {
  title: TextId;
  /** Whose it is; nobody named: everybody's, without signing in. */
  roles: readonly Role[];
  show: FunctionComponent;
  /** It is shown without menu and foot: a kiosk's, a wall's. */
  bare?: true;
  /** It captures: a device that staff have used shows it without a network or a server too, or where the server knows nobody
   * any more, as far as it shows nobody's data. */
  captures?: true;
  /** It is not in the menu. */
  apart?: true;
}

const DESK: readonly Role[] = ["host", "project_lead"];
const CASE: readonly Role[] = [...DESK, "caseworker"];
const INSIDE: readonly Role[] = [...DESK, "unit_manager", "analyst"];
const OUTSIDE: readonly Role[] = ["caseworker", "dpo", "auditor", "steering", "working_group"];

export const SCREENS: Readonly<Record<string, Screen>> = {
  "/desk": { title: "desk-title", roles: DESK, captures: true, show: lazily(() => import("./desk/desk"), "Desk") },
  "/sessions": { title: "sessions-title", roles: DESK, captures: true, show: lazily(() => import("./evening/sessions"), "Sessions") },
  "/closing": { title: "closing-title", roles: DESK, captures: true, show: lazily(() => import("./evening/closing"), "Closing") },
  "/destinations": { title: "destinations-title", roles: CASE, show: lazily(() => import("./linking/destinations"), "Destinations") },
  "/tasks": { title: "tasks-title", roles: CASE, show: lazily(() => import("./linking/tasks"), "Tasks") },
  "/volunteers": { title: "volunteers-title", roles: DESK, show: lazily(() => import("./evening/volunteers"), "Volunteers") },
  "/goals": { title: "goals-title", roles: [...INSIDE, ...OUTSIDE], show: lazily(() => import("./board/goals"), "Goals") },
  "/audit": { title: "audit-title", roles: ["dpo", "unit_manager", "auditor"], show: lazily(() => import("./watch/entries"), "Entries") },
  "/reviews": { title: "reviews-title", roles: ["dpo", "unit_manager"], show: lazily(() => import("./watch/reviews"), "Reviews") },
  "/erasures": { title: "erasures-title", roles: ["dpo", "unit_manager"], show: lazily(() => import("./watch/erasures"), "Erasures") },
  "/admin": { title: "admin-title", roles: ["admin", "project_lead", "unit_manager"], show: lazily(() => import("./admin/admin"), "Admin") },
  "/outbox": { title: "outbox-title", roles: [], apart: true, show: lazily(() => import("./outbox/screen"), "Outbox") },
  "/kiosk": { title: "kiosk-title", roles: [], apart: true, bare: true, show: lazily(() => import("./kiosk/kiosk"), "Kiosk") },
  "/wall": { title: "wall-title", roles: [], apart: true, bare: true, show: lazily(() => import("./board/wall"), "Wall") },
  "/volunteer": { title: "volunteer-title", roles: [], apart: true, show: lazily(() => import("./evening/volunteer"), "Volunteer") },
  "/tillganglighet": { title: "accessibility-title", roles: [], apart: true, show: lazily(() => import("./around/accessibility"), "Accessibility") },
};

const STAFF = "brygga.staff";

/** Whether whoever is here may be shown a screen. */
export function may(screen: Screen): boolean {
  if (!screen.roles.length || isAny(...screen.roles)) return true;
  const away = !navigator.onLine || !reachable.value || unsigned.value === "app-known-no-more";
  return !!screen.captures && !token.value && !link.value && away && localStorage.getItem(STAFF) !== null;
}

/** Staff signed in on this device: it may capture without a network from now on. */
token.subscribe((it) => {
  if (it && isAny(...DESK)) localStorage.setItem(STAFF, "yes");
});
