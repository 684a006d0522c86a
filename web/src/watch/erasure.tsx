/** One erasure: what was decided and by whom, and what may still be done about it. */

import { useSignal } from "@preact/signals";
import { Problem } from "../api";
import { sub } from "../evening/own";
import { Dialog } from "../parts/dialog";
import { Fault, Field } from "../parts/field";
import { useOnce } from "../parts/once";
import { say } from "../parts/said";
import type { Answer } from "../promise";
import { text, type TextId } from "../texts";
import { Parting } from "./parting";
import { moment, short } from "./when";

export type Asked = Answer<"visits", "/erasures">["items"][number];
export type State = NonNullable<Asked["state"]>;

export const BASES = ["art_17", "disposal", "other"] as const satisfies readonly Asked["basis"][];

/** A line of the list; `changed` is told once it was approved or taken back. */
export function Erasure({ of, changed }: { of: Asked; changed: () => void }) {
  return (
    <li class="watch-entry">
      <p>
        <strong>{text(`erasures-basis-${of.basis.replaceAll("_", "-")}` as TextId)}</strong> · {of.decision}
      </p>
      <p>
        <code class="watch-whole">{of.person}</code>
      </p>
      <p class="note">{text("erasures-asked", { who: of.asked_by, at: moment(of.asked_at) })}</p>
      {of.approved_by && of.approved_at && <p class="note">{text("erasures-approved", { who: of.approved_by, at: moment(of.approved_at) })}</p>}
      {of.done_at && <p class="note">{text("erasures-done", { at: moment(of.done_at) })}</p>}
      {of.state === "waiting" && <Open of={of} changed={changed} />}
      {of.state === "done" && <Proof of={of} />}
    </li>
  );
}

/** Whoever asked for it does not approve it; either may take it back. */
function Open({ of, changed }: { of: Asked; changed: () => void }) {
  const open = useSignal<"approve" | "withdraw" | null>(null);
  const close = () => (open.value = null);
  const named = (what: TextId) => `${text(what)} ${of.decision} ${short(of.person)}`;
  return (
    <>
      {of.asked_by === sub.value && <p>{text("erasures-own")}</p>}
      <div class="row">
        {of.asked_by !== sub.value && (
          <button aria-label={named("erasures-approve")} onClick={() => (open.value = "approve")}>
            {text("erasures-approve")}
          </button>
        )}
        <button aria-label={named("erasures-take-back")} onClick={() => (open.value = "withdraw")}>
          {text("erasures-take-back")}
        </button>
      </div>
      {open.value && <Sure of={of} what={open.value} close={close} changed={changed} />}
    </>
  );
}

const SAID = {
  approve: { title: "erasures-approve", done: "erasures-approved-said" },
  withdraw: { title: "erasures-take-back", done: "erasures-taken-back" },
} as const;

function Sure({ of, what, close, changed }: { of: Asked; what: keyof typeof SAID; close: () => void; changed: () => void }) {
  const reason = useSignal("");
  const problem = useSignal<Problem | null>(null);
  const { busy, once } = useOnce();
  const why = what === "withdraw";
  const go = async () => {
    try {
      if (!(await once("visits", `/erasures/${of.id}/${what}`, why ? { reason: reason.value } : {}))) return;
      say(text(SAID[what].done));
      close();
      changed();
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  return (
    <Dialog title={`${text(SAID[what].title)} ${of.decision}`} close={close}>
      {why ? <Field label={text("erasures-why")} required value={reason.value} told={(it) => (reason.value = it)} /> : <p>{text("erasures-approve-told")}</p>}
      <Fault problem={problem.value} />
      <div class="row">
        <button class="first" disabled={busy.value || (why && !reason.value.trim())} onClick={() => void go()}>
          {text(SAID[what].title)}
        </button>
        <Parting of={problem.value} parted={() => (problem.value = null)} missed={(why) => (problem.value = why)} />
        <button onClick={close}>{text("app-cancel")}</button>
      </div>
    </Dialog>
  );
}

function Proof({ of }: { of: Asked }) {
  return (
    <details>
      <summary>{text("erasures-prove")}</summary>
      <p>{text("erasures-prove-told")}</p>
      <pre class="wide" tabIndex={0}>
        ./brygga vault verify-forgotten {of.person}
      </pre>
    </details>
  );
}
