/** One entry of the log, as a line that opens. */

import { answeredIn } from "../api";
import type { Schemas } from "../board/figure";
import { code, number, text, type TextId } from "../texts";
import { moment, short, words } from "./when";
import "../board/caveats.css";

/** So many are shown without being asked for. */
const FEW = 3;

/** A fact: who did what, and whom it was about. */
export function Entry({ of, about }: { of: Schemas["Entry"]; about: (id: string) => void }) {
  return (
    <li class="watch-entry">
      <p>
        <time dateTime={of.at}>{moment(of.at)}</time> <strong>{of.actor ?? "–"}</strong> · <Deed of={of} />
      </p>
      <Told of={of} />
      <About subjects={of.subjects} chosen={about} />
    </li>
  );
}

/** What was done, as its service calls it; what it has no name for keeps its type. */
function Deed({ of }: { of: Schemas["Entry"] }) {
  if (of.told === of.action) return <bdi lang="en">{words(of.action)}</bdi>;
  return <bdi lang={answeredIn()}>{of.told}</bdi>;
}

/** Whom it was about: a few at once, many when they are asked for. */
export function About({ subjects, chosen }: { subjects: readonly string[]; chosen?: (id: string) => void }) {
  if (!subjects.length) return null;
  const ids = subjects.map((id) => (chosen ? <Chosen key={id} id={id} chosen={chosen} /> : <code key={id}>{short(id)}</code>));
  if (subjects.length <= FEW) {
    return (
      <div class="row">
        <span>{text("audit-about")}</span>
        {ids}
      </div>
    );
  }
  return (
    <details>
      <summary>{text("audit-about-many", { count: number(subjects.length) })}</summary>
      <div class="row">{ids}</div>
    </details>
  );
}

function Chosen({ id, chosen }: { id: string; chosen: (id: string) => void }) {
  return (
    <button class="watch-id" aria-label={text("audit-this-one", { id: short(id) })} onClick={() => chosen(id)}>
      {short(id)}
    </button>
  );
}

/** Somebody read about a person: who, as what, what for. */
export function Reading({ of }: { of: Schemas["Reading"] }) {
  return (
    <li class="watch-entry">
      <p>
        <time dateTime={of.at}>{moment(of.at)}</time> <strong>{of.reader}</strong>
      </p>
      <Told of={{ ...of, outcome: "released" }} />
    </li>
  );
}

type Read = Pick<Schemas["Entry"], "service" | "roles" | "purpose" | "fields" | "release" | "outcome" | "unit">;

/** As what, what for, how, and which fields. */
export function Told({ of }: { of: Read }) {
  const parts = [
    of.roles.map((it) => code("role", it)).join(", "),
    of.unit ?? "",
    of.purpose ? code("purpose", of.purpose) : "",
    of.release ? text(`audit-release-${of.release}` as TextId) : "",
    of.outcome && of.outcome !== "released" ? text("audit-refused", { code: of.outcome }) : "",
  ].filter(Boolean);
  return (
    <>
      {parts.length > 0 && <p class="note">{parts.join(" · ")}</p>}
      {of.fields.length > 0 && (
        <p class="note" lang="en" dir="ltr">
          {of.fields.map((it) => it.replaceAll("_", " ")).join(", ")}
        </p>
      )}
    </>
  );
}
