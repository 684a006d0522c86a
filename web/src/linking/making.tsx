/** Links a person to a destination: found as one types, and made. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { list } from "../lists";
import { keep } from "../outbox/outbox";
import { Field, Select } from "../parts/field";
import { say } from "../parts/said";
import { code, locale, text } from "../texts";
import { now, undo } from "./climbing";
import { ANYTHING, fitting, placeOf, type Place } from "./directory";
import { coded } from "./ground";
import { inWords } from "./when";

/** Hits that are shown. */
const SHOWN = 6;

/** The form, until something is made or nothing is wanted. */
export function Making({ person, done }: { person: string; done: () => void }) {
  const [words, chosen] = [useSignal(""), useSignal<string | null>(null)];
  const [whose, band, begun] = [useSignal("self"), useSignal("6-12"), useSignal("municipality")];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>(chosen.value ? "button.first" : "input")?.focus(), [chosen.value]);
  const place = chosen.value ? placeOf(chosen.value) : undefined;
  const make = async () => {
    if (!place) return;
    const child = whose.value === "child" ? { age_band: band.value } : {};
    const data = { person, for: whose.value, ...child, destination: place.id, initiated_by: begun.value, ...now() };
    const key = await keep({ service: "referrals", command: "MakeReferral", data, called: "links-wish-make" });
    done();
    say(text("links-made", { place: place.name }), () => void undo(key, "WithdrawReferral", { referral: key }));
  };
  return (
    <form ref={form} class="card" onSubmit={(event) => (event.preventDefault(), void make())}>
      {!place && <Finding words={words.value} told={(it) => (words.value = it)} chosen={(it) => (chosen.value = it.id)} />}
      {place && (
        <>
          <p>
            <strong>{place.name}</strong> <small>{inWords(place, { locale: locale.value, text })}</small>
          </p>
          <div class="row">
            <button class="first">{text("links-make")}</button>
            <button type="button" onClick={() => (chosen.value = null)}>
              {text("links-another")}
            </button>
          </div>
          <Select label={text("links-for")} value={whose.value} told={(it) => (whose.value = it)} options={[["self", text("links-self")], ["child", text("links-child")]]} />
          {whose.value === "child" && (
            <Select label={text("links-band")} value={band.value} told={(it) => (band.value = it)} options={coded("child-band", list("visits", "child_bands"))} />
          )}
          <Select label={text("links-begun")} value={begun.value} told={(it) => (begun.value = it)} options={coded("initiated-by", list("activities", "initiated_by"))} />
        </>
      )}
      <div class="row">
        <button type="button" onClick={done}>
          {text("app-cancel")}
        </button>
      </div>
    </form>
  );
}

function Finding({ words, told, chosen }: { words: string; told: (words: string) => void; chosen: (place: Place) => void }) {
  const found = fitting({ ...ANYTHING, text: words }).slice(0, SHOWN);
  return (
    <>
      <Field type="search" label={text("links-find")} autocomplete="off" value={words} told={told} onKeyDown={(event) => event.key === "Enter" && (event.preventDefault(), found[0] && chosen(found[0]))} />
      <p class="unseen" role="status">
        {words ? text("destinations-count", { count: found.length }) : ""}
      </p>
      <ul class="found">
        {found.map((it) => (
          <li key={it.id}>
            <button type="button" onClick={() => chosen(it)}>
              <span>{it.name}</span> <small>{[code("category", it.category), inWords(it, { locale: locale.value, text })].filter(Boolean).join(" · ")}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
