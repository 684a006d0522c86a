/** Carrying what waits to another device: a file, and the passphrase that opens it. */

import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Dialog } from "../parts/dialog";
import { Fault, Field } from "../parts/field";
import { say } from "../parts/said";
import { text } from "../texts";
import { LEAST, read, written } from "./passing";

/** Staff may write what waits to a file, and read such a file. */
export function Carry({ count }: { count: number }) {
  const open = useSignal<"out" | "in" | null>(null);
  const close = () => (open.value = null);
  return (
    <section class="card" aria-labelledby="carry">
      <h2 id="carry">{text("outbox-carry")}</h2>
      <p class="note">{text("outbox-carry-why")}</p>
      <div class="row">
        {count > 0 && <button onClick={() => (open.value = "out")}>{text("outbox-write-file")}</button>}
        <button onClick={() => (open.value = "in")}>{text("outbox-read-file")}</button>
      </div>
      {open.value === "out" && <Out close={close} />}
      {open.value === "in" && <In close={close} />}
    </section>
  );
}

function Out({ close }: { close: () => void }) {
  const phrase = useSignal("");
  const save = async (event: Event) => {
    event.preventDefault();
    download(await written(phrase.value));
    say(text("outbox-written"));
    close();
  };
  return (
    <Dialog title={text("outbox-write-file")} close={close}>
      <form onSubmit={(event) => void save(event)}>
        <Passphrase value={phrase.value} told={(its) => (phrase.value = its)} />
        <Buttons words={text("outbox-write-file")} disabled={phrase.value.length < LEAST} close={close} />
      </form>
    </Dialog>
  );
}

function In({ close }: { close: () => void }) {
  const [phrase, isWrong] = [useSignal(""), useSignal(false)];
  const chosen = useRef<HTMLInputElement>(null);
  const take = async (event: Event) => {
    event.preventDefault();
    const file = chosen.current?.files?.[0];
    if (!file) return;
    try {
      const count = await read(await file.text(), phrase.value);
      say(text("outbox-read", { count }));
      close();
    } catch {
      isWrong.value = true;
    }
  };
  return (
    <Dialog title={text("outbox-read-file")} close={close}>
      <form onSubmit={(event) => void take(event)}>
        {isWrong.value && <Fault>{text("outbox-unopened")}</Fault>}
        <p class="field">
          <label for="carried">{text("outbox-file")}</label>
          <input id="carried" ref={chosen} type="file" accept=".json,application/json" required />
        </p>
        <Passphrase value={phrase.value} told={(its) => (phrase.value = its)} />
        <Buttons words={text("outbox-read-file")} disabled={!phrase.value} close={close} />
      </form>
    </Dialog>
  );
}

function Passphrase({ value, told }: { value: string; told: (value: string) => void }) {
  return <Field label={text("outbox-passphrase")} hint={text("outbox-passphrase-hint", { least: LEAST })} autocomplete="off" value={value} told={told} required />;
}

function Buttons({ words, disabled, close }: { words: string; disabled: boolean; close: () => void }) {
  return (
    <div class="row">
      <button class="first" disabled={disabled}>
        {words}
      </button>
      <button type="button" onClick={close}>
        {text("app-cancel")}
      </button>
    </div>
  );
}

function download(blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `brygga-${new Date().toISOString().slice(0, 16).replace(/[:T]/g, "-")}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
