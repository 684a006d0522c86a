/** Who is to be forgotten: asked for here, approved by somebody else, and seen to be done. Each look is a reading, so
 * nothing is listed before somebody asks. */

import { useSignal } from "@preact/signals";
import { ask, Problem } from "../api";
import { personal } from "../identity";
import { Fault, Field, Select } from "../parts/field";
import type { Answer } from "../promise";
import { text, type TextId } from "../texts";
import { Asking } from "./asking_erasure";
import { Erasure, type Asked, type State } from "./erasure";
import "./watch.css";

type Page = Answer<"visits", "/erasures">;

const STATES: readonly State[] = ["waiting", "approved", "done"];

const page = personal<Page | null>(null);
const state = personal<State>("waiting");
const reason = personal("");

/** Ask for one, and those that wait, are approved or done. */
export function Erasures() {
  const problem = useSignal<Problem | null>(null);
  const look = async (cursor?: string) => {
    const following = cursor ? `&cursor=${cursor}` : "";
    try {
      const found = await ask<Page>("visits", `/erasures?state=${state.value}${following}`, {
        purpose: "disposal",
        ...(reason.value.trim() ? { reason: reason.value } : {}),
      });
      page.value = cursor ? { ...found, items: [...(page.value?.items ?? []), ...found.items] } : found;
      problem.value = null;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  return (
    <>
      <h1>{text("erasures-title")}</h1>
      <p class="note">{text("erasures-told")}</p>
      <Asking asked={() => void look()} />
      <form
        class="card watch-form"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <h2>{text("erasures-list")}</h2>
        <Select
          label={text("erasures-state")}
          value={state.value}
          told={(it) => {
            state.value = it as State;
            page.value = null;
          }}
          options={STATES.map((it) => [it, text(`erasures-state-${it}`)])}
        />
        <Field label={text("erasures-reason")} hint={text("erasures-reason-hint")} value={reason.value} told={(it) => (reason.value = it)} />
        <div class="row">
          <button>{text("app-show")}</button>
        </div>
      </form>
      <Fault problem={problem.value} />
      {page.value && <Found of={page.value.items} changed={() => void look()} />}
      {page.value?.next && <button onClick={() => void look(page.value?.next ?? undefined)}>{text("app-more")}</button>}
    </>
  );
}

function Found({ of, changed }: { of: readonly Asked[]; changed: () => void }) {
  return (
    <section class="watch-found" aria-live="polite">
      <h2>{text(`erasures-state-${state.value}` as TextId)}</h2>
      {!of.length && <p>{text("audit-none")}</p>}
      <ol class="plain">
        {of.map((it) => (
          <Erasure key={it.id} of={it} changed={changed} />
        ))}
      </ol>
    </section>
  );
}
