/** What is said to people, in the language they chose; the same files as the server's pages. */

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { computed, signal } from "@preact/signals";
import type { TextId } from "./promised/texts";

export type { TextId };

export const LANGUAGES = ["sv", "sv-lattlast", "en", "ar", "fa-AF", "ti", "uk", "so"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words and script, so that whoever needs it finds it. */
export const NAMES: Record<Language, string> = {
  sv: "Svenska",
  "sv-lattlast": "Lätt svenska",
  en: "English",
  ar: "العربية",
  "fa-AF": "دری",
  ti: "ትግርኛ",
  uk: "Українська",
  so: "Soomaali",
};

/** How dates and numbers are written, where the language is none of CLDR's or its calendar none of our fields'. */
const LOCALE: Partial<Record<Language, string>> = { "sv-lattlast": "sv", "fa-AF": "fa-AF-u-ca-gregory" };
/** What browsers call a language that we call otherwise. */
const ALSO: Record<string, Language> = { fa: "fa-AF", prs: "fa-AF" };
const CHOSEN = "brygga.language";

const files = import.meta.glob<string>("./promised/texts/*.ftl", {
  query: "?url",
  import: "default",
  eager: true,
});

interface Spoken {
  language: Language;
  bundle: FluentBundle;
  /** The rooms whose texts no person who speaks it has read. */
  unread: readonly string[];
}

const spoken = signal<Spoken | null>(null);

export const language = computed<Language>(() => spoken.value?.language ?? "sv");
export const locale = computed(() => localeOf(language.value));
/** The rooms whose texts were translated by a machine, and read by nobody yet. */
export const unread = computed<readonly string[]>(() => spoken.value?.unread ?? []);
/** Whether a person who speaks it has read all of the texts. */
export const reviewed = computed(() => !unread.value.length);
const UNREAD = /^# review: machine (.*)/;

/** Begin in the language that was chosen here before, else in one that the browser asks for. */
export async function begin(): Promise<void> {
  await speak(chosen() ?? asked());
}

/** Say everything in this language from now on, and remember it on this device. */
export async function speak(wanted: Language): Promise<void> {
  const source = await (await fetch(fileOf(wanted))).text();
  const bundle = new FluentBundle(localeOf(wanted));
  bundle.addResource(new FluentResource(source));
  spoken.value = { language: wanted, bundle, unread: UNREAD.exec(source)?.[1]?.split(" ") ?? [] };
  document.documentElement.lang = tagOf(wanted);
  document.documentElement.dir = text("language-direction");
  localStorage.setItem(CHOSEN, wanted);
}

/** How a language writes dates and numbers. */
export function localeOf(wanted: Language): string {
  return LOCALE[wanted] ?? wanted;
}

/** What pages say that they are written in. */
export function tagOf(wanted: Language): string {
  return new Intl.Locale(localeOf(wanted)).baseName;
}

/** A message, with what it is told. */
export function text(id: TextId, told?: Record<string, FluentVariable>): string {
  const bundle = spoken.value?.bundle;
  const message = bundle?.getMessage(id)?.value;
  return bundle && message ? bundle.formatPattern(message, told) : "";
}

/** A number as the language writes it. */
export function number(value: number, style: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale.value, style).format(value);
}

/** A local date, told as `2026-09-14`, as the language writes it. */
export function day(iso: string): string {
  const when = new Date(`${iso}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale.value, { dateStyle: "long", timeZone: "UTC" }).format(when);
}

function fileOf(wanted: Language): string {
  const found = files[`./promised/texts/${wanted}.ftl`];
  if (!found) throw new Error(`no texts for ${wanted}`);
  return found;
}

function chosen(): Language | undefined {
  return LANGUAGES.find((one) => one === localStorage.getItem(CHOSEN));
}

function asked(): Language {
  for (const wanted of navigator.languages) {
    const short = wanted.split("-")[0] ?? "";
    const found = LANGUAGES.find((one) => one === wanted || one === short) ?? ALSO[short];
    if (found) return found;
  }
  return "sv";
}

/** A moment, told as RFC 3339, as the language writes its time of day. */
export function hour(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale.value, { timeStyle: "short", timeZone }).format(new Date(moment));
}

/** A code of a list in words: its text is `code-<list>-<code>`. */
export function code(list: string, its: string): string {
  return text(`code-${list}-${its.replaceAll("_", "-")}` as TextId) || its;
}
