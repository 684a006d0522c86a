/** Reads a card: by the camera where that is allowed, or by a reader that types. */

import { useSignal } from "@preact/signals";
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
  useReader(read);
  if (!navigator.mediaDevices) return null;
  const found = (code: string) => {
    open.value = false;
    read(code);
  };
  return (
    <>
      <button type="button" onClick={() => (open.value = true)}>
        {text("desk-scan")}
      </button>
      {open.value && <Camera read={found} close={() => (open.value = false)} />}
    </>
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

/** Listen for a reader that types where nobody writes: many quick keys, then Enter. */
function useReader(read: (code: string) => void): void {
  const told = useRef(read);
  told.current = read;
  useEffect(() => {
    const typed = listener((code) => told.current(code));
    document.addEventListener("keydown", typed, true);
    return () => document.removeEventListener("keydown", typed, true);
  }, []);
}

function listener(read: (code: string) => void): (event: KeyboardEvent) => void {
  let [code, last] = ["", 0];
  return (event) => {
    if (isWritten(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.timeStamp - last > QUICK) code = "";
    last = event.timeStamp;
    if (event.key.length === 1) code += event.key;
    if (event.key !== "Enter" || code.length < 5) return;
    event.preventDefault();
    event.stopPropagation();
    read(code);
    code = "";
  };
}

function isWritten(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select") !== null;
}
