/** A card for whoever says no name: they are known by it alone, once it was handed to them. */

import { useSignal, type ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { site } from "../lists";
import { keep, remove } from "../outbox/outbox";
import { answered, withdrawal } from "./keeping";
import { handing, met } from "./state";

/** Let somebody be known by a card alone, and hand it over; the id under which they are, null where that was refused, or
 * nobody waits for it any more. */
export async function giveCard(told: object, key: string = crypto.randomUUID(), isAwaited = () => true): Promise<string | null> {
  const data = { ...told, site: site.value, occurred_at: new Date().toISOString() };
  await keep({ service: "visits", command: "GiveCard", data, called: "desk-card" }, key);
  const { receipt } = await answered(key);
  if (!receipt || !isAwaited()) return null;
  handing.value = String(receipt["code"]);
  met(String(receipt["person"]), handing.value);
  return String(receipt["person"]);
}

/** A card that a form waits for, one at a time; whoever leaves the form meanwhile leaves nobody behind. */
export function useCard(given: (person: string) => void): { waits: ReadonlySignal<boolean>; give: (told: object) => Promise<void> } {
  const [waits, asked] = [useSignal(false), useRef<string | null>(null)];
  const end = () => ([asked.current, waits.value] = [null, false]);
  const give = async (told: object) => {
    if (asked.current) return;
    const key = (asked.current = crypto.randomUUID());
    waits.value = true;
    const person = await giveCard(told, key, () => asked.current === key).finally(() => asked.current === key && end());
    if (person) given(person);
  };
  useEffect(
    () => () => {
      if (asked.current) void takeOff(asked.current);
      asked.current = null;
    },
    [],
  );
  return { waits, give };
}

/** Take back a card that nobody was handed: off the device, or with whom it made known as soon as that is answered. */
async function takeOff(key: string): Promise<void> {
  if (await remove(key)) return;
  const { receipt, by } = await answered(key);
  if (receipt) await keep(withdrawal("WithdrawPerson", { person: receipt["person"] }), undefined, by);
  else await remove(key);
}
