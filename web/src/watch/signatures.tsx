/** Who signed a review; whoever did may take it back. */

import { useSignal } from "@preact/signals";
import { command, Problem } from "../api";
import type { Schemas } from "../board/figure";
import { sub } from "../evening/own";
import { Dialog } from "../parts/dialog";
import { Fault, Field } from "../parts/field";
import { say } from "../parts/said";
import { text, type TextId } from "../texts";
import { moment } from "./when";

/** The signatures that stand. */
export function Signatures({ of, changed }: { of: readonly Schemas["Signed"][]; changed: (position: number) => void }) {
  const taking = useSignal<string | null>(null);
  if (!of.length) return null;
  return (
    <section class="card">
      <h2>{text("reviews-signatures")}</h2>
      <ul class="plain">
        {of.map((it) => (
          <li key={it.id} class="row">
            <span>
              <strong>{it.signer}</strong> · {moment(it.at)} · {text(`reviews-finding-${it.findings}` as TextId)}
            </span>
            {it.signer === sub.value && <button onClick={() => (taking.value = it.id)}>{text("reviews-take-back")}</button>}
          </li>
        ))}
      </ul>
      {taking.value && <TakeBack id={taking.value} close={() => (taking.value = null)} changed={changed} />}
    </section>
  );
}

function TakeBack({ id, close, changed }: { id: string; close: () => void; changed: (position: number) => void }) {
  const reason = useSignal("");
  const problem = useSignal<Problem | null>(null);
  const take = async () => {
    try {
      const { position } = await command("reporting", `/reviews/signatures/${id}/withdraw`, { reason: reason.value });
      say(text("reviews-taken-back"));
      close();
      changed(position);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  return (
    <Dialog title={text("reviews-take-back")} close={close}>
      <Field label={text("reviews-take-back-why")} required value={reason.value} told={(it) => (reason.value = it)} />
      <Fault problem={problem.value} />
      <div class="row">
        <button class="first" disabled={!reason.value.trim()} onClick={() => void take()}>
          {text("reviews-take-back")}
        </button>
        <button onClick={close}>{text("app-cancel")}</button>
      </div>
    </Dialog>
  );
}
