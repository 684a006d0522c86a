/** What is told of a place, in any language: when, where, for whom, for how much. */

import type { TextId } from "../texts";
import { type Place } from "./directory";
import { languageName } from "./seeking";
import { inWords } from "./when";

interface Words {
  locale: string;
  text: (id: TextId, told?: Record<string, string | number>) => string;
}

/** Its facts, as far as they are told; `strict` leaves out what only staff understand. */
export function Facts({ place, words }: { place: Place; words: Words }) {
  const { text, locale } = words;
  const languages = place.languages.map((it) => languageName(it, locale));
  const told: [TextId, string][] = [
    ["destinations-when", inWords(place, words)],
    ["destinations-address", place.address ?? ""],
    ["destinations-languages", languages.length ? new Intl.ListFormat(locale, { type: "unit" }).format(languages) : ""],
    ["destinations-ages", ages(place, words)],
    ["destinations-cost", cost(place, words)],
    ["destinations-childcare", place.childcare ? text("app-yes") : ""],
    ["destinations-url", place.url ?? ""],
  ];
  return (
    <dl class="facts">
      {told
        .filter(([, its]) => its)
        .map(([id, its]) => (
          <div key={id}>
            <dt>{text(id)}</dt>
            <dd>
              <bdi>{its}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  );
}

function ages({ min_age: from, max_age: to }: Place, { text }: Words): string {
  if (from !== null && to !== null) return text("destinations-ages-both", { from, to });
  if (from !== null) return text("destinations-ages-from", { from });
  return to !== null ? text("destinations-ages-to", { to }) : "";
}

function cost({ cost_sek: kronor }: Place, { text }: Words): string {
  if (kronor === null) return "";
  return kronor === 0 ? text("destinations-free") : text("destinations-kronor", { kronor });
}
