/** What is recorded here, and how far it has come. */

import type { Problem } from "../api";
import type { Capturing, Receipt } from "../promise";
import type { TextId } from "../texts";

/** What somebody wants recorded: a command as the batch door of its service takes it (docs/api). */
export interface Wish {
  service: Capturing;
  command: string;
  data: Readonly<Record<string, unknown>>;
  /** What it is called in the list of what waits. */
  called: TextId;
}

/** `saved`: on this device. `sending`: asked, and not answered yet. `sent`: recorded by its service. `help`: its service
 * said no, and somebody must decide what becomes of it. */
export type State = "saved" | "sending" | "sent" | "help";

export interface Item extends Wish {
  /** The command's key: whatever is created has it as its id. */
  key: string;
  /** When it was recorded here, by this device's clock. */
  at: string;
  /** Who recorded it (identity's `self`); null: nobody was signed in, and whoever signs in next sends it. */
  by: string | null;
  state: State;
  receipt?: Receipt & Record<string, unknown>;
  problem?: { code: string; title: string; told: Readonly<Record<string, unknown>> };
}

/** What became of an item. */
export type Outcome = { receipt: Receipt & Record<string, unknown> } | { problem: Problem };
