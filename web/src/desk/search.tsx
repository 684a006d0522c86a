/** The field that everything at the desk begins with: a name, a number, or a card's code that a reader types. */

import { useSignal, type Signal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { Problem } from "../api";
import { token } from "../identity";
import { Fault } from "../parts/field";
import { text } from "../texts";
import { cardIn } from "./cards";
import { find, isEnough, isName, whoHas, type Hit } from "./finding";
import { online } from "./state";

/** Milliseconds without a key until somebody is looked for: every answer is a recorded reading. */
const REST = 250;

interface Looked {
  hits: Signal<readonly Hit[] | null>;
  problem: Signal<Problem | null>;
  now: (look?: Looking) => Promise<readonly Hit[]>;
}

type Looking = (signal: AbortSignal) => Promise<readonly Hit[]>;

/** Look for whoever a text names: once nobody types, or `now`; what comes late is thrown away. */
export function useFinding(written: string): Looked {
  const [hits, problem] = [useSignal<readonly Hit[] | null>(null), useSignal<Problem | null>(null)];
  const asking = useRef<AbortController | undefined>(undefined);
  const clock = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const now = async (look: Looking = (signal) => find(written, signal)) => {
    // Whoever does not wait is not asked for again a moment later: that would throw this answer away.
    clearTimeout(clock.current);
    asking.current?.abort();
    const own = (asking.current = new AbortController());
    try {
      const found = await look(own.signal);
      if (!own.signal.aborted) [hits.value, problem.value] = [found, null];
      return found;
    } catch (fault) {
      if (!own.signal.aborted && fault instanceof Problem) problem.value = fault;
      return [];
    }
  };
  // Before the next key: an Enter right after the last letter must not have its answer thrown away.
  useLayoutEffect(() => {
    asking.current?.abort();
    [hits.value, problem.value] = [null, null];
    if (!isEnough(written) || cardIn(written) || !token.value || !online.value) return;
    clock.current = setTimeout(() => void now(), REST);
    return () => clearTimeout(clock.current);
  }, [written, token.value, online.value]);
  useEffect(() => () => asking.current?.abort(), []);
  return { hits, problem, now };
}

/** What the field tells of: somebody chosen, a card, or that somebody is new. */
interface Told {
  chosen: (hit: Hit) => void;
  /** Left out, whoever has the card is chosen. */
  card?: (code: string) => void;
  unknown?: (written: string) => void;
}

/** What is written, who is marked of those who are found, and what a key does. `seen`: nobody is chosen unseen. */
function useSearching(first: string, told: Told, seen?: true) {
  const [written, at] = [useSignal(first), useSignal(0)];
  const { hits, problem, now } = useFinding(written.value);
  const found = hits.value ?? [];
  const enter = async () => {
    const bare = written.value.trim();
    const code = cardIn(bare);
    if (code && told.card) return told.card(code);
    if (!bare) return;
    if (!isReading()) return isName(bare) ? told.unknown?.(bare) : undefined;
    const shown = hits.value;
    const hit = (shown ?? (await now(code ? () => whoHas(code) : undefined)))[at.value];
    if (hit && (shown || code || !seen)) told.chosen(hit);
  };
  const key = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) at.value = (at.value + step + found.length) % found.length;
    else if (event.key === "Escape") written.value = "";
    else if (event.key === "Enter") void enter();
    else return;
    event.preventDefault();
  };
  const write = (text: string) => ([written.value, at.value] = [text, 0]);
  return { written: written.value, at: at.value, hits: hits.value, problem: problem.value, key, write };
}

/** Whether anybody may be looked for: somebody is signed in, and the network is there. */
function isReading(): boolean {
  return !!token.value && online.value;
}

/** The field with those who are found under it: arrow keys and Enter, or a finger. `seen`: only who is shown is chosen. */
export function Search({ label, first = "", told, seen }: { label: string; first?: string; told: Told; seen?: true }) {
  const { written, at, hits, problem, key, write } = useSearching(first, told, seen);
  const id = useId();
  const bare = written.trim();
  return (
    <div class="desk-search">
      <label for={id}>{label}</label>
      <Box id={id} value={written} marked={hits?.length ? at : null} pressed={key} write={write} />
      <Fault problem={problem} />
      <p class="unseen" role="status">
        {hits && text("desk-found", { count: hits.length })}
      </p>
      {!!hits?.length && <Hits id={id} hits={hits} at={at} chosen={told.chosen} />}
      {hits?.length === 0 && <p class="note">{text("desk-nobody")}</p>}
      {told.unknown && bare && !cardIn(bare) && (isReading() || isName(bare)) && (
        <button type="button" onClick={() => told.unknown?.(bare)}>
          {text(isReading() ? "desk-register-this" : "desk-note-this", { name: bare })}
        </button>
      )}
    </div>
  );
}

interface Boxed {
  id: string;
  value: string;
  /** Who is marked of those who are found; null where nobody is. */
  marked: number | null;
  pressed: (event: KeyboardEvent) => void;
  write: (text: string) => void;
}

function Box({ id, value, marked, pressed, write }: Boxed) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      id={id}
      type="search"
      {...({ role: "combobox" } as object)}
      autocomplete="off"
      spellcheck={false}
      enterkeyhint="search"
      ref={field}
      value={value}
      aria-expanded={marked !== null}
      aria-controls={`${id}l`}
      aria-autocomplete="list"
      aria-activedescendant={marked === null ? undefined : `${id}o${marked}`}
      onInput={(event) => write(event.currentTarget.value)}
      onKeyDown={pressed}
    />
  );
}

function Hits({ id, hits, at, chosen }: { id: string; hits: readonly Hit[]; at: number; chosen: (hit: Hit) => void }) {
  return (
    <ul class="desk-hits" id={`${id}l`} role="listbox" aria-label={text("desk-hits")}>
      {hits.map((hit, n) => (
        <li key={hit.id} id={`${id}o${n}`} role="option" aria-selected={n === at} onClick={() => chosen(hit)}>
          <Named hit={hit} />
        </li>
      ))}
    </ul>
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
