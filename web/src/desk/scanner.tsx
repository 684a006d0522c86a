/** Reads a card: by the camera where that is allowed, or by a reader that types. */

import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Dialog } from "../parts/dialog";
import { text } from "../texts";
import "./scanner.css";

/** Milliseconds between two keys of a reader at most, on a slow tablet too; few hands are as quick. */
const QUICK = 120;
/** Milliseconds between two looks through the camera. */
const LOOK = 120;

/** Tells each code that was read; who cannot use a camera has the reader, and never meets a button that does nothing. */
export function Scanner({ read }: { read: (code: string) => void }) {
  const open = useSignal(false);
  const place = useRef<HTMLSpanElement>(null);
  useReader(read, place);
  const found = (code: string) => {
    open.value = false;
    read(code);
  };
  return (
    <span class="scanner" ref={place}>
      {navigator.mediaDevices && (
        <button type="button" onClick={() => (open.value = true)}>
          {text("desk-scan")}
        </button>
      )}
      {open.value && <Camera read={found} close={() => (open.value = false)} />}
    </span>
  );
}

function Camera({ read, close }: { read: (code: string) => void; close: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const dark = useSignal(false);
  useEffect(() => look(video.current!, read, () => (dark.value = true)), []);
  return (
    <Dialog title={text("desk-scan")} close={close}>
      <video class="scan-camera" ref={video} muted playsInline aria-hidden="true" />
      <p role="status">{text(dark.value ? "desk-scan-no-camera" : "desk-scan-hold")}</p>
      <button type="button" onClick={close}>
        {text("desk-scan-close")}
      </button>
    </Dialog>
  );
}

/** Look through the camera until a code is seen, or until what is returned is called; no picture is kept. */
function look(video: HTMLVideoElement, read: (code: string) => void, failed: () => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  void watch(video, signal).then((code) => code && !signal.aborted && read(code), failed);
  return () => ending.abort();
}

async function watch(video: HTMLVideoElement, ending: AbortSignal): Promise<string | null> {
  const { QRCanvas, rearCamera } = await import("qr/dom.js");
  const [camera, canvas] = [await rearCamera(video), new QRCanvas()];
  try {
    while (!ending.aborted) {
      const code = await camera.readFrame(canvas);
      if (typeof code === "string") return code;
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    }
    return null;
  } finally {
    camera.stop();
  }
}

/** Somewhere a card may be read for, and what is done with it. */
interface Place {
  at: Element;
  area: Element | null;
  read: (code: string) => void;
}

/** All of them; of those that are shown the last is meant: whoever came last, or was touched last. */
const places: Place[] = [];

/** Listen for a reader that types where nobody writes: many quick keys, then Enter. One card is read for one place. */
function useReader(read: (code: string) => void, at: RefObject<HTMLElement | null>): void {
  const told = useRef(read);
  told.current = read;
  useEffect(() => {
    const its = at.current!;
    const place = { at: its, area: its.closest("details, dialog, section, main"), read: (code: string) => told.current(code) };
    places.push(place);
    return () => void places.splice(places.indexOf(place), 1);
  }, []);
}

function touched({ target }: Event): void {
  const its = places.filter((it) => it.area?.contains(target as Node));
  const inner = its.find((it) => its.every((other) => other.area!.contains(it.area)));
  if (inner) places.push(...places.splice(places.indexOf(inner), 1));
}

function listen(): void {
  let [code, last] = ["", 0];
  const typed = (event: KeyboardEvent) => {
    const meant = places.filter((it) => it.at.checkVisibility()).at(-1);
    if (!meant || isWritten(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.timeStamp - last > QUICK) code = "";
    last = event.timeStamp;
    if (event.key.length === 1) code += event.key;
    if (event.key !== "Enter" || code.length < 5) return;
    event.preventDefault();
    event.stopPropagation();
    meant.read(code);
    code = "";
  };
  document.addEventListener("keydown", typed, true);
  for (const kind of ["pointerdown", "focusin"]) document.addEventListener(kind, touched, true);
}

listen();

function isWritten(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
