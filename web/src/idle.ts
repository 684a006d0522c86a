/** A screen that nobody touches for a while is locked: the token is forgotten, and with it whatever was shown. */

import { self, signOutEverywhere, token } from "./identity";
import { place } from "./place";

/** Minutes without a touch or a key until staff must sign in again. */
export const PATIENCE = 10;

let touched = Date.now();
let since = "";
/** Whoever works in one tab is not away from the others. */
const tabs = new BroadcastChannel("brygga.touched");
tabs.onmessage = ({ data }) => data === self.value && count();

/** Begin to watch. */
export function watch(): void {
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, touch, { passive: true, capture: true });
  setInterval(lock, 5_000);
  document.addEventListener("visibilitychange", lock);
  addEventListener("pageshow", lock);
  token.subscribe(() => {
    touched = Date.now();
    since = new Date().toDateString();
  });
}

/** Timers stand still while a device sleeps: whoever wakes it is asked before their touch counts. Visitors' touches of a
 * kiosk are nobody's of the staff. */
function touch(): void {
  if (place.value === "/kiosk") return lock();
  count();
  if (token.value) tabs.postMessage(self.value);
}

function count(): void {
  lock();
  touched = Date.now();
}

function lock(): void {
  const idle = Date.now() - touched > PATIENCE * 60_000;
  if (token.value && (idle || new Date().toDateString() !== since)) signOutEverywhere();
}
