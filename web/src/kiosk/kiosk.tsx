/** The kiosk: a language, a reason, done; two taps, no names. */

import "./kiosk.css";
import { computed, useSignal, type Signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Scanner } from "../desk/scanner";
import { link, signOut } from "../identity";
import { Alarm } from "../outbox/alarms";
import { items, keep } from "../outbox/outbox";
import { hindrance } from "../outbox/sending";
import { LANGUAGES, NAMES, reviewed, speak, text, type Language } from "../texts";
import { Becoming } from "./becoming";
import { setup, type Setup } from "./device";
import { Leaving } from "./leaving";
import { REASONS, type Reason } from "./reasons";
import { Returning } from "./returning";

type Step = "language" | "reason" | "saving" | "saved" | "failed";

/** Seconds until the start is shown again, after somebody is done and before. */
const DONE = 10;
const IDLE = 90;

/** How much of what the kiosk recorded was refused, so that staff must look at it. */
const refused = computed(() => (items.value ?? []).filter((it) => it.by === "kiosk" && it.state === "help").length);

/** What a device shows that staff have made a kiosk; any other says how it becomes one. */
export function Kiosk() {
  if (setup.value === undefined) return <p role="status">{text("app-wait")}</p>;
  return setup.value ? <Visiting setup={setup.value} /> : <Becoming />;
}

function Visiting({ setup: its }: { setup: Setup }) {
  const step = useSignal<Step>("language");
  const start = () => {
    step.value = "language";
    void speak(its.language).catch(() => undefined);
  };
  useEffect(start, []);
  return (
    <div class="kiosk" data-step={step.value}>
      {step.value === "language" && <Languages chosen={() => (step.value = "reason")} />}
      {step.value === "reason" && <Reasons site={its.site} step={step} start={start} />}
      {(step.value === "saved" || step.value === "failed") && <Done failed={step.value === "failed"} start={start} />}
      <div class="kiosk-foot">
        <Leaving />
        <Alarm />
        {refused.value > 0 && <p class="note">{text("kiosk-needs-staff", { count: refused.value })}</p>}
        {hindrance.value === "unknown" && <p class="note">{text("kiosk-needs-code")}</p>}
        {!reviewed.value && <p class="note">{text("app-machine-translated")}</p>}
      </div>
    </div>
  );
}

/** Whoever begins here is a visitor: nobody else stays signed in behind them. */
function Languages({ chosen }: { chosen: () => void }) {
  const choose = async (it: Language) => {
    signOut();
    link.value = null;
    await speak(it).catch(() => undefined);
    chosen();
  };
  return (
    <>
      <Heading words={text("kiosk-title")} />
      <p class="note">{text("kiosk-choose")}</p>
      <ul class="kiosk-languages">
        {LANGUAGES.map((it) => (
          <li key={it}>
            <button lang={it === "sv-lattlast" ? "sv" : it} dir="auto" onClick={() => void choose(it)}>
              {NAMES[it]}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Reasons({ site, step, start }: { site: string; step: Signal<Step>; start: () => void }) {
  const card = useSignal<string | null>(null);
  const record = async ({ supports }: Reason) => {
    step.value = "saving";
    const visit = { site, occurred_at: new Date().toISOString(), supports };
    const data = card.value ? { ...visit, card: card.value } : visit;
    const kept = await keep({ service: "visits", command: "RecordVisit", data, called: "kiosk-visit" }, crypto.randomUUID(), "kiosk").then(
      () => true,
      () => false,
    );
    step.value = kept ? "saved" : "failed";
  };
  return (
    <>
      <Heading words={text("kiosk-why")} />
      <ul class="kiosk-reasons">
        {REASONS.map((it) => (
          <li key={it.called}>
            <button onClick={() => void record(it)}>
              <Drawn strokes={it.drawn} />
              <span>{text(it.called)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="kiosk-ways">
        <div role="status">{card.value && <p>{text("kiosk-card-read")}</p>}</div>
        {!card.value && <Scanner read={(code) => (card.value = code)} />}
        <Returning after={IDLE} shown={20} then={start} />
      </div>
    </>
  );
}

function Done({ failed, start }: { failed: boolean; start: () => void }) {
  const waits = (items.value ?? []).filter((it) => it.by === "kiosk" && (it.state === "saved" || it.state === "sending")).length;
  return (
    <div class="kiosk-done">
      {!failed && <Drawn strokes="M4 12.5 9.5 18 20 6.5" />}
      <Heading words={text(failed ? "kiosk-not-saved" : "kiosk-saved")} />
      {!failed && <p>{text("kiosk-sit")}</p>}
      {waits > 0 && <p class="note">{text("kiosk-waits", { count: waits })}</p>}
      <Returning after={DONE} then={start} />
    </div>
  );
}

/** What is shown now begins here, for eyes and for what reads aloud. */
function Heading({ words }: { words: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {words}
    </h1>
  );
}

function Drawn({ strokes }: { strokes: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes} />
    </svg>
  );
}

