/** What must be known before anybody trusts this device: said loudly where something may be lost, calmly otherwise. */

import { isAny } from "../identity";
import { text } from "../texts";
import { admit, ahead, isForgetful, lasting, lost } from "./lasting";
import { broken, counts, unkept, unreadable } from "./outbox";
import { hindrance } from "./sending";

/** Something is in this page and nowhere else, or nothing can be stored here: for every screen that captures. */
export function Alarm() {
  const words = broken.value ? text("outbox-broken") : unkept.value.length ? text("outbox-not-kept", { count: unkept.value.length }) : "";
  return words ? (
    <p class="fault" role="alert">
      {words}
    </p>
  ) : null;
}

/** All that is to be known of this device's memory, its clock and its network. */
export function Alarms() {
  const waits = counts.value ? counts.value.saved + counts.value.help : 0;
  return (
    <>
      {unreadable.value.length > 0 && (
        <p class="fault" role="alert">
          {text("outbox-unreadable", { count: unreadable.value.length })}
        </p>
      )}
      {lost.value > 0 && (
        <div class="fault" role="alert">
          <p>{text("outbox-lost", { count: lost.value })}</p>
          <button onClick={admit}>{text("outbox-understood")}</button>
        </div>
      )}
      {hindrance.value && waits > 0 && (
        <p class="note" role="status">
          {hindrance.value === "away" ? text("app-no-answer") : text("outbox-sign-in-again")}
        </p>
      )}
      <Clock />
      {waits > 0 && isForgetful.value && <p class="note">{text("outbox-apple")}</p>}
      {waits > 0 && lasting.value === false && !isForgetful.value && isAny("host", "project_lead") && (
        <p class="note">{text("outbox-may-go")}</p>
      )}
    </>
  );
}

/** A clock that is wrong by minutes is told, so that somebody may set it. */
export function Clock() {
  const minutes = ahead.value;
  if (!minutes) return null;
  return (
    <p class="note" role="status">
      {minutes > 0 ? text("outbox-clock-ahead", { minutes }) : text("outbox-clock-behind", { minutes: -minutes })}
    </p>
  );
}
