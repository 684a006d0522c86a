/** How much of what was recorded here still waits, always in view; nothing is claimed before the device has answered. */

import { Alarm } from "../outbox/alarms";
import { counts } from "../outbox/outbox";
import { place } from "../place";
import { text } from "../texts";

/** The way to the outbox, with its counts; and loudly, what is not safe on this device. */
export function Waiting() {
  return (
    <>
      <Count />
      <Alarm />
    </>
  );
}

function Count() {
  const found = counts.value;
  if (!found) return null;
  const waits = found.saved + found.sending;
  return (
    <a class="waiting" href="/outbox" data-screen="/outbox" data-help={found.help > 0} aria-current={place.value === "/outbox" ? "page" : undefined}>
      {found.help > 0
        ? text("outbox-need-help", { count: found.help })
        : waits > 0
          ? text("outbox-wait", { count: waits })
          : text("outbox-all-sent")}
    </a>
  );
}
