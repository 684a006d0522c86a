/** Who took part in a session: by card, by name, or nameless. */

import { useComputed } from "@preact/signals";
import { cardIn } from "../desk/cards";
import { Scanner } from "../desk/scanner";
import { items, outcome } from "../outbox/outbox";
import { say } from "../parts/said";
import { token } from "../identity";
import { text } from "../texts";
import type { Session } from "./calendar";
import { Finding } from "./finding";
import { recordAndSay } from "./recording";

/** Ways to note somebody; who was noted here is only counted. */
export function Partaking({ session }: { session: Session }) {
  const noted = useComputed(() => {
    const taken = new Set((items.value ?? []).map((it) => it.takes));
    return (items.value ?? []).filter((it) => it.command === "RecordParticipation" && it.data["session"] === session.id && !taken.has(it.key));
  });
  const note = (who: { person?: string; card?: string }) => void noteOne(session.id, who);
  const scanned = (read: string) => {
    const card = cardIn(read);
    if (card) note({ card });
    else say(text("sessions-no-card"));
  };
  return (
    <section class="partaking">
      <h3>{text("sessions-partakers")}</h3>
      <div class="row">
        <button type="button" onClick={() => note({})}>
          {text("sessions-nameless")}
        </button>
        <Scanner read={scanned} />
        {noted.value.length > 0 && <span class="note">{text("sessions-noted-here", { count: noted.value.length })}</span>}
      </div>
      {token.value && <Finding found={(person) => note({ person })} />}
    </section>
  );
}

async function noteOne(session: string, who: object): Promise<void> {
  const key = await recordAndSay(
    { service: "activities", command: "RecordParticipation", data: { session, ...who }, called: "sessions-called-partaking" },
    text("sessions-noted"),
    (participation) => ({
      service: "activities",
      command: "WithdrawParticipation",
      data: { participation },
      called: "sessions-called-undone",
    }),
  );
  const became = await outcome(key);
  if ("problem" in became) say(became.problem.message || text("sessions-refused"));
}
