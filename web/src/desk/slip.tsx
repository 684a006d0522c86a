/** What we store about you, on paper or on the screen, in the visitor's own language; that it was given is recorded (R9). */

import { useSignal, useSignalEffect, type Signal } from "@preact/signals";
import { Dialog } from "../parts/dialog";
import { Select } from "../parts/field";
import { SPOKEN, speakingOf, type Speaking } from "../parts/speaking";
import { day, language, NAMES, text, type Language, type TextId } from "../texts";
import { record, withdrawal } from "./keeping";
import notice from "./notice.json";
import { Folded, type Section } from "./person";

/** Which notice it is; a change of its words is a new one. */
const NOTICE = notice.version;
const PARTS = ["what", "not", "why", "who", "long", "rights", "ask"] as const;

/** When and in which language somebody was told, and the way to tell them. */
export function Informed({ its, told }: Section) {
  const open = useSignal(false);
  const given = (spoken: Language) => {
    const data = { person: its.id, notice_version: NOTICE, language: spoken === "sv-lattlast" ? "sv" : spoken };
    void record("GiveInformation", data, ({ key }) => withdrawal("WithdrawInformation", { person: its.id, information: key })).then(told);
    open.value = false;
  };
  return (
    <Folded title={text("desk-informed")} count={its.information.length}>
      {() => (
        <>
          <ul class="plain">
            {its.information.map((it) => (
              <li key={it.id}>
                {day(it.on)}, <bdi>{NAMES[it.language as Language] ?? it.language}</bdi> <small dir="ltr">{it.notice_version}</small>
              </li>
            ))}
          </ul>
          <div class="row">
            <button type="button" onClick={() => (open.value = true)}>
              {text("desk-slip-open")}
            </button>
          </div>
          {open.value && <Slip given={given} close={() => (open.value = false)} />}
        </>
      )}
    </Folded>
  );
}

/** The slip as it will be printed, in a language that is chosen here. */
export function Slip({ given, close }: { given: (language: Language) => void; close: () => void }) {
  const chosen = useSignal<Language>(language.value);
  const speaking = useSignal<Speaking | null>(null);
  useSignalEffect(() => {
    const wanted = chosen.value;
    void speakingOf(wanted).then((it) => chosen.peek() === wanted && (speaking.value = it));
  });
  return (
    <Dialog title={text("desk-slip-open")} close={close}>
      <div class="unprinted">
        <Select label={text("app-language")} value={chosen.value} told={(it) => (chosen.value = it as Language)} options={SPOKEN} />
      </div>
      <Paper speaking={speaking} />
      <div class="row unprinted">
        <button
          type="button"
          class="first"
          onClick={() => {
            print();
            given(chosen.value);
          }}
        >
          {text("desk-slip-print")}
        </button>
        <button type="button" onClick={() => given(chosen.value)}>
          {text("desk-slip-shown")}
        </button>
        <button type="button" onClick={close}>
          {text("app-cancel")}
        </button>
      </div>
    </Dialog>
  );
}

function Paper({ speaking: { value: its } }: { speaking: Signal<Speaking | null> }) {
  if (!its) return null;
  const say = (part: string) => its.text(`desk-slip-${part}` as TextId);
  return (
    <article class="desk-paper desk-slip" lang={its.locale} dir={its.dir}>
      <h3>{say("title")}</h3>
      {PARTS.map((part) => (
        <p key={part}>{say(part)}</p>
      ))}
      <small dir="ltr">{NOTICE}</small>
    </article>
  );
}
