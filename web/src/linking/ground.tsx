/** The ground on which staff tell somebody else of a person (R8): one that holds, or a new one, before anything is told. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ask, Problem } from "../api";
import { list, today } from "../lists";
import { keep } from "../outbox/outbox";
import { Choices, Fault, Field, Select } from "../parts/field";
import { say } from "../parts/said";
import type { Answer } from "../promise";
import { code, day, text } from "../texts";
import { now, undo, type Link } from "./climbing";
import { placeOf } from "./directory";
import { Opened, record } from "./ladder";

type Ground = Answer<"referrals", "/grounds">["items"][number];
/** Days that a ground is proposed to hold. */
const HOLDS = 90;

/** The way to a contact that staff make: over a ground. */
export function Grounding({ link, done }: { link: Link; done: () => void }) {
  const found = useSignal<Ground | null | undefined>(undefined);
  const place = placeOf(link.destination);
  useEffect(() => void valid(link).then((it) => (found.value = it)), []);
  const tell = async (ground: string) => {
    done();
    const step = { rung: "contact_made", via: "host", ground, expected_version: link.climbed };
    await record(link, "contact_made", "AdvanceReferral", step);
  };
  const end = () => {
    const ground = found.value!.id;
    found.value = null;
    void endGround(ground);
  };
  if (found.value === undefined) return <Waiting done={done} />;
  return (
    <Opened key={found.value?.id ?? "new"} label={text("links-ground-title", { place: place?.name ?? "" })}>
      <p>{text("links-ground-why")}</p>
      {found.value ? (
        <div class="row">
          <p>{text("links-ground-holds", { kind: code("ground", found.value.kind), day: day(found.value.expires_on) })}</p>
          <button class="first" onClick={() => void tell(found.value!.id)}>
            {text("links-ground-use")}
          </button>
          <button onClick={end}>{text("links-ground-end")}</button>
        </div>
      ) : (
        <New link={link} tell={tell} />
      )}
      <button onClick={done}>{text("app-cancel")}</button>
    </Opened>
  );
}

/** Let a ground hold no more (R8), and offer to take that back. */
export async function endGround(ground: string): Promise<void> {
  const key = await keep({ service: "referrals", command: "RevokeGround", data: { ground, ...now() }, called: "links-wish-ground" });
  say(text("links-ground-ended"), () => void undo(key, "WithdrawGroundRevoke", { ground }));
}

/** Nobody fills in a new ground before it is known whether one holds. */
function Waiting({ done }: { done: () => void }) {
  return (
    <div class="row">
      <p role="status">{text("app-wait")}</p>
      <button onClick={done}>{text("app-cancel")}</button>
    </div>
  );
}

/** The ground that holds today for the link's destination; none where there is none, or nobody answers. */
async function valid(link: Link): Promise<Ground | null> {
  try {
    const told = await ask<Answer<"referrals", "/grounds">>("referrals", `/grounds?person=${link.person}`, { purpose: "drop_in_support" });
    return told.items.findLast((it) => it.valid && it.recipient === link.destination) ?? null;
  } catch (problem) {
    if (problem instanceof Problem) return null;
    throw problem;
  }
}

function New({ link, tell }: { link: Link; tell: (ground: string) => Promise<void> }) {
  const kind = useSignal("waiver");
  const [giver, form] = [useSignal("self"), useSignal("oral")];
  const [given, expires] = [useSignal(today()), useSignal(later(HOLDS))];
  const [scope, reservation] = [useSignal<string[]>([]), useSignal("")];
  const nothing = useSignal(false);
  const save = async () => {
    nothing.value = !scope.value.length;
    if (nothing.value) return;
    const ours = kind.value === "harm_test" ? {} : { given_by: giver.value, form: form.value };
    const limits = reservation.value ? { reservation_code: reservation.value } : {};
    const about = { person: link.person, recipient: link.destination, kind: kind.value, scope: scope.value };
    const data = { ...about, ...ours, ...limits, given_on: given.value, expires_on: expires.value };
    await tell(await keep({ service: "referrals", command: "RecordGround", data, called: "links-wish-ground" }));
  };
  return (
    <form onSubmit={(event) => (event.preventDefault(), void save())}>
      <Select label={text("links-ground-kind")} value={kind.value} told={(it) => (kind.value = it)} options={coded("ground", list("referrals", "ground_kinds"))} />
      {kind.value === "waiver" && (
        <>
          <Select label={text("links-ground-by")} value={giver.value} told={(it) => (giver.value = it)} options={GIVERS()} />
          <Select label={text("links-ground-form")} value={form.value} told={(it) => (form.value = it)} options={FORMS()} />
        </>
      )}
      <Choices label={text("links-ground-scope")} value={scope.value} told={(it) => (scope.value = it)} options={coded("scope", list("referrals", "ground_scopes"))} />
      {nothing.value && <Fault>{text("links-ground-scope-needed")}</Fault>}
      <Field type="date" label={text("links-ground-given")} value={given.value} max={today()} required told={(it) => (given.value = it)} />
      <Field type="date" label={text("links-ground-expires")} value={expires.value} min={today()} required told={(it) => (expires.value = it)} />
      <Select label={text("links-ground-reservation")} value={reservation.value} told={(it) => (reservation.value = it)} options={[["", text("links-ground-none")], ...coded("reservation", list("referrals", "reservation_codes"))]} />
      <button class="first">{text("links-ground-save")}</button>
    </form>
  );
}

function GIVERS(): [string, string][] {
  return [
    ["self", text("links-given-self")],
    ["guardian", text("links-given-guardian")],
  ];
}

function FORMS(): [string, string][] {
  return [
    ["oral", text("links-form-oral")],
    ["written", text("links-form-written")],
  ];
}

/** Codes with their words. */
export function coded(name: string, codes: readonly string[]): [string, string][] {
  return codes.map((it) => [it, code(name, it)]);
}

function later(days: number): string {
  const when = new Date(`${today()}T12:00:00Z`);
  when.setUTCDate(when.getUTCDate() + days);
  return when.toISOString().slice(0, 10);
}
