/** One link: four steps that one sees and climbs, and the ways off. */

import { useSignal, type Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { say } from "../parts/said";
import { code, day, text } from "../texts";
import { height, LADDER, now, take, undo, type Link, type Rung } from "./climbing";
import { placeOf } from "./directory";
import { Exits, left } from "./exits";
import { Grounding } from "./ground";
import { OneTime } from "./onetime";
import { remove } from "../outbox/outbox";

/** What stands open below the steps. */
export type Below = "via" | "ground" | "exits" | "link" | null;

/** The card in which something was pressed last. */
let last: HTMLElement | null = null;

/** One link of a person. */
export function Ladder({ link }: { link: Link }) {
  const below = useSignal<Below>(null);
  const heading = useId();
  const card = useRef<HTMLLIElement>(null);
  const place = placeOf(link.destination);
  useEffect(() => keepFocus(card.current), [link.rung, link.state, below.value]);
  return (
    <li class="card link" aria-labelledby={heading} ref={card} onClick={() => (last = card.current)}>
      <h4 id={heading}>{place?.name ?? text("links-some-place")}</h4>
      <p class="note">{about(link)}</p>
      <ol class="ladder">
        {LADDER.map((rung) => (
          <Step key={rung} rung={rung} link={link} below={below} />
        ))}
      </ol>
      {link.refused && <Refused link={link} below={below} />}
      <Ways link={link} below={below} />
      {below.value === "via" && <Via link={link} below={below} />}
      {below.value === "ground" && <Grounding link={link} done={() => (below.value = null)} />}
      {below.value === "exits" && <Exits link={link} done={() => (below.value = null)} />}
      {below.value === "link" && <OneTime link={link} done={() => (below.value = null)} />}
    </li>
  );
}

/** What was pressed may be gone with what it did: the keyboard goes on with the next step, or the first way on. */
function keepFocus(card: HTMLElement | null): void {
  const lost = document.activeElement === document.body && card !== null && last === card;
  if (lost) card?.querySelector<HTMLElement>("button.next, .ways-on button")?.focus();
}

function about(link: Link): string {
  const whose = link.beneficiary === "child" ? text("links-for-child", { band: link.age_band ? code("child-band", link.age_band) : "" }) : "";
  const waits = link.waits ? text("links-waits") : "";
  return [whose, left(link), waits].filter(Boolean).join(" · ");
}

function Step({ rung, link, below }: { rung: Rung; link: Link; below: Signal<Below> }) {
  const reached = link.reached[rung];
  const over = height(rung) <= height(link.rung);
  const may = !over && (link.state === "open" || link.state === "participated");
  const next = may && height(rung) === height(link.rung) + 1;
  return (
    <li data-reached={!!reached} aria-current={rung === link.rung ? "step" : undefined}>
      {may ? (
        <button class={next ? "next" : undefined} aria-expanded={rung === "contact_made" ? below.value === "via" : undefined} onClick={() => void climb(rung, link, below)}>
          {code("rung", rung)}
        </button>
      ) : (
        <span>
          {reached && <span aria-hidden="true">✓ </span>}
          {code("rung", rung)}
        </span>
      )}
      <small>{reached ? day(reached) : over ? text("links-passed") : ""}</small>
    </li>
  );
}

async function climb(rung: Rung, link: Link, below: Signal<Below>): Promise<void> {
  if (rung === "contact_made") below.value = below.value === "via" ? null : "via";
  else if (rung === "participated") await record(link, rung, "SayParticipated", {});
  else await record(link, rung, "AdvanceReferral", { rung, expected_version: link.climbed });
}

/** Record a step, say so, and offer to take it back. */
export async function record(link: Link, rung: Rung, command: string, data: Record<string, unknown>): Promise<void> {
  if (link.refused) await remove(link.refused.key);
  const key = await take(link, command, { ...data, ...now() }, "links-wish-step");
  say(text("links-said", { rung: code("rung", rung) }), () => void undo(key, "WithdrawAdvance", { referral: link.id, rung }));
}

function Via({ link, below }: { link: Link; below: Signal<Below> }) {
  const chosen = async (via: string) => {
    const outside = placeOf(link.destination)?.owner !== "same_authority";
    if (via === "host" && outside && placeOf(link.destination)) {
      below.value = "ground";
      return;
    }
    below.value = null;
    await record(link, "contact_made", "AdvanceReferral", { rung: "contact_made", via, expected_version: link.climbed });
  };
  return (
    <Opened label={text("links-via")}>
      <div class="row">
        {["self", "together", "host"].map((via) => (
          <button key={via} onClick={() => void chosen(via)}>
            {code("via", via)}
          </button>
        ))}
      </div>
    </Opened>
  );
}

/** What opened below the steps: its first button or field has the keyboard. */
export function Opened({ label, children }: { label: string; children: ComponentChildren }) {
  const group = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => group.current?.querySelector<HTMLElement>("button, input, select")?.focus(), []);
  return (
    <div class="opened" role="group" aria-labelledby={id} ref={group}>
      <p id={id}>
        <strong>{label}</strong>
      </p>
      {children}
    </div>
  );
}

/** Why a step was refused, and the way on. */
function Refused({ link, below }: { link: Link; below: Signal<Below> }) {
  const item = link.refused;
  if (!item) return null;
  const ground = item.problem?.code === "secrecy_ground_missing";
  return (
    <div class="fault" role="alert">
      <p>{ground ? text("links-ground-missing") : (item.problem?.title ?? "")}</p>
      <div class="row">
        {ground && <button onClick={() => (below.value = "ground")}>{text("links-ground-give")}</button>}
        <button onClick={() => void remove(item.key)}>{text("links-let-go")}</button>
      </div>
    </div>
  );
}

function Ways({ link, below }: { link: Link; below: Signal<Below> }) {
  const flip = (its: Below) => (below.value = below.value === its ? null : its);
  return (
    <div class="row ways-on">
      {link.rung !== "informed" && (
        <button class="quiet" onClick={() => void back(link)}>
          {text("links-back", { rung: code("rung", link.rung) })}
        </button>
      )}
      {link.state === "open" && (
        <button class="quiet" aria-expanded={below.value === "link"} onClick={() => flip("link")}>
          {text("links-one-time")}
        </button>
      )}
      <button class="quiet" aria-expanded={below.value === "exits"} onClick={() => flip("exits")}>
        {text("links-other")}
      </button>
    </div>
  );
}

async function back(link: Link): Promise<void> {
  const last = { referral: link.id, rung: link.rung };
  await take(link, "WithdrawAdvance", { ...last, reason: text("links-undone") }, "links-wish-back");
  say(text("links-taken-back", { rung: code("rung", link.rung) }));
}
