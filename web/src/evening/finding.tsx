/** Somebody is found by their name, to note that they took part. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Problem, search } from "../api";
import { personal, typed } from "../identity";
import { Fault, Field } from "../parts/field";
import { text } from "../texts";

interface Hit {
  id: string;
  display_name: string;
  birth_year: number | null;
}

const PAUSE = 250;
const LETTERS = 3;
const hits = personal<readonly Hit[] | null>(null);
const name = typed("");

/** Tells who was chosen; what was searched for is forgotten then, and with the sign-out. */
export function Finding({ found }: { found: (person: string) => void }) {
  const problem = useSignal<Problem | null>(null);
  useEffect(clear, []);
  useEffect(() => {
    if (name.value.trim().length < LETTERS) {
      hits.value = null;
      return;
    }
    const ending = new AbortController();
    const clock = setTimeout(() => void look(name.value, ending.signal, (it) => (problem.value = it)), PAUSE);
    return () => {
      clearTimeout(clock);
      ending.abort();
    };
  }, [name.value]);
  const chosen = (person: string) => {
    clear();
    found(person);
  };
  return (
    <>
      <Field type="search" autocomplete="off" label={text("sessions-by-name")} value={name.value} told={(it) => (name.value = it)} />
      <Fault problem={problem.value} />
      {hits.value && <Hits hits={hits.value} chosen={chosen} />}
    </>
  );
}

function Hits({ hits, chosen }: { hits: readonly Hit[]; chosen: (person: string) => void }) {
  if (!hits.length) return <p role="status">{text("sessions-nobody")}</p>;
  return (
    <ul class="plain row">
      {hits.map((it) => (
        <li key={it.id}>
          <button type="button" onClick={() => chosen(it.id)}>
            {it.display_name} {it.birth_year && <small>{it.birth_year}</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function clear(): void {
  name.value = "";
  hits.value = null;
}

async function look(asked: string, signal: AbortSignal, told: (problem: Problem | null) => void): Promise<void> {
  try {
    const answer = await search<{ items: Hit[] }>("visits", "/people/search", { name: asked.trim() }, { purpose: "drop_in_support", signal });
    if (name.value === asked) hits.value = answer.items;
    told(null);
  } catch (fault) {
    if (!signal.aborted) told(fault instanceof Problem ? fault : null);
  }
}
