/** What is recorded of an evening, through the outbox; and how it is taken back. */

import { say } from "../parts/said";
import { keep, takeBack } from "../outbox/outbox";
import type { Capturing } from "../promise";
import { text, type TextId } from "../texts";

/** What is on its way to this device's store, by its words. */
const underway = new Map<string, Promise<string>>();

/** Have a service record something; resolves to its key once it is on this device. Pressed twice at once it is one thing. */
export function record(service: Capturing, command: string, data: object, called: TextId, key?: string): Promise<string> {
  const wish = JSON.stringify([service, command, data, key]);
  const kept = underway.get(wish) ?? keep({ service, command, data: { ...data }, called }, key).finally(() => underway.delete(wish));
  underway.set(wish, kept);
  return kept;
}

/** How something that was recorded is taken back. */
export interface Undoing {
  service: Capturing;
  command: string;
  data: object;
  called: TextId;
}

/** Record something, say so, and offer to take it back; `undo` is told the key of what was recorded. */
export async function recordAndSay(wish: Undoing, words: string, undo: (key: string) => Undoing): Promise<string> {
  const key = await record(wish.service, wish.command, wish.data, wish.called);
  say(words, () => void back(key, undo(key)));
  return key;
}

/** Take back what was recorded here under a key. */
export async function back(key: string, undo: Undoing): Promise<void> {
  await takeBack(key, { ...undo, data: reasoned(undo) });
}

/** What withdraws says why; what else undoes says it by itself. */
function reasoned({ command, data }: Undoing): Record<string, unknown> {
  return command.startsWith("Withdraw") ? { ...data, reason: text("sessions-mistake") } : { ...data };
}
