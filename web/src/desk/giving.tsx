/** A person's cards: given, shown large enough to be copied by hand, revoked when lost. */

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { ask, Problem, type Asking } from "../api";
import type { Item } from "../outbox/item";
import { items } from "../outbox/outbox";
import { Dialog } from "../parts/dialog";
import { Fault, Field } from "../parts/field";
import { Square } from "../parts/square";
import type { Answer } from "../promise";
import { text } from "../texts";
import { cardIn } from "./cards";
import { answered, record, withdrawal } from "./keeping";
import { Folded, type Section } from "./person";
import { Scanner } from "./scanner";

type Card = Answer<"visits", "/people/{person}/cards">["items"][number];

/** What a card's square says: plain capitals, as on paper. */
function capitals(code: string): string {
  return code.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().split(/\s+/).join("-");
}

/** A card that was just given: its code, and the square to take along. */
export function Given({ code, close }: { code: string; close: () => void }) {
  return (
    <Dialog title={text("desk-card-given")} close={close}>
      <div class="desk-paper">
        <p class="desk-code">{code}</p>
        <Square value={capitals(code)} called={text("desk-card-square", { code })} />
        <p>{text("desk-card-line")}</p>
      </div>
      <div class="row unprinted">
        <button type="button" class="first" onClick={() => print()}>
          {text("app-print")}
        </button>
        <button type="button" onClick={close}>
          {text("app-close")}
        </button>
      </div>
    </Dialog>
  );
}

/** The cards, asked for when they are opened. */
export function Cards({ its, how }: Section) {
  return <Folded title={text("desk-cards")}>{() => <Opened person={its.id} how={how} />}</Folded>;
}

/** A person's cards as they were told last, and what can be done with them; one is given at a time. */
function useCards(person: string, how: Asking) {
  const [cards, problem, given] = [useSignal<readonly Card[] | null>(null), useSignal<Problem | null>(null), useSignal("")];
  const look = (after = 0) =>
    ask<{ items: Card[] }>("visits", `/people/${person}/cards?after=${after}`, how).then(
      ({ items }) => void ([cards.value, problem.value] = [items, null]),
      (fault: unknown) => void (fault instanceof Problem && (problem.value = fault)),
    );
  const keeping = useRef(false);
  const waits = () => keeping.current || (items.value ?? []).some((it) => it.command === "IssueCard" && it.data["person"] === person && (it.state === "saved" || it.state === "sending"));
  const give = async (code?: string) => {
    if (waits()) return;
    keeping.current = true;
    const back = (item: Item) => withdrawal("WithdrawCardIssue", { card: String(item.receipt?.["code"] ?? code) });
    const kept = record("IssueCard", { person, ...(code && { card: code }) }, back).finally(() => (keeping.current = false));
    const { receipt } = await answered(await kept);
    if (receipt && !code) given.value = String(receipt["code"]);
    if (receipt) await look(receipt.position);
  };
  const revoke = async (card: string) => {
    const key = await record("RevokeCard", { card }, () => withdrawal("WithdrawCardRevoke", { card }), text("desk-card-revoked"));
    await look((await answered(key)).receipt?.position);
  };
  return { cards, problem, given, look, give, revoke, waits };
}

function Opened({ person, how }: { person: string; how: Asking }) {
  const { cards, problem, given, look, give, revoke, waits } = useCards(person, how);
  return (
    <>
      <Fault problem={problem.value} />
      {!!cards.value?.length && (
        <ul class="plain">
          {cards.value.map((it) => (
            <One key={it.id} card={it} revoke={(code) => void revoke(code)} />
          ))}
        </ul>
      )}
      <div class="row">
        <button type="button" onClick={() => void look()}>
          {text("desk-cards-show")}
        </button>
        <button type="button" aria-disabled={waits()} onClick={() => void give()}>
          {text("desk-card-new")}
        </button>
      </div>
      <FromStock give={(code) => void give(code)} />
      {given.value && <Given code={given.value} close={() => (given.value = "")} />}
    </>
  );
}

function One({ card: { code, state }, revoke }: { card: Card; revoke: (code: string) => void }) {
  return (
    <li class="row desk-apart">
      <span>
        <strong>{code}</strong> {state === "revoked" && <small>{text("desk-card-is-revoked")}</small>}
      </span>
      {code && state !== "revoked" && (
        <button type="button" aria-label={text("desk-card-revoke-this", { code })} onClick={() => revoke(code)}>
          {text("desk-card-revoke")}
        </button>
      )}
    </li>
  );
}

/** A printed card from the box: read, or typed. */
function FromStock({ give }: { give: (code: string) => void }) {
  const [written, wrong] = [useSignal(""), useSignal(false)];
  const submit = (event: Event) => {
    event.preventDefault();
    const code = cardIn(written.value);
    wrong.value = !code;
    if (code) [written.value] = [(give(code), "")];
  };
  return (
    <form class="desk-adding" onSubmit={submit}>
      <Field label={text("desk-card-stock")} hint={text("desk-card-like")} wrong={wrong.value ? text("desk-card-like") : undefined} value={written.value} told={(it) => (written.value = it)} />
      <button>{text("desk-card-give")}</button>
      <Scanner read={(code) => give(cardIn(code) ?? code)} />
    </form>
  );
}
