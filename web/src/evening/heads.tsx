/** Heads are counted: large buttons, and the number can be written. */

import { list } from "../lists";
import { Fault } from "../parts/field";
import { Stepper } from "../parts/stepper";
import { code, text, type TextId } from "../texts";
import { NOBODY, type Heads } from "./calendar";

const KINDS = ["newcomers", "established", "unknown"] as const;

/** Whether the children are no more than all of whom they are some. */
export function isFit({ newcomers, established, unknown, children }: Heads): boolean {
  return Object.values(children).reduce((sum, it) => sum + it, 0) <= newcomers + established + unknown;
}

/** How many there are; null: nobody has counted yet. */
export function HeadTaps({ heads, told }: { heads: Heads | null; told: (heads: Heads) => void }) {
  const now = heads ?? NOBODY;
  const fault = !isFit(now) && text("sessions-more-children");
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
          return <Tap key={band} label={code("child-band", band)} value={value} fault={fault} told={(value) => told({ ...now, children: { ...now.children, [its]: value } })} />;
        })}
      </details>
      {fault && <Fault>{fault}</Fault>}
    </div>
  );
}

function Tap(of: { label: string; value: number | null; fault?: string | false; told: (value: number) => void }) {
  const { label } = of;
  return <Stepper {...of} less={text("sessions-less", { what: label })} more={text("sessions-more", { what: label })} />;
}
