/** A screen that nobody touches for a while is locked: the token is forgotten, and with it whatever was shown. */

import { signOut, token } from "./identity";

/** Minutes without a touch or a key until staff must sign in again. */
export const PATIENCE = 10;

let touched = Date.now();

/** Begin to watch. */
export function watch(): void {
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => (touched = Date.now()), { passive: true });
  setInterval(lock, 5_000);
  document.addEventListener("visibilitychange", lock);
}

function lock(): void {
  if (token.value && Date.now() - touched > PATIENCE * 60_000) signOut();
}
