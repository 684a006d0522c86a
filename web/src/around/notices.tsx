/** What everybody should know while it lasts: that the network is away, that the clock of this device is wrong. */

import { signal } from "@preact/signals";
import { skew } from "../clock";
import { text } from "../texts";

/** Seconds that a clock may be wrong without anybody being told. */
const NEARLY = 60;
const online = signal(navigator.onLine);
for (const kind of ["online", "offline"]) addEventListener(kind, () => (online.value = navigator.onLine));

/** The notices, said aloud as they come. */
export function Notices() {
  const off = skew.value ?? 0;
  const minutes = Math.max(1, Math.round(Math.abs(off) / 60));
  return (
    <div class="notices" role="status">
      {!online.value && <p>{text("app-offline")}</p>}
      {Math.abs(off) > NEARLY && <p>{text(off > 0 ? "app-clock-ahead" : "app-clock-behind", { minutes })}</p>}
    </div>
  );
}
