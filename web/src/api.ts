/** What services are asked and answer, over one origin, in the name of whoever is here. */

import { noticed, reachable } from "./clock";
import { bearer, refused } from "./identity";
import type { Purpose, Receipt, Service } from "./promise";
import { language } from "./texts";

export type { Service };

/** What is wrong with one field: a JSON pointer into what was sent, a stable code, a sentence. */
export interface Fault {
  pointer: string;
  code: string;
  detail: string;
}

/** A service's no, or that it does not answer (status 0): a stable code, and a sentence for people. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    title: string,
    readonly status: number,
    readonly faults: readonly Fault[] = [],
    /** All that the answer told besides, such as both values of a field that met another edit. */
    readonly told: Readonly<Record<string, unknown>> = {},
  ) {
    super(title);
  }

  /** Whether it may be otherwise in a moment, without anybody doing anything else. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** How something is asked. */
export interface Asking {
  /** Why data of people is read; left out, the service takes what the role does most. */
  purpose?: Purpose;
  /** Why exactly, where a purpose asks for it (emergency, protected identity). */
  reason?: string;
  /** What another service said is heard first, as `visits=17`. */
  heard?: string;
  signal?: AbortSignal;
}

/** The JSON that a service answers; throws Problem. */
export async function ask<Body>(service: Service, path: string, how: Asking = {}): Promise<Body> {
  const response = await request(service, path, init("GET", how));
  return (await response.json()) as Body;
}

/** The JSON answered to a question that is posted, so that it stands in no address; throws Problem. */
export async function search<Body>(service: Service, path: string, body: unknown, how: Asking = {}): Promise<Body> {
  const response = await request(service, path, init("POST", how, body));
  return (await response.json()) as Body;
}

/** A file that a service makes; throws Problem. */
export async function file(service: Service, path: string, how: Asking = {}): Promise<Blob> {
  return await (await request(service, path, init("GET", how))).blob();
}

/** Have a service record something at once, and tell what came of it; throws Problem. What is captured goes through
 * the outbox instead. The same key again is answered the same and done once. */
export async function command<Told extends object = object>(
  service: Service,
  path: string,
  body: unknown,
  how: Asking & { key?: string; method?: "POST" | "PATCH" } = {},
): Promise<Receipt & Told> {
  const asked = init(how.method ?? "POST", how, body);
  asked.headers.set("idempotency-key", how.key ?? crypto.randomUUID());
  const response = await request(service, path, asked);
  return (await response.json()) as Receipt & Told;
}

/** Server-sent events as they come, until `signal` ends it; throws Problem where they end by themselves. */
export async function* follow(
  service: Service,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<{ event: string; data: unknown }> {
  const asked = init("GET", { signal });
  asked.headers.set("accept", "text/event-stream");
  const response = await request(service, path, asked);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let pending = "";
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done || value === undefined) throw new Problem(NOBODY, "", 0);
    const parts = (pending + value).split("\n\n");
    pending = parts.pop() ?? "";
    for (const part of parts) {
      const told = said(part);
      if (told) yield told;
    }
  }
}

/** The code of an answer that is no service's, such as a portal's. */
const NOBODY = "unavailable";
/** Statuses that say that nobody answered behind the front door. */
const AWAY: readonly number[] = [502, 503, 504];

/** Ask in the name of whoever is here, or of `whose` token; throws Problem. */
export async function request(
  service: Service,
  path: string,
  asked: RequestInit & { headers: Headers },
  whose = bearer.value,
): Promise<Response> {
  asked.headers.set("accept-language", language.value);
  if (whose) asked.headers.set("authorization", `Bearer ${whose}`);
  let response: Response;
  try {
    response = await fetch(`/api/${service}${path}`, asked);
  } catch (fault) {
    if (asked.signal?.aborted) throw fault;
    reachable.value = false;
    throw new Problem(NOBODY, "", 0);
  }
  noticed(response.headers.get("date"));
  reachable.value = !AWAY.includes(response.status);
  if (response.ok) return response;
  const no = await problem(response);
  if (no.status === 401 && no.code !== NOBODY) refused(whose);
  throw no;
}

/** In which language services name things to whoever speaks this one: they know Swedish and English (shared/texts). */
export function answeredIn(): string {
  return language.value === "en" ? "en" : "sv";
}

/** The beginnings of a request. */
export function init(method: string, how: Asking, body?: unknown): RequestInit & { headers: Headers } {
  const headers = new Headers();
  if (how.purpose) headers.set("brygga-purpose", how.purpose);
  if (how.reason) headers.set("brygga-reason", encodeURIComponent(how.reason));
  if (how.heard) headers.set("brygga-after", how.heard);
  const signal = how.signal ? { signal: how.signal } : {};
  if (body === undefined) return { method, headers, ...signal };
  headers.set("content-type", "application/json");
  headers.set("brygga-sent-at", new Date().toISOString());
  return { method, headers, body: JSON.stringify(body), ...signal };
}

async function problem(response: Response): Promise<Problem> {
  const told = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  return problemOf(told, response.status);
}

/** A problem as services tell it (RFC 9457). */
export function problemOf(told: Record<string, unknown>, status = Number(told["status"] ?? 0)): Problem {
  const faults = (told["errors"] as Fault[] | undefined) ?? [];
  return new Problem(String(told["code"] ?? NOBODY), String(told["title"] ?? ""), status, faults, told);
}

/** One event of a stream; null for a comment, which only says that somebody still listens. */
function said(part: string): { event: string; data: unknown } | null {
  const lines = part.split("\n").map((line) => line.split(/: ?(.*)/s));
  const field = (name: string) => lines.filter(([it]) => it === name).map(([, its]) => its ?? "");
  const data = field("data");
  return data.length ? { event: field("event")[0] ?? "message", data: JSON.parse(data.join("\n")) } : null;
}
