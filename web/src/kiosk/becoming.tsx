/** Staff make a device a kiosk, once: with the token that the settings show for it. */

import { useSignal } from "@preact/signals";
import { Problem } from "../api";
import { Scanner } from "../desk/scanner";
import { called, zones } from "../lists";
import { Fault, Field, Select } from "../parts/field";
import { language, LANGUAGES, NAMES, speak, text, type Language } from "../texts";
import { become } from "./device";

/** The device's code, where it stands, and the language it begins in. */
export function Becoming() {
  const [code, site, wrong] = [useSignal(""), useSignal(""), useSignal("")];
  const known = Object.keys(zones.value);
  const here = site.value || known[0] || "motesplatsen";
  const set = async (event: Event) => {
    event.preventDefault();
    await become({ token: code.value.trim(), site: here, language: language.value }).catch((fault: unknown) => {
      wrong.value = fault instanceof Problem && fault.status === 401 ? text("kiosk-unknown-token") : text("app-no-answer");
    });
  };
  return (
    <section class="becoming">
      <h1>{text("kiosk-not-set-up")}</h1>
      <p class="note">{text("kiosk-set-up-why")}</p>
      {wrong.value && <Fault>{wrong.value}</Fault>}
      <form onSubmit={(event) => void set(event)}>
        <Field label={text("kiosk-token")} value={code.value} told={(its) => (code.value = its)} autocomplete="off" required />
        <Scanner read={(its) => (code.value = its)} />
        {known.length > 1 && <Select label={text("app-site")} value={here} told={(its) => (site.value = its)} options={known.map((it) => [it, called(it)])} />}
        <Select
          label={text("app-language")}
          value={language.value}
          told={(its) => void speak(its as Language)}
          options={LANGUAGES.map((it) => [it, NAMES[it]])}
        />
        <div class="row">
          <button class="first">{text("kiosk-become")}</button>
          <a href="/" data-screen="/">
            {text("app-back")}
          </a>
        </div>
      </form>
    </section>
  );
}
