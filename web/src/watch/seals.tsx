/** The newest signed checkpoint of each log, and what it takes to prove the log. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { file, Problem } from "../api";
import { number, text, type TextId } from "../texts";

const LOGS = ["events", "access"] as const;

/** What a checkpoint says (C2SP tlog-checkpoint): the log's name, how many leaves, the tree's head. */
interface Seal {
  size: number;
  root: string;
  note: string;
}

/** Both logs, and how anybody checks them. */
export function Seals() {
  return (
    <section class="card watch-seals">
      <h2>{text("audit-seals")}</h2>
      <p>{text("audit-seals-told")}</p>
      {LOGS.map((log) => (
        <Newest key={log} log={log} />
      ))}
      <details>
        <summary>{text("audit-verify")}</summary>
        <p>{text("audit-verify-told")}</p>
        <pre class="wide" tabIndex={0}>
          ./brygga audit key{"\n"}./brygga audit verify --witness FILE --witness-key KEY
        </pre>
        <p>{text("audit-verify-forgotten")}</p>
        <pre class="wide" tabIndex={0}>
          ./brygga vault verify-forgotten PERSON
        </pre>
      </details>
    </section>
  );
}

function Newest({ log }: { log: (typeof LOGS)[number] }) {
  const seal = useSignal<Seal | null>(null);
  const problem = useSignal<Problem | null>(null);
  useEffect(() => {
    file("reporting", `/audit/checkpoint?log=${log}`)
      .then(async (it) => (seal.value = read(await it.text())))
      .catch((fault) => {
        if (fault instanceof Problem) problem.value = fault;
      });
  }, []);
  return (
    <div>
      <h3>{text(`audit-log-${log}` as TextId)}</h3>
      {problem.value && <p>{problem.value.code === "no_checkpoint_yet" ? text("audit-no-seal") : problem.value.message}</p>}
      {seal.value && (
        <>
          <dl class="watch-seal">
            <dt>{text("audit-size")}</dt>
            <dd>{number(seal.value.size)}</dd>
            <dt>{text("audit-root")}</dt>
            <dd>
              <code>{seal.value.root}</code>
            </dd>
          </dl>
          <details>
            <summary>{text("audit-note")}</summary>
            <pre class="wide" tabIndex={0}>
              {seal.value.note}
            </pre>
          </details>
        </>
      )}
    </div>
  );
}

function read(note: string): Seal {
  const [, size, root] = note.split("\n");
  return { size: Number(size), root: root ?? "", note };
}
