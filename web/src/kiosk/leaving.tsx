/** The way out of the kiosk: held for a moment and then confirmed, so that no visitor wanders off. */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { token } from "../identity";
import { Dialog } from "../parts/dialog";
import { go, place } from "../place";
import { text } from "../texts";
import { cease } from "./device";

/** Milliseconds that it is held. */
const HELD = 1_500;

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
      <div class="row">
        <button class="first" onClick={close}>
          {text("app-cancel")}
        </button>
        <button onClick={() => go("/")}>{text("kiosk-leave-now")}</button>
        {token.value && <button onClick={() => void cease().then(close)}>{text("kiosk-cease")}</button>}
      </div>
    </Dialog>
  );
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
