/** Merges that stand in the way of an erasure: each is undone where that is told. */

import { Problem } from "../api";
import { useOnce } from "../parts/once";
import { say } from "../parts/said";
import { text } from "../texts";
import { short } from "./when";

/** A button for each merge that a problem names; `parted` is told once one is undone, `missed` why it is not. */
export function Parting({ of, parted, missed }: { of: Problem | null; parted: () => void; missed: (why: Problem) => void }) {
  const { busy, once } = useOnce();
  const merges = (of?.told["merges"] ?? []) as readonly string[];
  const part = async (merge: string) => {
    try {
      if (!(await once("visits", `/people/merges/${merge}/undo`, {}))) return;
      say(text("erasures-parted-said"));
      parted();
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      missed(fault);
    }
  };
  return (
    <>
      {merges.map((it) => (
        <button key={it} type="button" disabled={busy.value} onClick={() => void part(it)}>
          {text("erasures-part", { id: short(it) })}
        </button>
      ))}
    </>
  );
}
