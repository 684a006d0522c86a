/** What holds of somebody from when until when: told with its days, taken back where it was a mistake. */

import { list, today } from "../lists";
import { code, day, text } from "../texts";
import { Adding, coded, Fact, less, more, since, span, until } from "./adding";
import { record, withdrawal } from "./keeping";
import { moment } from "./moment";
import { Folded, type Section } from "./person";

/** To which groups somebody belongs. */
export function Groups(all: Section) {
  const groups = list("visits", "target_groups");
  return (
    <Folded title={text("desk-group")} count={all.its.target_groups.length}>
      {() => (
        <>
          <ul class="plain">
            {all.its.target_groups.map(({ id, target_group, since: from }) => (
              <Fact key={id} of={code("target-group", target_group)} drop={() => less(all, "WithdrawTargetGroup", "setting", id, "SetTargetGroup", { target_group, from })}>
                {code("target-group", target_group)}, {span(from)}
              </Fact>
            ))}
          </ul>
          <Adding
            fields={[{ name: "target_group", label: text("desk-group"), options: coded("target-group", groups) }, since()]}
            add={(told) => more(all, "SetTargetGroup", told, "WithdrawTargetGroup", "setting")}
            words={text("app-add")}
          />
        </>
      )}
    </Folded>
  );
}

/** Parental leaves. */
export function Leaves(all: Section) {
  const { its, told } = all;
  const end = (leave: string, on: string) =>
    void record("EndParentalLeave", { person: its.id, leave, on }, () => withdrawal("WithdrawParentalLeaveEnd", { person: its.id, leave })).then(told);
  const open = its.parental_leaves.find((it) => !it.until);
  return (
    <Folded title={text("desk-leave")} count={its.parental_leaves.length}>
      {() => (
        <>
          <ul class="plain">
            {its.parental_leaves.map(({ id, since: from, until: to }) => (
              <Fact key={id} of={span(from, to)} drop={() => less(all, "WithdrawParentalLeave", "leave", id, "StartParentalLeave", { from, ...(to && { to }) })}>
                {span(from, to)}
              </Fact>
            ))}
          </ul>
          {open ? (
            <Adding fields={[{ name: "on", label: text("desk-last-day"), first: today() }]} add={({ on = today() }) => end(open.id, on)} words={text("desk-end")} />
          ) : (
            <Adding fields={[since(), until()]} add={(it) => more(all, "StartParentalLeave", it, "WithdrawParentalLeave", "leave")} words={text("app-add")} />
          )}
        </>
      )}
    </Folded>
  );
}

/** How long the municipality supports somebody. */
export function Periods(all: Section) {
  return (
    <Folded title={text("desk-period")} count={all.its.support_periods.length}>
      {() => (
        <>
          <ul class="plain">
            {all.its.support_periods.map(({ id, since: from, until: to }) => (
              <Fact key={id} of={span(from, to)} drop={() => less(all, "WithdrawSupportPeriod", "period", id, "SetSupportPeriod", { from, to })}>
                {span(from, to)}
              </Fact>
            ))}
          </ul>
          <Adding fields={[since(), until(), { name: "reason", label: text("desk-period-why"), type: "text" }]} add={(it) => more(all, "SetSupportPeriod", it, "WithdrawSupportPeriod", "period")} words={text("app-add")} />
        </>
      )}
    </Folded>
  );
}

/** Company on the way to the place: offered, wanted, done. */
export function Escorts(all: Section) {
  const { its, told } = all;
  const wanted: [string, string][] = [["yes", text("app-yes")], ["no", text("app-no")]];
  const done = (escort: string) =>
    void record("FinishEscort", { person: its.id, escort, done_at: new Date().toISOString() }, () => withdrawal("WithdrawEscortDone", { person: its.id, escort })).then(told);
  return (
    <Folded title={text("desk-escorts")} count={its.escorts.length}>
      {() => (
        <>
          <ul class="plain">
            {its.escorts.map(({ id, offered_on, accepted, done_on }) => (
              <Fact key={id} of={day(offered_on)} drop={() => less(all, "WithdrawEscort", "escort", id, "OfferEscort", { offered_at: moment(`${offered_on}T12:00`), accepted })}>
                {text("desk-escort", { on: day(offered_on), accepted: accepted ? "yes" : "no" })}{" "}
                {done_on ? text("desk-escort-done", { on: day(done_on) }) : accepted && <button type="button" onClick={() => done(id)}>{text("desk-escort-finish")}</button>}
              </Fact>
            ))}
          </ul>
          <Adding
            fields={[{ name: "accepted", label: text("desk-escort-wanted"), options: wanted }]}
            add={(it) => more(all, "OfferEscort", { offered_at: new Date().toISOString(), accepted: it["accepted"] === "yes" }, "WithdrawEscort", "escort")}
            words={text("desk-escort-offer")}
          />
        </>
      )}
    </Folded>
  );
}

/** What came of it, as they tell it themselves. */
export function Outcomes(all: Section) {
  return (
    <Folded title={text("desk-outcomes")} count={all.its.outcomes.length}>
      {() => (
        <>
          <ul class="plain">
            {all.its.outcomes.map(({ id, kind, source, on }) => (
              <Fact key={id} of={code("outcome", kind)} drop={() => less(all, "WithdrawOutcome", "outcome", id, "ReportOutcome", { kind, source, on })}>
                {code("outcome", kind)} ({code("outcome-source", source)}), {day(on)}
              </Fact>
            ))}
          </ul>
          <Adding
            fields={[
              { name: "kind", label: text("desk-outcome"), options: coded("outcome", list("visits", "outcome_kinds")) },
              { name: "source", label: text("desk-outcome-source"), options: coded("outcome-source", list("visits", "outcome_sources")) },
              { name: "on", label: text("desk-on"), first: today() },
            ]}
            add={(it) => more(all, "ReportOutcome", it, "WithdrawOutcome", "outcome")}
            words={text("app-add")}
          />
        </>
      )}
    </Folded>
  );
}
