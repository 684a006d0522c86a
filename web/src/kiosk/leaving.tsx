/** The way out of the kiosk: held for a moment and then confirmed, so that no visitor wanders off. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { link, signOut, token } from "../identity";
import { Dialog } from "../parts/dialog";
import { go, place } from "../place";
import { text } from "../texts";
import { cease, ownWords } from "./device";

/** Milliseconds that it is held. */
const HELD = 1_500;
/** Milliseconds without a touch after which the kiosk is shown again where nobody signed in. */
const AWAY = 60_000;
/** What is shown to anybody. */
const OPEN: readonly string[] = ["/", "/outbox", "/tillganglighet"];

/** A small mark in the corner. What assists people clicks without holding: it is asked at once. */
export function Leaving() {
  const asks = useSignal(false);
  const clock = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(stayHere, []);
  const release = () => clearTimeout(clock.current);
  const press = () => {
    release();
    clock.current = setTimeout(() => (asks.value = true), HELD);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (!event.repeat) press();
  };
  return (
    <>
      <button
        class="leaving"
        aria-label={text("kiosk-leave")}
        title={text("kiosk-leave")}
        onPointerDown={press}
        onPointerUp={release}
        onPointerLeave={release}
        onKeyDown={key}
        onKeyUp={release}
        onBlur={release}
        onContextMenu={(event) => event.preventDefault()}
        onClick={(event) => event.detail === 0 && (asks.value = true)}
      >
        <img src="/mark.svg" alt="" width="32" height="32" draggable={false} />
      </button>
      {asks.value && <Asked close={() => (asks.value = false)} />}
    </>
  );
}

function Asked({ close }: { close: () => void }) {
  return (
    <Dialog title={text("kiosk-leave-question")} close={close}>
      <p class="note">{text("kiosk-leave-why")}</p>
      <p class="note">{ownWords()}</p>
      <div class="row">
        <button class="first" onClick={close}>
          {text("app-cancel")}
        </button>
        <button onClick={leave}>{text("kiosk-leave-now")}</button>
        {token.value && <button onClick={() => void cease().then(close)}>{text("kiosk-cease")}</button>}
      </div>
    </Dialog>
  );
}

/** Nobody leaves as whoever set the kiosk up; and where nobody signs in then, the kiosk is back soon. */
function leave(): void {
  signOut();
  link.value = null;
  go("/");
  let until = Date.now() + AWAY;
  const touched = () => (until = Date.now() + AWAY);
  const end = () => {
    clearInterval(clock);
    removeEventListener("pointerdown", touched);
    removeEventListener("keydown", touched);
  };
  const clock = setInterval(() => {
    const isOver = !OPEN.includes(place.value) || token.value !== null;
    if (isOver || Date.now() > until) end();
    if (!isOver && Date.now() > until) go("/kiosk");
  }, 1_000);
  addEventListener("pointerdown", touched);
  addEventListener("keydown", touched);
}

/** The browser's own way back leads nowhere else: each touch lays one more step under it, which it takes in vain. */
function stayHere(): () => void {
  let isLaid = false;
  const lay = () => {
    if (!isLaid) history.pushState(null, "", "/kiosk");
    isLaid = true;
  };
  const back = () => {
    isLaid = false;
    if (location.pathname !== "/kiosk") history.replaceState(null, "", "/kiosk");
    place.value = "/kiosk";
  };
  addEventListener("popstate", back);
  addEventListener("pointerdown", lay);
  addEventListener("keydown", lay);
  return () => {
    removeEventListener("popstate", back);
    removeEventListener("pointerdown", lay);
    removeEventListener("keydown", lay);
  };
}
