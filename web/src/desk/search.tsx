/** The field that everything at the desk begins with: a name, a number, or a card's code that a reader types. */

import { useComputed, useSignal, type Signal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { Problem } from "../api";
import { token } from "../identity";
import { Fault } from "../parts/field";
import { text } from "../texts";
import { cardIn } from "./cards";
import { find, isEnough, type Hit } from "./finding";
import { online } from "./state";

/** Milliseconds without a key until somebody is looked for: every answer is a recorded reading. */
const REST = 250;

interface Looked {
  hits: Signal<readonly Hit[] | null>;
  problem: Signal<Problem | null>;
  now: () => Promise<readonly Hit[]>;
}

/** Look for whoever a text names: once nobody types, or `now`; what comes late is thrown away. */
export function useFinding(written: string): Looked {
  const [hits, problem] = [useSignal<readonly Hit[] | null>(null), useSignal<Problem | null>(null)];
  const asking = useRef<AbortController | undefined>(undefined);
  const now = async () => {
    asking.current?.abort();
    const own = (asking.current = new AbortController());
    try {
      const found = await find(written, own.signal);
      if (!own.signal.aborted) [hits.value, problem.value] = [found, null];
      return found;
    } catch (fault) {
      if (!own.signal.aborted && fault instanceof Problem) problem.value = fault;
      return [];
    }
  };
  useEffect(() => {
    asking.current?.abort();
    [hits.value, problem.value] = [null, null];
    if (!isEnough(written) || cardIn(written) || !token.value || !online.value) return;
    const clock = setTimeout(() => void now(), REST);
    return () => clearTimeout(clock);
  }, [written, token.value, online.value]);
  useEffect(() => () => asking.current?.abort(), []);
  return { hits, problem, now };
}

/** What the field tells of: somebody chosen, a card, or that somebody is new. */
interface Told {
  chosen: (hit: Hit) => void;
  card: (code: string) => void;
  unknown: (written: string) => void;
}

/** The field with those who are found under it: arrow keys and Enter, or a finger. `known`: nobody is registered here. */
export function Search({ label, first = "", told, known }: { label: string; first?: string; told: Told; known?: true }) {
  const [written, at] = [useSignal(first), useSignal(0)];
  const { hits, problem, now } = useFinding(written.value);
  const found = useComputed(() => hits.value ?? []);
  const [id, field] = [useId(), useRef<HTMLInputElement>(null)];
  useEffect(() => field.current?.focus(), []);
  const enter = async () => {
    const code = cardIn(written.value);
    if (code) return told.card(code);
    if (!written.value.trim()) return;
    if (!token.value || !online.value) return told.unknown(written.value.trim());
    const hit = (hits.value ?? (await now()))[at.value];
    if (hit) told.chosen(hit);
  };
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.value.length) at.value = (at.value + step + found.value.length) % found.value.length;
    else if (event.key === "Escape") written.value = "";
    else if (event.key === "Enter") void enter();
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        {...({ role: "combobox" } as object)}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        ref={field}
        value={written.value}
        aria-expanded={found.value.length > 0}
        aria-controls={`${id}l`}
        aria-autocomplete="list"
        aria-activedescendant={found.value.length ? `${id}o${at.value}` : undefined}
        onInput={(event) => {
          [written.value, at.value] = [event.currentTarget.value, 0];
        }}
        onKeyDown={key}
      />
      <Fault problem={problem.value} />
      <p class="unseen" role="status">
        {hits.value && text("desk-found", { count: hits.value.length })}
      </p>
      {found.value.length > 0 && (
        <ul class="hits" id={`${id}l`} role="listbox" aria-label={text("desk-hits")}>
          {found.value.map((hit, n) => (
            <li key={hit.id} id={`${id}o${n}`} role="option" aria-selected={n === at.value} onClick={() => told.chosen(hit)}>
              <Named hit={hit} />
            </li>
          ))}
        </ul>
      )}
      {hits.value?.length === 0 && <p class="note">{text("desk-nobody")}</p>}
      {!known && written.value.trim() && !cardIn(written.value) && (
        <button type="button" onClick={() => told.unknown(written.value.trim())}>
          {text(token.value && online.value ? "desk-register-this" : "desk-note-this", { name: written.value.trim() })}
        </button>
      )}
    </div>
  );
}

/** Somebody who was found: the name, and what tells namesakes apart. */
export function Named({ hit }: { hit: Pick<Hit, "display_name" | "birth_year" | "card"> }) {
  return (
    <>
      <strong>{hit.display_name || text("desk-nameless")}</strong>
      <small>
        {hit.birth_year && text("desk-born", { year: String(hit.birth_year) })} {hit.card}
      </small>
    </>
  );
}
