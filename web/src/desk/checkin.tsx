/** Somebody is checked in: what they are helped with, one key or touch each, and the rest folded away. */

import { useSignal, type Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { righted, toldHere } from "../clock";
import { isAny, token } from "../identity";
import { list } from "../lists";
import { Choices, Counter, Field, Select } from "../parts/field";
import { code, text } from "../texts";
import { useAlone } from "./alone";
import { checkIn, type Help } from "./keeping";
import { moment, shown } from "./moment";
import { doing, online, type Who } from "./state";
import { flipped, supportAt, Supports } from "./supports";

const GIVERS = ["host", "volunteer", "unit"] as const;

/** How somebody is called at the desk. */
export function called(who: Who): string {
  switch (who.kind) {
    case "person":
      return who.name || text("desk-nameless");
    case "card":
      return who.code;
    case "named":
      return who.name;
    case "nameless":
      return text("desk-anonymous");
  }
}

interface Written {
  supports: readonly string[];
  by: string;
  channel: string;
  stayed: boolean;
  children: number;
  at: string;
}

const NOTHING: Written = { supports: [], by: "", channel: "", stayed: false, children: 0, at: "" };

/** What a key does anywhere in the form: a digit presses a kind of help, Enter checks in, Escape leaves. */
function pressed(event: KeyboardEvent & { currentTarget: HTMLFormElement }, written: Signal<Written>, leave: () => void): void {
  const target = event.target as Element;
  const support = target.matches("input, select, textarea") ? undefined : supportAt(event.key);
  if (support) written.value = { ...written.value, supports: flipped(written.value.supports, support) };
  else if (event.key === "Enter" && !target.matches("button, summary, a")) event.currentTarget.requestSubmit();
  else if (event.key === "Escape") leave();
  else return;
  event.preventDefault();
}

/** The form; by keyboard a name, Enter, a digit for each kind of help, Enter. */
export function CheckIn({ who, done }: { who: Who; done: () => void }) {
  const written = useSignal(NOTHING);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const alone = useAlone();
  const submit = () => alone(() => checkIn(who, help(written.value), called(who)).then(done));
  return (
    <form
      class="card"
      onKeyDown={(event) => pressed(event, written, done)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {called(who)} <About who={who} />
      </h2>
      <Supports value={written.value.supports} told={(supports) => (written.value = { ...written.value, supports })} />
      <More who={who} written={written} />
      <div class="row">
        <button class="first">{text("desk-check-in")}</button>
        {who.kind === "person" && <Open who={who} />}
        <button type="button" onClick={done}>
          {text("app-cancel")}
        </button>
      </div>
    </form>
  );
}

function About({ who }: { who: Who }) {
  if (who.kind !== "person") return null;
  return (
    <small>
      {who.born && text("desk-born", { year: String(who.born) })} {who.card}
    </small>
  );
}

/** Opening somebody's record is a reading of its own: it is done where it is asked for. */
function Open({ who }: { who: Who & { kind: "person" } }) {
  if (!token.value || !online.value || !isAny("host", "project_lead")) return null;
  return (
    <button type="button" onClick={() => (doing.value = { at: "person", id: who.id, name: who.name })}>
      {text("desk-open")}
    </button>
  );
}

function More({ who, written }: { who: Who; written: Signal<Written> }) {
  const put = (some: Partial<Written>) => (written.value = { ...written.value, ...some });
  const { by, channel, stayed, children, at } = written.value;
  const noted = who.kind === "named";
  return (
    <details onInvalidCapture={(event) => (event.currentTarget.open = true)}>
      <summary>{text("desk-more")}</summary>
      <Field label={text("desk-when")} hint={text("desk-when-now")} type="datetime-local" max={shown(righted())} value={at} told={(it) => put({ at: it })} />
      <Choices label={text("desk-by")} value={by ? [by] : []} told={(it) => put({ by: it.at(-1) ?? "" })} options={GIVERS.map((it) => [it, text(`desk-by-${it}`)])} />
      {!noted && (
        <>
          <Choices label={text("desk-stay")} value={stayed ? ["yes"] : []} told={(it) => put({ stayed: it.length > 0 })} options={[["yes", text("desk-stays")]]} />
          <Select label={text("desk-channel")} value={channel} told={(it) => put({ channel: it })} options={options("channel", list("visits", "channels"))} />
          <Counter label={text("desk-children")} value={children} told={(it) => put({ children: it })} less={text("desk-fewer-children")} more={text("desk-more-children")} />
        </>
      )}
    </details>
  );
}

/** The codes of a list in words, and that nothing is told. */
export function options(of: string, codes: readonly string[]): [string, string][] {
  return [["", text("desk-untold")], ...codes.map((it): [string, string] => [it, code(of, it)])];
}

function help({ supports, by, channel, stayed, children, at }: Written): Help {
  return {
    supports,
    ...(by && { given_by: by }),
    ...(channel && { channel }),
    ...(stayed && { stayed: true as const }),
    ...(children && { children }),
    ...(at && { occurred_at: toldHere(new Date(moment(at))).toISOString() }),
  };
}
