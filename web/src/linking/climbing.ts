/** A person's links as they stand: what the service told, and over it what was recorded here and may still wait. */

import type { Item } from "../outbox/item";
import { items, keep, takeBack } from "../outbox/outbox";
import { taken } from "../outbox/righting";
import { self } from "../identity";
import { site, zones } from "../lists";
import type { Answer } from "../promise";
import { text, type TextId } from "../texts";

type Told = Answer<"referrals", "/people/{person}/referrals">["items"][number];
export type Rung = Told["rung"];

/** A link as it is shown. */
export interface Link extends Told {
  /** The version of its last rung: a step that rests on it meets only what moved the ladder since. */
  climbed: number;
  /** Something of it is not sent yet. */
  waits: boolean;
  /** A step that its service refused. */
  refused: Item | null;
}

export const LADDER: readonly Rung[] = ["informed", "contact_made", "accompanied", "participated"];

/** How high a rung is. */
export function height(rung: Rung): number {
  return LADDER.indexOf(rung);
}

/** The links of a person with what was recorded here since. */
export function standing(person: string, told: readonly Told[]): Link[] {
  const ours = (items.value ?? []).filter((it) => it.service === "referrals" && (it.by === null || it.by === self.value));
  const known = new Set(told.map((it) => it.id));
  const made = ours.filter((it) => it.command === "MakeReferral" && it.data["person"] === person && !known.has(it.key));
  const links = [...told.map(shown), ...made.map(begun)];
  return links.map((link) => ours.filter((it) => it.data["referral"] === link.id).reduce(stepped, link)).filter((it) => it.version > 0);
}

function shown(told: Told): Link {
  return { ...told, climbed: told.version, waits: false, refused: null };
}

/** A link that was made here. */
function begun(item: Item): Link {
  const its = item.data as Record<string, string | undefined>;
  const link = shown({
    id: item.key,
    version: 1,
    person: its["person"] ?? "",
    destination: its["destination"] ?? "",
    beneficiary: its["for"] === "child" ? "child" : "self",
    age_band: (its["age_band"] ?? null) as Told["age_band"],
    state: "open",
    rung: "informed",
    reached: { informed: dayOf(item) },
    ground: its["ground"] ?? null,
    reason: null,
    cause: null,
    linkable_until: null,
    own: true,
  });
  return marked(link, item);
}

/** The link after one step that was recorded here; what its service has told of since is in it already. */
function stepped(link: Link, item: Item): Link {
  if (item.receipt && item.receipt.version <= link.version) return link;
  if (item.state === "help") return { ...link, refused: item };
  const moved = marked({ ...link, refused: null, version: item.receipt?.version ?? link.version + 1 }, item);
  const its = item.data as Record<string, string | undefined>;
  switch (item.command) {
    case "AdvanceReferral":
      return climbed(moved, its["rung"] as Rung, item);
    case "SayParticipated":
      return climbed(moved, "participated", item);
    case "WithdrawAdvance":
      return steppedBack(moved, its["rung"] as Rung);
    case "DeclineReferral":
      return { ...moved, state: "declined" };
    case "RevokeReferral":
      return { ...moved, state: "revoked", cause: "visitor" };
    case "CloseReferral":
      return { ...moved, state: "closed", reason: its["reason"] as Told["reason"] };
    case "WithdrawReferral":
      return { ...moved, version: 0 };
    default:
      return { ...moved, state: under(moved.rung), reason: null, cause: null };
  }
}

function climbed(link: Link, rung: Rung, item: Item): Link {
  return {
    ...link,
    rung,
    climbed: link.version,
    reached: { ...link.reached, [rung]: dayOf(item) },
    state: link.state === "open" ? under(rung) : link.state,
  };
}

function steppedBack(link: Link, rung: Rung): Link {
  const reached = Object.fromEntries(Object.entries(link.reached).filter(([its]) => its !== rung));
  const highest = LADDER.findLast((it) => it in reached) ?? "informed";
  const state = link.state === "participated" ? under(highest) : link.state;
  return { ...link, reached, rung: highest, climbed: link.version, state };
}

function under(rung: Rung): Told["state"] {
  return rung === "participated" ? "participated" : "open";
}

function marked(link: Link, item: Item): Link {
  if (item.state === "help") return { ...link, refused: item };
  return { ...link, waits: link.waits || item.state !== "sent" };
}

function dayOf(item: Item): string {
  return new Intl.DateTimeFormat("sv", { timeZone: zones.value[site.value] ?? "Europe/Stockholm" }).format(taken(item));
}

/** Have a step of a link recorded; resolves to its key. */
export function take(link: { id: string }, command: string, data: Record<string, unknown>, called: TextId): Promise<string> {
  return keep({ service: "referrals", command, data: { referral: link.id, ...data }, called });
}

/** The moment of a step, as commands want it. */
export function now(): { occurred_at: string } {
  return { occurred_at: new Date().toISOString() };
}

/** Take back what was recorded a moment ago: off the device where it still waits, else by its own command. */
export function undo(key: string, command: string, data: Record<string, unknown>): Promise<void> {
  const told = { ...data, reason: text("links-undone") };
  return takeBack(key, { service: "referrals", command, data: told, called: "links-wish-back" });
}

/** How far the services have come by what this device was answered. */
export function position(service: Item["service"]): number {
  const answered = (items.value ?? []).filter((it) => it.service === service && it.receipt);
  return Math.max(0, ...answered.map((it) => it.receipt!.position));
}
