/** Heads are counted: large buttons, and the number can be written. */

import { list } from "../lists";
import { Stepper } from "../parts/stepper";
import { code, text, type TextId } from "../texts";
import { NOBODY, type Heads } from "./calendar";

const KINDS = ["newcomers", "established", "unknown"] as const;

/** How many there are; null: nobody has counted yet. */
export function HeadTaps({ heads, told }: { heads: Heads | null; told: (heads: Heads) => void }) {
  const now = heads ?? NOBODY;
  return (
    <div class="heads">
      {KINDS.map((it) => (
        <Tap key={it} label={text(`sessions-${it}` as TextId)} value={heads && heads[it]} told={(value) => told({ ...now, [it]: value })} />
      ))}
      <details open={heads !== null && Object.values(heads.children).some((it) => it > 0)}>
        <summary>{text("sessions-children")}</summary>
        {list("visits", "child_bands").map((band) => {
          const its = band as keyof Heads["children"];
          const value = heads && (heads.children[its] ?? 0);
          return <Tap key={band} label={code("child-band", band)} value={value} told={(value) => told({ ...now, children: { ...now.children, [its]: value } })} />;
        })}
      </details>
    </div>
  );
}

function Tap({ label, value, told }: { label: string; value: number | null; told: (value: number) => void }) {
  return <Stepper label={label} value={value} told={told} less={text("sessions-less", { what: label })} more={text("sessions-more", { what: label })} />;
}
