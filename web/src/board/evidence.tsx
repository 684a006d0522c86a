/** What a goal counts, one by one, without names: for those entitled, and recorded by the service before it is shown. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ask, Problem } from "../api";
import { personal } from "../identity";
import { Dialog } from "../parts/dialog";
import { Fault } from "../parts/field";
import { code, day, number, text } from "../texts";
import { by, RUNGS, titled, type Goal, type Rung, type Schemas } from "./figure";
import { Caveats } from "./goal";
import { query, type Days } from "./period";

type Page = Schemas["Page"];
type Row = Page["items"][number];

/** What is shown now; it is about persons. */
const shown = personal<readonly Row[] | null>(null);

/** The evidence of the figure as it is shown: of the same days, the same rung, the same moment. */
export function Evidence({ goal, days, rung, close }: { goal: Goal; days: Days; rung: Rung | ""; close: () => void }) {
  const problem = useSignal<Problem | null>(null);
  const next = useSignal<string | null>(null);
  const caveats = useSignal<readonly string[]>([]);
  const read = async (after: string | null) => {
    try {
      const more = { rung, as_of: goal.as_of, after: after ?? undefined };
      const page = await ask<Page>("reporting", `/goals/${goal.id}/evidence${query(days, more)}`, { purpose: "followup" });
      shown.value = after ? [...(shown.value ?? []), ...page.items] : page.items;
      next.value = page.next;
      caveats.value = page.caveats;
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      problem.value = fault;
    }
  };
  useEffect(() => {
    void read(null);
    return () => (shown.value = null);
  }, []);
  const rows = shown.value;
  return (
    <Dialog title={text("goals-evidence-of", { title: titled(goal) })} close={close}>
      {isPersonal(goal) && <p class="note">{text("goals-evidence-told")}</p>}
      <Fault problem={problem.value} />
      {!rows && !problem.value && <p role="status">{text("app-wait")}</p>}
      {rows && (rows.length ? <Rows rows={rows} /> : <p>{text("goals-evidence-none")}</p>)}
      <Caveats caveats={caveats.value} />
      <div class="row">
        {next.value && <button onClick={() => void read(next.value)}>{text("app-more")}</button>}
        <button class="first" onClick={close}>
          {text("app-close")}
        </button>
      </div>
    </Dialog>
  );
}

function isPersonal(goal: Goal): boolean {
  return goal.id === "G1" || goal.id === "G2";
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const columns = columnsOf(rows[0]!);
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={text("goals-evidence")}>
      <table>
        <thead>
          <tr>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, n) => (
            <tr key={n}>
              {columns.map(([name, of]) => (
                <td key={name}>{of(row as never)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Column<Of> = readonly [string, (row: Of) => string];

/** What is told of each: what they have in common with the first. */
function columnsOf(first: Row): readonly Column<never>[] {
  if ("referral" in first) return LINKS();
  if ("leave_since" in first) return LEAVES();
  if ("with_fika" in first) return DROP_INS();
  return "half_year_from" in first ? ASSOCIATION_DAYS() : EVENINGS();
}

const LINKS = (): readonly Column<Schemas["CountedLink"]>[] => [
  [text("goals-person"), (row) => short(row.person)],
  [by("category"), (row) => code("category", row.category)],
  [text("goals-made-on"), (row) => day(row.made_on)],
  [text("goals-rung"), (row) => code("rung", RUNGS[row.rung - 1] ?? "")],
];
const LEAVES = (): readonly Column<Schemas["CountedLeave"]>[] => [
  [text("goals-person"), (row) => short(row.person)],
  [text("goals-leave-since"), (row) => day(row.leave_since)],
  [text("goals-first-visit"), (row) => (row.first_visit_on ? day(row.first_visit_on) : "–")],
  [text("goals-informed"), (row) => yes(row.informed)],
];
const EVENINGS = (): readonly Column<Schemas["CountedVolunteerEvening"]>[] => [
  [text("goals-day"), (row) => day(row.held_on)],
  [by("site"), (row) => row.site],
];
const ASSOCIATION_DAYS = (): readonly Column<Schemas["CountedAssociationDay"]>[] => [
  ...EVENINGS(),
  [text("goals-associations"), (row) => number(row.associations.length)],
] as readonly Column<Schemas["CountedAssociationDay"]>[];
const DROP_INS = (): readonly Column<Schemas["CountedDropIn"]>[] => [
  [text("goals-day"), (row) => day(row.held_on)],
  [by("site"), (row) => row.site],
  [code("activity", "fika"), (row) => yes(row.with_fika)],
  [text("goals-activity"), (row) => yes(row.with_activity)],
];

/** Enough of an opaque id to tell rows apart. */
function short(id: string): string {
  return id.slice(-8);
}

function yes(its: boolean): string {
  return its ? text("app-yes") : text("app-no");
}
