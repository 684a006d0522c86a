/** Whether the browser will keep what waits: it is asked to, and whatever it threw away nonetheless is said. */

import { computed, effect, signal } from "@preact/signals";
import { skew } from "../clock";
import { device, token } from "../identity";
import { items } from "./outbox";

const WAITING = "brygga.waiting";
/** Seconds by which a clock may be wrong before anybody is told. */
const OFF = 60;

/** Whether the browser promised to keep what we store; null until it has answered. */
export const lasting = signal<boolean | null>(null);
/** How many things waited here and are gone, because the browser threw them away. */
export const lost = signal(0);
/** How many minutes this device's clock is ahead, where that is worth saying; negative: behind. */
export const ahead = computed(() => (skew.value !== null && Math.abs(skew.value) > OFF ? Math.round(skew.value / 60) : 0));

/** An iPhone or iPad throws away what a page stores when it was not used for seven days, unless it is on the home screen. */
export const isForgetful = computed(() => lasting.value === false && isApple() && !isOnHomeScreen());

/** Begin: ask the browser to keep what we store, once there is something to keep. */
export async function begin(): Promise<void> {
  lasting.value = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  const before = Number(localStorage.getItem(WAITING) ?? 0);
  let isFirst = true;
  effect(() => {
    if (!items.value) return;
    if (isFirst) lost.value = Math.max(0, before - items.value.length);
    isFirst = false;
    localStorage.setItem(WAITING, String(items.value.filter((it) => it.state !== "sent" && !it.unkept).length));
  });
  effect(() => {
    if (lasting.value === false && (token.value || device.value || items.value?.length)) void persist();
  });
}

/** Somebody has read that things are lost. */
export function admit(): void {
  lost.value = 0;
}

let hasAsked = false;

async function persist(): Promise<void> {
  if (hasAsked) return;
  hasAsked = true;
  lasting.value = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

function isApple(): boolean {
  return /iP(hone|ad|od)/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
}

function isOnHomeScreen(): boolean {
  return matchMedia("(display-mode: standalone)").matches;
}
