/** One thing that was recorded here: what it is, when, how far it has come, and what may become of it. */

import { useSignal } from "@preact/signals";
import { self } from "../identity";
import { Dialog } from "../parts/dialog";
import { Field } from "../parts/field";
import { code, locale, text } from "../texts";
import type { Item } from "./item";
import { correct, forgetWho, isKept, isOthers, isSafe, isStaff, isVisit, mayMend, mayTakeOff, retry, sendAsMe, takeOff, wrongWith, type Wrong } from "./mending";

/** What it is and when; whom it is about is told to whoever recorded it, and to nobody else. */
export function Entry({ item }: { item: Item }) {
  const names = namesIn(item);
  return (
    <li class="entry" data-state={item.state}>
      <div class="entry-what">
        <strong>{text(item.called)}</strong>
        {names && <span>{names}</span>}
        {(isStaff() || isOwn(item)) && <span>{helpIn(item)}</span>}
        <span class="note">
          <time dateTime={item.at}>{moment(item.at)}</time> · {who(item)}
          {item.exported && ` · ${text("outbox-exported")}`}
        </span>
      </div>
      {isOthers(item) && <button onClick={() => void sendAsMe(item)}>{text("outbox-send-as-me")}</button>}
      {item.state === "help" && <Help item={item} />}
    </li>
  );
}

function Help({ item }: { item: Item }) {
  const corrects = useSignal(false);
  const found = wrongWith(item);
  const wrong = isOwn(item) || found?.name === "occurred_at" ? found : null;
  const isTask = isKept(item);
  return (
    <>
      <p class="wrong" dir="auto">
        {item.problem?.title || text("outbox-refused")}
      </p>
      {isTask && (
        <p class="note">
          {text("outbox-met-another")}{" "}
          <a href="/tasks" data-screen="/tasks">
            {text("tasks-title")}
          </a>
        </p>
      )}
      {!mayMend(item) && <p class="note">{text("outbox-who-mends")}</p>}
      {mayMend(item) && (
        <div class="row">
          {wrong && !corrects.value && <button onClick={() => (corrects.value = true)}>{text("outbox-correct")}</button>}
          {isVisit(item) && <button onClick={() => void forgetWho(item)}>{text("outbox-nameless")}</button>}
          {!isTask && <button onClick={() => void retry(item)}>{text("outbox-again")}</button>}
          {mayTakeOff(item) && <TakingOff item={item} />}
        </div>
      )}
      {wrong && corrects.value && <Correction item={item} wrong={wrong} close={() => (corrects.value = false)} />}
    </>
  );
}

/** What only a file holds then is taken off once somebody has seen that the file is there. */
function TakingOff({ item }: { item: Item }) {
  const asks = useSignal(false);
  const take = () => void takeOff(item);
  const close = () => (asks.value = false);
  return (
    <>
      <button onClick={isSafe(item) ? take : () => (asks.value = true)}>{text("outbox-take-off")}</button>
      {asks.value && (
        <Dialog title={text("outbox-take-off")} close={close}>
          <p>{text("outbox-file-there")}</p>
          <div class="row">
            <button class="first" onClick={take}>
              {text("outbox-take-off")}
            </button>
            <button onClick={close}>{text("app-cancel")}</button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Correction({ item, wrong, close }: { item: Item; wrong: Wrong; close: () => void }) {
  const value = useSignal(wrong.value);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void correct(item, wrong, value.value);
      }}
    >
      <Field label={text("outbox-right-value")} wrong={wrong.detail} type={wrong.type} value={value.value} told={(its) => (value.value = its)} autoFocus required />
      <div class="row">
        <button class="first">{text("outbox-send-corrected")}</button>
        <button type="button" onClick={close}>
          {text("app-cancel")}
        </button>
      </div>
    </form>
  );
}

function who(item: Item): string {
  if (item.by === null) return text("outbox-by-nobody");
  if (item.by === self.value) return text("outbox-by-you");
  return item.by === "kiosk" ? text("outbox-by-kiosk") : text("outbox-by-another");
}

/** Whether whoever is here recorded it. */
function isOwn({ by }: Item): boolean {
  return self.value !== null && by === self.value;
}

function namesIn(item: Item): string {
  if (!isOwn(item)) return "";
  const { data } = item;
  return ["given_name", "family_name", "name", "card"].map((it) => data[it]).filter((it) => typeof it === "string").join(" ");
}

function helpIn({ data }: Item): string {
  const supports = Array.isArray(data["supports"]) ? (data["supports"] as (string | { code: string })[]) : [];
  return supports.map((it) => code("support", typeof it === "string" ? it : it.code)).join(", ");
}

function moment(iso: string): string {
  return new Intl.DateTimeFormat(locale.value, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}
