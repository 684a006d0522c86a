/** The form of a room: its fields, what is wrong with each, one button. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { command, Problem } from "../api";
import { today } from "../lists";
import { Fault, Field, Select, wrongAt } from "../parts/field";
import { text } from "../texts";
import { all, held, told, type Made, type Options, type Room, type Spec, type Values } from "./room";

/** A form that records what is decided; it stays open with what is wrong, and closes when it is recorded. */
export function Decide({ room, close, made }: { room: Room; close: () => void; made: (receipt: Made, values: Values) => void }) {
  const values = useSignal<Values>(begun(room.fields));
  const problem = useSignal<Problem | null>(null);
  const key = useRef(crypto.randomUUID());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select")?.focus(), []);
  const send = async (event: Event) => {
    event.preventDefault();
    const whole = all(room.fields, values.value);
    const body = room.body(told(room.fields, whole), whole);
    try {
      const receipt = await command<{ token?: string }>(room.service, room.path(whole), body, { key: key.current });
      close();
      made(receipt, whole);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      if (!fault.passes) key.current = crypto.randomUUID();
      problem.value = fault;
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus());
    }
  };
  return (
    <form class="card" ref={form} onSubmit={(event) => void send(event)}>
      <Fault problem={problem.value} />
      {room.fields
        .filter((it) => !it.where || it.where(all(room.fields, values.value)))
        .map((it) => (
          <One
            key={it.name}
            spec={it}
            value={it.type === "select" ? held(it, values.value) : (values.value[it.name] ?? "")}
            wrong={wrongAt(problem.value, `/${it.name}`)}
            told={(value) => (values.value = { ...values.value, [it.name]: value })}
          />
        ))}
      <p class="row">
        <button class="first">{text("app-save")}</button>
        <button type="button" onClick={close}>
          {text("app-cancel")}
        </button>
      </p>
    </form>
  );
}

function begun(fields: readonly Spec[]): Values {
  return Object.fromEntries(fields.map((it) => [it.name, it.first ?? chosen(it)]));
}

function chosen(spec: Spec): string {
  if (spec.optional) return "";
  if (spec.type === "day") return today();
  return spec.type === "flag" ? "no" : "";
}

function One({ spec, value, wrong, told: tell }: { spec: Spec; value: string; wrong: string | undefined; told: (value: string) => void }) {
  const hints = [spec.hint && text(spec.hint), spec.optional && text("app-optional")].filter(Boolean);
  const common = { label: text(spec.label), hint: hints.join(" · ") || undefined, wrong, value, told: tell };
  if (spec.type === "select" || spec.type === "flag") return <Select {...common} options={options(spec)} />;
  const type = spec.type === "day" ? "date" : "text";
  const number = spec.type === "number" ? ({ inputMode: "numeric" } as const) : {};
  return <Field {...common} {...number} type={type} required={!spec.optional} autocomplete="off" />;
}

function options(spec: Spec): Options {
  if (spec.type === "flag") return [["no", text("app-no")], ["yes", text("app-yes")]];
  const own = spec.options?.() ?? [];
  return spec.optional ? [["", "–"], ...own] : own;
}
