/** A visit as a person's history tells it. */

import { ask, type Asking } from "../api";
import type { Answer } from "../promise";

/** One fact of a person's history. */
export type Line = Answer<"visits", "/people/{person}/history">["items"][number];

interface Stood {
  supports: unknown[];
  stayed: boolean;
  children: number | null;
  channel: string | null;
}

/** Every fact of a person, page by page, oldest first; throws Problem. */
export async function all(person: string, how: Asking): Promise<Line[]> {
  const found: Line[] = [];
  for (let cursor: number | null | undefined = 0; cursor !== null && cursor !== undefined; ) {
    const page: { items: Line[]; next?: number | null } = await ask("visits", `/people/${person}/history?cursor=${cursor}`, how);
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

/** What a visit was before the facts at a position in the log were recorded; null where nothing tells of it. */
export function before(lines: readonly Line[], visit: string, position: number): Stood | null {
  // Facts of one command are recorded at one moment, and no two commands about one visit are.
  const at = lines.find((it) => it.position === position)?.recorded_at;
  const own = lines.filter((it) => it.told["visit"] === visit && it.position < position && it.recorded_at !== at);
  return own.length === 0 ? null : own.reduce(after, { supports: [], stayed: false, children: null, channel: null });
}

function after(stood: Stood, { type, told }: Line): Stood {
  const supports = given(told);
  switch (type) {
    case "VisitRecorded":
      return { supports, stayed: !!told["stayed"], children: (told["children"] as number | null) ?? null, channel: (told["channel"] as string | null) ?? null };
    case "SupportGiven":
      return { ...stood, supports: [...stood.supports, ...supports] };
    case "StayedOn":
      return { ...stood, stayed: true };
    case "VisitCorrected":
      return { ...stood, ...put(told, supports) };
    default:
      return stood;
  }
}

function put(told: Line["told"], supports: unknown[]): Partial<Stood> {
  const fields = told["fields"] as string[];
  return {
    ...(fields.includes("supports") && { supports }),
    ...(fields.includes("stayed") && { stayed: !!told["stayed"] }),
    ...(fields.includes("children") && { children: (told["children"] as number | undefined) ?? null }),
    ...(fields.includes("channel") && { channel: (told["channel"] as string | undefined) ?? null }),
  };
}

/** The help that a fact tells, each with whoever gave it. */
function given(told: Line["told"]): unknown[] {
  const codes = (told["supports"] as string[] | undefined) ?? [];
  const givers = (told["givers"] as (string | null)[] | undefined) ?? [];
  return codes.map((code, n) => {
    const by = givers[n] ?? told["given_by"];
    return by ? { code, given_by: by } : code;
  });
}
