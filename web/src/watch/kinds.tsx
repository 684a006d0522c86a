/** What kinds of fact there are, by what they are called: one of them is chosen, and nobody has to know its type. */

import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { answeredIn, ask, Problem } from "../api";
import type { Schemas } from "../board/figure";
import { Select } from "../parts/field";
import { language, text } from "../texts";

const kinds = signal<readonly Schemas["Kind"][]>([]);

/** A choice of what was done; `missed` is told why there is nothing to choose from. */
export function Kinds({ value, told, missed }: { value: string; told: (action: string) => void; missed: (why: Problem) => void }) {
  useEffect(() => {
    ask<Schemas["Listed_Kind_"]>("reporting", "/audit/kinds").then(
      (found) => (kinds.value = found.items),
      (fault: unknown) => fault instanceof Problem && missed(fault),
    );
  }, [language.value]);
  const named = kinds.value.map((it) => [it.action, it.told, answeredIn()] as const);
  return <Select label={text("audit-action")} value={value} told={told} options={[["", text("audit-any")], ...named]} />;
}
