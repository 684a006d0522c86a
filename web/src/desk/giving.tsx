/** A person's cards: given, shown large enough to be copied by hand, revoked when lost. */

import { useSignal } from "@preact/signals";
import { ask, Problem } from "../api";
import { Dialog } from "../parts/dialog";
import { Fault, Field } from "../parts/field";
import { Square } from "../parts/square";
import type { Answer } from "../promise";
import { text } from "../texts";
import { cardIn } from "./cards";
import { answered, record, withdrawal } from "./keeping";
import { Folded, type Section } from "./person";
import { Scanner } from "./scanner";
import { purpose } from "./state";

type Card = Answer<"visits", "/people/{person}/cards">["items"][number];

/** What a card's square says: plain capitals, as on paper. */
function capitals(code: string): string {
  return code.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase().split(/\s+/).join("-");
}

/** A card that was just given: its code, and the square to take along. */
export function Given({ code, close }: { code: string; close: () => void }) {
  return (
    <Dialog title={text("desk-card-given")} close={close}>
      <div class="paper">
        <p class="code">{code}</p>
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
export function Cards({ its }: Section) {
  return <Folded title={text("desk-cards")}>{() => <Opened person={its.id} />}</Folded>;
}

function Opened({ person }: { person: string }) {
  const [cards, problem, given] = [useSignal<readonly Card[] | null>(null), useSignal<Problem | null>(null), useSignal("")];
  const look = async (after = 0) => {
    const path = `/people/${person}/cards?after=${after}`;
    await ask<{ items: Card[] }>("visits", path, { purpose: purpose.value }).then(
      ({ items }) => ([cards.value, problem.value] = [items, null]),
      (fault: unknown) => fault instanceof Problem && (problem.value = fault),
    );
  };
  const give = async (code?: string) => {
    const key = await record("IssueCard", { person, ...(code && { card: code }) }, (item) => withdrawal("WithdrawCardIssue", { card: String(item.receipt?.["code"] ?? code) }));
    const { receipt } = await answered(key);
    if (receipt && !code) given.value = String(receipt["code"]);
    if (receipt) await look(receipt.position);
  };
  const revoke = async (card: string) => {
    const key = await record("RevokeCard", { card }, () => withdrawal("WithdrawCardRevoke", { card }), text("desk-card-revoked"));
    await answered(key).then((item) => look(item.receipt?.position));
  };
  return (
    <>
      <Fault problem={problem.value} />
      <ul class="plain">
        {cards.value?.map(({ id, code, state }) => (
          <li key={id} class="row apart">
            <span>
              <strong>{code}</strong> {state === "revoked" && <small>{text("desk-card-is-revoked")}</small>}
            </span>
            {code && state !== "revoked" && (
              <button type="button" aria-label={text("desk-card-revoke-this", { code })} onClick={() => void revoke(code)}>
                {text("desk-card-revoke")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" onClick={() => void look()}>
          {text("desk-cards-show")}
        </button>
        <button type="button" onClick={() => void give()}>
          {text("desk-card-new")}
        </button>
      </div>
      <FromStock give={(code) => void give(code)} />
      {given.value && <Given code={given.value} close={() => (given.value = "")} />}
    </>
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
    <form class="adding" onSubmit={submit}>
      <Field label={text("desk-card-stock")} hint={text("desk-card-like")} wrong={wrong.value ? text("desk-card-like") : undefined} value={written.value} told={(it) => (written.value = it)} />
      <button>{text("desk-card-give")}</button>
      <Scanner read={(code) => give(cardIn(code) ?? code)} />
    </form>
  );
}
