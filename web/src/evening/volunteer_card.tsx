/** One volunteer: how to reach them, their standing, and their link. */

import { useSignal } from "@preact/signals";
import { list, today } from "../lists";
import { Fault, Field, Select } from "../parts/field";
import { code, day, text } from "../texts";
import { useDoing, wordsOf } from "./doing";
import { PersonalLink } from "./personal_link";
import type { Told } from "./told";
import { nameOf, type Volunteer } from "./volunteer_name";

interface Card {
  volunteer: Volunteer;
  told: Told<unknown>;
}

/** Folded: who it is. Open: everything that may be done. */
export function VolunteerCard({ volunteer, told }: Card) {
  return (
    <details class="card session">
      <summary>
        <strong>{nameOf([volunteer], volunteer.id)}</strong> {volunteer.standing !== "active" && <span class="note">{text(`volunteers-is-${volunteer.standing}`)}</span>}
      </summary>
      <About volunteer={volunteer} />
      {volunteer.standing !== "left" && <PersonalLink volunteer={volunteer} told={told} />}
      <Checking volunteer={volunteer} told={told} />
      <Standing volunteer={volunteer} told={told} />
    </details>
  );
}

function About({ volunteer }: { volunteer: Volunteer }) {
  return (
    <ul class="plain">
      {volunteer.phone && (
        <li>
          <a href={`tel:${volunteer.phone}`}>{volunteer.phone}</a>
        </li>
      )}
      {volunteer.email && (
        <li>
          <a href={`mailto:${volunteer.email}`}>{volunteer.email}</a>
        </li>
      )}
      <li>{text("volunteers-since", { day: day(volunteer.joined_on) })}</li>
      {volunteer.known_until && <li>{text("volunteers-stays-until", { day: day(volunteer.known_until) })}</li>}
    </ul>
  );
}

/** That an extract of the register was seen, and when; never what it says (R12). */
function Checking({ volunteer, told }: Card) {
  const { problem, run } = useDoing(told);
  const seen = useSignal(today());
  const path = `/volunteers/${volunteer.id}/check`;
  if (volunteer.checked_on) {
    return (
      <p class="row">
        {text("volunteers-checked", { day: day(volunteer.checked_on) })}
        <button onClick={() => void run(`${path}/withdraw`, { reason: text("sessions-mistake") })}>{text("app-undo")}</button>
        <Fault>{wordsOf(problem.value)}</Fault>
      </p>
    );
  }
  return (
    <form class="row ends" onSubmit={(event) => (event.preventDefault(), void run(path, { seen_on: seen.value }, text("app-saved")))}>
      <Field type="date" max={today()} label={text("volunteers-check")} hint={text("volunteers-check-hint")} value={seen.value} told={(it) => (seen.value = it)} required />
      <button>{text("volunteers-check-do")}</button>
      <Fault>{wordsOf(problem.value)}</Fault>
    </form>
  );
}

function Standing({ volunteer, told }: Card) {
  const { problem, run } = useDoing(told);
  const reason = useSignal("unknown");
  const path = `/volunteers/${volunteer.id}`;
  const mistaken = { reason: text("sessions-mistake") };
  const reasons = list("activities", "leaving_reasons").map((it) => [it, code("leaving", it)] as const);
  if (volunteer.standing === "left") {
    return <button onClick={() => void run(`${path}/leave/withdraw`, mistaken, text("volunteers-back"))}>{text("volunteers-not-left")}</button>;
  }
  return (
    <>
      <Fault>{wordsOf(problem.value)}</Fault>
      <div class="row">
        {volunteer.standing === "active" && <button onClick={() => void run(`${path}/pause`, {}, text("volunteers-paused"))}>{text("volunteers-pause")}</button>}
        {volunteer.standing === "paused" && <button onClick={() => void run(`${path}/return`, {}, text("volunteers-back"))}>{text("volunteers-return")}</button>}
      </div>
      <details>
        <summary>{text("volunteers-leave")}</summary>
        <form onSubmit={(event) => (event.preventDefault(), void run(`${path}/leave`, { reason: reason.value }, text("volunteers-left")))}>
          <Select label={text("volunteers-why")} value={reason.value} told={(it) => (reason.value = it)} options={reasons} />
          <button>{text("volunteers-leave-do")}</button>
        </form>
      </details>
    </>
  );
}
