/** What a service would not record, said where it was captured, with the way on; the rest is the outbox's. */

import { computed, useSignal } from "@preact/signals";
import { self } from "../identity";
import type { Item } from "../outbox/item";
import { instead, items, remove } from "../outbox/outbox";
import { say } from "../parts/said";
import { text } from "../texts";
import { giveCard } from "./handing";
import { settled, undoVisit } from "./keeping";
import { CAME } from "./overlay";
import { doing, handing, type Who } from "./state";

/** What may go on without the name, or with a card in its place. */
const NAMING = new Set(["RegisterPerson", "RecordVisit", "NoteArrival"]);

/** What was captured here by whoever is here, and was refused. */
const refused = computed(() => (items.value ?? []).filter((it) => it.state === "help" && it.by === self.value && it.service === "visits"));

/** Each refusal in words; where only the name was too much (R4), the visit goes on without it. */
export function Refused() {
  const forbidden = refused.value.filter((it) => it.problem?.code === "mode_forbids_identity" && NAMING.has(it.command));
  const others = refused.value.length - forbidden.length;
  return (
    <div role="alert">
      {forbidden.length > 0 && <Forbidden items={forbidden} />}
      {others > 0 && !forbidden.length && (
        <p class="fault">
          {refused.value[0]?.problem?.title}{" "}
          <a href="/outbox" data-screen="/outbox">
            {text("desk-to-outbox", { count: others })}
          </a>
        </p>
      )}
    </div>
  );
}

function Forbidden({ items: its }: { items: readonly Item[] }) {
  const isBusy = useSignal(false);
  const once = (way: typeof asCard) => {
    isBusy.value = true;
    void way(its).finally(() => (isBusy.value = false));
  };
  return (
    <div class="card">
      <p>{text("desk-mode")}</p>
      <div class="row">
        <button type="button" class="first" disabled={isBusy.value} onClick={() => once(asNameless)}>
          {text("desk-mode-anonymous")}
        </button>
        <button type="button" disabled={isBusy.value} onClick={() => once(asCard)}>
          {text("desk-mode-card")}
        </button>
      </div>
    </div>
  );
}

/** Those who were refused for their names, each with the visits that named them. */
function withVisits(its: readonly Item[]): Item[] {
  const ids = new Set(its.map((it) => it.key));
  return (items.value ?? []).filter((it) => ids.has(it.key) || ids.has(it.data["person"] as string));
}

/** Count their visits, and forget who they are; whoever is being checked in goes on without a name. */
async function asNameless(its: readonly Item[]): Promise<void> {
  const all = withVisits(its);
  for (const { key, data } of all.filter((it) => CAME.has(it.command))) {
    const { site, supports, occurred_at, given_by, channel, stayed, children } = data;
    const visit = await asVisit(key, clean({ site, supports, occurred_at, given_by, channel, stayed, children }));
    if (visit) say(text("desk-checked-in", { who: text("desk-anonymous") }), () => void undoVisit(visit));
  }
  for (const item of all) {
    if (!CAME.has(item.command)) await remove(item.key);
    goOn(item.key, { kind: "nameless" });
  }
}

/** Record a visit in the place of one that was refused, or is about to be; its key, null where that is not here any more. */
async function asVisit(old: string, data: Item["data"]): Promise<string | null> {
  await settled(old);
  return instead([old], { service: "visits", command: "RecordVisit", data, called: "desk-visit" }, self.value);
}

/** Whoever is being checked in under an id that nobody has goes on as somebody else. */
function goOn(id: string, who: Who): void {
  const now = doing.value;
  if (now.at === "check-in" && now.who.kind === "person" && now.who.id === id) doing.value = { at: "check-in", who };
}

/** Let them be known by a card alone: the group and the year stay, the name goes, and whoever came is whoever has the card. */
async function asCard(its: readonly Item[]): Promise<void> {
  const item = its.find((it) => it.command === "RegisterPerson");
  if (!item) return asNameless(its);
  const { target_group, sex, birth_year } = item.data;
  const person = await giveCard(clean({ target_group, sex, birth_year }));
  if (!person) return;
  for (const { key, command, data } of withVisits([item])) {
    if (command === "RecordVisit") await asVisit(key, { ...data, person });
    else await remove(key);
  }
  goOn(item.key, { kind: "person", id: person, name: handing.value });
}

function clean<It extends object>(told: It): { [K in keyof It]?: NonNullable<It[K]> } {
  return Object.fromEntries(Object.entries(told).filter(([, it]) => it !== undefined && it !== null)) as never;
}
