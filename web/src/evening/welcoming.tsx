/** Somebody joins as a volunteer: a given name is enough. */

import { useSignal } from "@preact/signals";
import { list } from "../lists";
import { Dialog } from "../parts/dialog";
import { Fault, Field, Select, wrongAt } from "../parts/field";
import { code, text } from "../texts";
import { useDoing, wordsOf } from "./doing";
import { PartnerChoice } from "./partner_choice";
import type { Told } from "./told";

const EMPTY = { given_name: "", family_name: "", phone: "", email: "", partner: "", known_until: "", channel: "" };

/** The form; what was left empty is not told. */
export function Welcoming({ told, close }: { told: Told<unknown>; close: () => void }) {
  const form = useSignal(EMPTY);
  const { problem, run } = useDoing(told);
  const now = form.value;
  const set = (part: Partial<typeof EMPTY>) => (form.value = { ...form.value, ...part });
  const send = async () => {
    const body = Object.fromEntries(Object.entries(form.value).filter(([, it]) => it.trim()));
    if (await run("/volunteers", body, text("volunteers-welcomed"))) close();
  };
  const line = (name: "given_name" | "family_name", label: string, required = false) => (
    <Field label={label} value={now[name]} told={(it) => set({ [name]: it })} wrong={wrongAt(problem.value, `/${name}`)} autocomplete="off" maxLength={200} required={required} />
  );
  const channels = list("visits", "channels").map((it) => [it, code("channel", it)] as const);
  return (
    <Dialog title={text("volunteers-welcome")} close={close}>
      <form onSubmit={(event) => (event.preventDefault(), void send())}>
        <Fault>{wordsOf(problem.value)}</Fault>
        {line("given_name", text("volunteers-given-name"), true)}
        {line("family_name", text("volunteers-family-name"))}
        <Field type="tel" autocomplete="off" label={text("volunteers-phone")} value={now.phone} told={(phone) => set({ phone })} wrong={wrongAt(problem.value, "/phone")} />
        <Field type="email" autocomplete="off" label={text("volunteers-email")} value={now.email} told={(email) => set({ email })} wrong={wrongAt(problem.value, "/email")} />
        <Field type="date" label={text("volunteers-until")} hint={text("volunteers-until-hint")} value={now.known_until} told={(known_until) => set({ known_until })} />
        <PartnerChoice value={now.partner} told={(partner) => set({ partner })} />
        <Select label={text("volunteers-channel")} value={now.channel} told={(channel) => set({ channel })} options={[["", ""], ...channels]} />
        <div class="row">
          <button class="first">{text("app-save")}</button>
          <button type="button" onClick={close}>
            {text("app-cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
