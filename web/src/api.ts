/** What services are asked and answer, over one origin, with the token of whoever is signed in. */

import { token } from "./identity";
import { language } from "./texts";

export type Service = "visits" | "activities" | "referrals" | "reporting";

/** A service's no, or that it does not answer: a stable code, and a sentence for people. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    title: string,
    readonly status: number,
  ) {
    super(title);
  }
}

/** The JSON of an answer; throws Problem. */
export async function ask<Answer>(service: Service, path: string): Promise<Answer> {
  const response = await request(service, path, {});
  return (await response.json()) as Answer;
}

/** Server-sent events as they come, until `signal` ends it; throws Problem where they end by themselves. */
export async function* follow(
  service: Service,
  path: string,
  signal: AbortSignal,
): AsyncGenerator<{ event: string; data: unknown }> {
  const response = await request(service, path, { signal, headers: { accept: "text/event-stream" } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let pending = "";
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done || value === undefined) throw new Problem("unavailable", "", 0);
    const parts = (pending + value).split("\n\n");
    pending = parts.pop() ?? "";
    for (const part of parts) {
      const told = said(part);
      if (told) yield told;
    }
  }
}

async function request(service: Service, path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("accept-language", language.value);
  if (token.value) headers.set("authorization", `Bearer ${token.value}`);
  let response: Response;
  try {
    response = await fetch(`/api/${service}${path}`, { ...init, headers });
  } catch (fault) {
    if (init.signal?.aborted) throw fault;
    throw new Problem("unavailable", "", 0);
  }
  if (!response.ok) throw await problem(response);
  return response;
}

async function problem(response: Response): Promise<Problem> {
  const told = (await response.json().catch(() => ({}))) as { code?: string; title?: string };
  return new Problem(told.code ?? "unavailable", told.title ?? "", response.status);
}

/** One event of a stream; null for a comment, which only says that somebody still listens. */
function said(part: string): { event: string; data: unknown } | null {
  const lines = part.split("\n").map((line) => line.split(/: ?(.*)/s));
  const field = (name: string) => lines.filter(([it]) => it === name).map(([, its]) => its ?? "");
  const data = field("data");
  return data.length ? { event: field("event")[0] ?? "message", data: JSON.parse(data.join("\n")) } : null;
}
