/** A leaf with the places that somebody may go to, in the language that they read. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Select } from "../parts/field";
import { speakingOf, SPOKEN, type Speaking } from "../parts/speaking";
import { language, text, type Language } from "../texts";
import { placeOf, type Place } from "./directory";
import { Facts } from "./facts";

/** The leaf as it will be printed, and the language of it. */
export function Handout({ ids, done }: { ids: readonly string[]; done: () => void }) {
  const chosen = useSignal<Language>(language.value);
  const speaking = useSignal<Speaking | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => void speakingOf(chosen.value).then((it) => (speaking.value = it)), [chosen.value]);
  const places = ids.map(placeOf).filter((it) => it !== undefined);
  return (
    <>
      <div class="unprinted">
        <h1 tabIndex={-1} ref={heading}>
          {text("destinations-handout")}
        </h1>
        <Select label={text("destinations-handout-language")} value={chosen.value} told={(it) => (chosen.value = it as Language)} options={SPOKEN} />
        <div class="row">
          <button class="first" onClick={() => print()}>
            {text("app-print")}
          </button>
          <button onClick={done}>{text("app-back")}</button>
        </div>
        <hr />
      </div>
      {speaking.value && <Leaf places={places} words={speaking.value} />}
    </>
  );
}

function Leaf({ places, words }: { places: readonly Place[]; words: Speaking }) {
  return (
    <article class="leaf" lang={words.locale} dir={words.dir} aria-label={words.text("destinations-leaf")}>
      <h2>{words.text("destinations-leaf")}</h2>
      <p>{words.text("destinations-leaf-why")}</p>
      {places.map((it) => (
        <section key={it.id}>
          <h3>
            <bdi lang="sv">{it.name}</bdi>
          </h3>
          <p>{words.code("category", it.category)}</p>
          <Facts place={it} words={words} />
        </section>
      ))}
    </article>
  );
}
