/** A series that is held every week: one of its dates is left out, or it is ended. */

import { Fault } from "../parts/field";
import { say } from "../parts/said";
import { text } from "../texts";
import type { Session } from "./calendar";
import { useDoing, wordsOf } from "./doing";

/** Leaves this date out, or ends the series with this session as its last; `done` is told, and told again where that is
 * taken back. */
export function Ending({ session, done }: { session: Session; done: () => void }) {
  const { problem, run } = useDoing();
  const path = `/activities/${session.activity}/end`;
  const back = async () => {
    if (await run(`${path}/withdraw`, { reason: text("sessions-mistake") }, text("sessions-called-undone"))) done();
  };
  const end = async () => {
    if (!(await run(path, { on: date }))) return;
    say(text("sessions-series-ended"), () => void back());
    done();
  };
  const date = session.occurrence ?? session.on;
  const skips = `/activities/${session.activity}/skips`;
  const into = async () => {
    if (await run(`${skips}/withdraw`, { date, reason: text("sessions-mistake") }, text("sessions-called-undone"))) done();
  };
  const skip = async () => {
    if (!(await run(skips, { date }))) return;
    say(text("sessions-skipped"), () => void into());
    done();
  };
  return (
    <div class="changes">
      <Fault>{wordsOf(problem.value)}</Fault>
      {session.state === "scheduled" && (
        <button type="button" onClick={() => void skip()}>
          {text("sessions-skip")}
        </button>
      )}
      <button type="button" onClick={() => void end()}>
        {text("sessions-end-series")}
      </button>
    </div>
  );
}
