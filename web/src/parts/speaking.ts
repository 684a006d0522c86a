/** What is said in another language than the screen's: for paper that somebody takes along. */

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { LANGUAGES, NAMES, tagOf, type Language, type TextId } from "../texts";

const files = import.meta.glob<string>("../promised/texts/*.ftl", { query: "?url", import: "default", eager: true });

/** One language, and how it says things. */
export interface Speaking {
  locale: string;
  dir: "ltr" | "rtl";
  text: (id: TextId, told?: Record<string, FluentVariable>) => string;
  code: (list: string, its: string) => string;
}

/** Every language with its own name, to choose from. */
export const SPOKEN: readonly (readonly [Language, string])[] = LANGUAGES.map((it) => [it, NAMES[it]]);

/** How a language says things. */
export async function speakingOf(language: Language): Promise<Speaking> {
  const locale = tagOf(language);
  const bundle = new FluentBundle(locale);
  const file = files[`../promised/texts/${language}.ftl`];
  if (file) bundle.addResource(new FluentResource(await (await fetch(file)).text()));
  const text = (id: string, told?: Record<string, FluentVariable>) => {
    const message = bundle.getMessage(id)?.value;
    return message ? bundle.formatPattern(message, told) : "";
  };
  const code = (list: string, its: string) => text(`code-${list}-${its.replaceAll("_", "-")}`) || its;
  return { locale, dir: text("language-direction") === "rtl" ? "rtl" : "ltr", text, code };
}
