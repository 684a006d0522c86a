/** A series that is held every week is ended. */

import { Fault } from "../parts/field";
import { say } from "../parts/said";
import { text } from "../texts";
import type { Session } from "./calendar";
import { useDoing, wordsOf } from "./doing";

/** Ends a series with this session as its last; `done` is told, and told again where that is taken back. */
export function Ending({ session, done }: { session: Session; done: () => void }) {
  const { problem, run } = useDoing();
  const path = `/activities/${session.activity}/end`;
  const back = async () => {
    if (await run(`${path}/withdraw`, { reason: text("sessions-mistake") }, text("sessions-called-undone"))) done();
  };
  const end = async () => {
    if (!(await run(path, { on: session.occurrence ?? session.on }))) return;
    say(text("sessions-series-ended"), () => void back());
    done();
  };
  return (
    <div class="changes">
      <Fault>{wordsOf(problem.value)}</Fault>
      <button type="button" onClick={() => void end()}>
        {text("sessions-end-series")}
      </button>
    </div>
  );
}
