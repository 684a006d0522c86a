/** What is recorded here, and how far it has come. */

import type { Fault, Problem } from "../api";
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

/** Why a service said no. */
export interface Refusal {
  code: string;
  title: string;
  faults: readonly Fault[];
  told: Readonly<Record<string, unknown>>;
  /** It never said no, only "not now", too often: it may have recorded this at an earlier asking. */
  unsure?: boolean;
}

export interface Item extends Wish {
  /** The command's key: whatever is created has it as its id. */
  key: string;
  /** When it was recorded here, by this device's clock. */
  at: string;
  /** Who recorded it (identity's `self`, or `kiosk`); null: nobody was signed in, and whoever of the desk signs in next sends it. */
  by: string | null;
  state: State;
  /** By how many seconds the clock was ahead that `occurred_at` was taken from, where that was known. */
  ahead?: number | undefined;
  /** Its service may have heard of it already: it cannot just be removed, only taken back. */
  asked?: boolean;
  /** The device could not store it: it is in this page and nowhere else. */
  unkept?: boolean;
  /** When it was last written to a file that somebody may have carried to another device. */
  exported?: string;
  /** When its service recorded it. */
  sent?: string;
  /** What takes it back, where somebody wanted that after it may have been heard. */
  takes?: string;
  receipt?: Receipt & Record<string, unknown>;
  problem?: Refusal;
}

/** What became of an item. */
export type Outcome = { receipt: Receipt & Record<string, unknown> } | { problem: Problem };
