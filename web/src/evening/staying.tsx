/** Who stayed on after they were helped: looked up only when somebody wants to say so. */

import { useSignal } from "@preact/signals";
import { site, zones } from "../lists";
import { Fault } from "../parts/field";
import type { Answer } from "../promise";
import { hour, text } from "../texts";
import type { Draft } from "./differences";
import { since, useTold } from "./told";

type Room = Answer<"visits", "/here">;
type Present = Room["items"][number];

/** Those who came tonight, each a large button that stays down. */
export function Staying({ day, draft, say }: { day: string; draft: Draft; say: (part: Partial<Draft>) => void }) {
  const asked = useSignal(false);
  const told = useTold<Room>("visits", asked.value ? `/here?site=${encodeURIComponent(site.value)}` : null, { asking: { purpose: "drop_in_support" } });
  const room = told.body.value;
  const came = room?.date === day ? room.items.filter((it) => !it.arrival) : [];
  return (
    <details class="card" onToggle={(event) => (asked.value ||= event.currentTarget.open)}>
      <summary>
        <h2>{text("closing-stayed")}</h2>
      </summary>
      {told.problem.value && <Fault problem={told.problem.value}>{told.problem.value.message ? undefined : text("app-no-answer")}</Fault>}
      {room && !came.length && <p class="note">{text("closing-nobody-here")}</p>}
      <div class="row">
        {came.map((it) => (
          <One key={it.visit} present={it} upTo={told.upTo.value} draft={draft} say={say} />
        ))}
      </div>
    </details>
  );
}

function One({ present, upTo, draft, say }: { present: Present; upTo: number; draft: Draft; say: (part: Partial<Draft>) => void }) {
  const zone = zones.value[site.value] ?? "Europe/Stockholm";
  const corrections = since("visits", upTo).filter((it) => it.command === "CorrectVisit" && it.data["visit"] === present.visit);
  const last = corrections.findLast((it) => "stayed" in it.data);
  const before = last ? Boolean(last.data["stayed"]) : present.stayed;
  const now = draft.stayed[present.visit]?.stayed ?? before;
  const flip = () => {
    const { [present.visit]: _, ...others } = draft.stayed;
    const changed = { version: present.version + corrections.length, stayed: !now };
    say({ stayed: !now === before ? others : { ...others, [present.visit]: changed } });
  };
  return (
    <button type="button" aria-pressed={now} onClick={flip}>
      {present.display_name ?? present.card ?? hour(present.arrived_at, zone)}
    </button>
  );
}
