/** What was recorded on this device, and how far it has come. */

import "./outbox.css";
import { number, text } from "../texts";
import { Alarms } from "./alarms";
import { Carry } from "./carry";
import { Counting } from "./counting";
import { Entry } from "./entry";
import type { Item } from "./item";
import { isOthers, isStaff, sendAsMe } from "./mending";
import { broken, counts, items } from "./outbox";

/** Each state with its count, and what is in it: what needs somebody comes first. */
export function Outbox() {
  return (
    <>
      <h1>{text("outbox-title")}</h1>
      <p class="note">{text("outbox-what")}</p>
      <Alarms />
      {items.value && counts.value && <Found all={items.value} found={counts.value} />}
      {!items.value && !broken.value && <p role="status">{text("app-wait")}</p>}
    </>
  );
}

function Found({ all, found }: { all: readonly Item[]; found: NonNullable<typeof counts.value> }) {
  const of = (...states: Item["state"][]) => all.filter((it) => states.includes(it.state));
  return (
    <>
      <ul class="states" aria-label={text("outbox-states")}>
        <Count words={text("outbox-state-saved")} count={found.saved} />
        <Count words={text("outbox-state-sending")} count={found.sending} />
        <Count words={text("outbox-state-sent")} count={found.sent} />
        <Count words={text("outbox-state-help")} count={found.help} isBad={found.help > 0} />
      </ul>
      {found.help > 0 && (
        <List title={text("outbox-state-help")} items={of("help")}>
          {isStaff() && <Counting refused={of("help")} />}
        </List>
      )}
      {found.saved + found.sending > 0 && (
        <List title={text("outbox-waits")} items={of("saved", "sending")}>
          <Others items={of("saved").filter(isOthers)} />
        </List>
      )}
      {found.sent > 0 && <List title={text("outbox-state-sent")} items={of("sent").reverse()} />}
      {isStaff() && <Carry count={all.length - found.sent} />}
      {isStaff() && (
        <a href="/kiosk" data-screen="/kiosk">
          {text("kiosk-open")}
        </a>
      )}
    </>
  );
}

function Count({ words, count, isBad }: { words: string; count: number; isBad?: boolean }) {
  return (
    <li data-bad={isBad}>
      <strong>{number(count)}</strong> <span>{words}</span>
    </li>
  );
}

/** What others recorded here, all at once. */
function Others({ items: its }: { items: readonly Item[] }) {
  if (its.length < 2) return null;
  return (
    <div class="row">
      <button onClick={() => its.forEach((it) => void sendAsMe(it))}>{text("outbox-send-all-as-me")}</button>
    </div>
  );
}

function List({ title, items: its, children }: { title: string; items: readonly Item[]; children?: preact.ComponentChildren }) {
  return (
    <section class="queue">
      <h2>{title}</h2>
      {children}
      <ul class="plain">
        {its.map((it) => (
          <Entry key={it.key} item={it} />
        ))}
      </ul>
    </section>
  );
}
