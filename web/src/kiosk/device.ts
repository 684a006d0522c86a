/** What a kiosk knows of itself: the token of its device, where it stands, and the language it begins in. */

import { signal } from "@preact/signals";
import { init, Problem, request } from "../api";
import { device, MARK as LINK, named } from "../identity";
import { called } from "../lists";
import { drop, get, put } from "../outbox/chest";
import { text, type Language } from "../texts";

/** How this device was set up. */
export interface Setup {
  token: string;
  site: string;
  language: Language;
}

const NAME = "kiosk";
/** How the token of a device begins. */
const MARK = "bd_";

/** How this device was set up; null: it is no kiosk; undefined: the device has not answered yet. */
export const setup = signal<Setup | null | undefined>(undefined);

/** What the settings call this device; its token names it as a volunteer's does, behind another mark. */
export function ownWords(): string {
  const its = setup.value;
  const id = its && named(its.token.replace(MARK, LINK));
  return id ? deviceInWords(id, its.site) : "";
}

/** A device by the beginning of its id: its name stays sealed. */
export function deviceInWords(id: string, site: string): string {
  return text("admin-device", { code: id.slice(0, 4), site: called(site) });
}

/** What was set up here before is so again, with or without a network. */
export async function begin(): Promise<void> {
  is(await get<Setup>(NAME).catch(() => undefined));
}

/** Be a kiosk from now on; throws Problem where the service knows no such device. Nobody else's token is kept here. */
export async function become(wanted: Setup): Promise<void> {
  if (!wanted.token.startsWith(MARK)) throw new Problem("unauthenticated", "", 401);
  await request("visits", "/batch", init("POST", {}, []), wanted.token);
  await put(NAME, wanted);
  is(wanted);
}

/** Be no kiosk any more; what was recorded and not sent stays in the outbox. */
export async function cease(): Promise<void> {
  await drop(NAME);
  is(undefined);
}

function is(found: Setup | undefined): void {
  setup.value = found ?? null;
  device.value = found?.token ?? null;
}
