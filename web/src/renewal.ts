/** A new build takes over while nobody is in the middle of something: a kiosk's page stays open for weeks. */

import { link, token } from "./identity";
import { unkept } from "./outbox/outbox";
import { place } from "./place";

/** Milliseconds between two looks for a new build. */
const OFTEN = 60 * 60_000;
/** Milliseconds without a touch after which a page that is nobody's counts as at rest. */
const CALM = 60_000;

let touched = Date.now();

/** Begin to look. */
export async function begin(): Promise<void> {
  const worker = await navigator.serviceWorker?.register("/worker.js", { type: "module" }).catch(() => undefined);
  if (!worker) return;
  addEventListener("pointerdown", () => (touched = Date.now()), { passive: true });
  addEventListener("keydown", () => (touched = Date.now()), { passive: true });
  setInterval(() => void worker.update().catch(() => undefined), OFTEN);
  setInterval(() => isCalm() && worker.waiting?.postMessage("take over"), CALM / 4);
  const before = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => before && isCalm() && location.reload());
}

function isCalm(): boolean {
  const alone = !token.value && (!link.value || place.value === "/kiosk");
  return alone && !unkept.value.length && Date.now() - touched > CALM;
}
