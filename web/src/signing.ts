/** Staff sign in and out at their provider: authorization code with PKCE (RFC 7636). */

import { noticed, reachable } from "./clock";
import { hold, LOCKED_OUT, read, signOutEverywhere, unsigned } from "./identity";

interface Way {
  authorize: string;
  token: string;
  end_session: string | null;
  client: string;
  scope: string;
  bearer: "access_token" | "id_token";
}

type Given = Partial<Record<Way["bearer"], string>>;

const UNDERWAY = "brygga.signing-in";

/** Leave for the provider, and come back to the screen that is shown now. */
export async function signIn(): Promise<void> {
  const way = await found().catch(() => null);
  if (!way) return void (unsigned.value = "app-sign-in-unreachable");
  const [verifier, state, nonce] = [random(), random(), random()];
  const back = location.pathname;
  sessionStorage.setItem(UNDERWAY, JSON.stringify({ verifier, state, nonce, back }));
  const asked = new URLSearchParams({
    response_type: "code",
    client_id: way.client,
    scope: way.scope,
    redirect_uri: `${location.origin}/`,
    state,
    nonce,
    ...(localStorage.getItem(LOCKED_OUT) ? { prompt: "login" } : {}),
    code_challenge: await challenge(verifier),
    code_challenge_method: "S256",
  });
  location.assign(`${way.authorize}?${asked}`);
}

/** Back from the provider: turn its code into a token; where to go on, null where nobody comes from there. */
export async function comeBack(): Promise<string | null> {
  const told = new URLSearchParams(location.search);
  const kept = sessionStorage.getItem(UNDERWAY);
  sessionStorage.removeItem(UNDERWAY);
  if (!kept) {
    if (!told.has("code") && !told.has("error")) return null;
    // Back at the provider's page from a sign-in that is over: this page asked for none.
    unsigned.value = "app-sign-in-failed";
    history.replaceState(null, "", location.pathname);
    return null;
  }
  const { verifier, state, nonce, back } = JSON.parse(kept) as Record<string, string>;
  history.replaceState(null, "", back);
  const code = told.get("code");
  if (code && told.get("state") === state) await exchange(code, verifier ?? "", nonce ?? "");
  else unsigned.value = told.get("error") === "access_denied" ? "app-sign-in-denied" : "app-sign-in-failed";
  return back ?? "/";
}

/** Turn a code into a token, and say why where it does not become one. */
async function exchange(code: string, verifier: string, nonce: string): Promise<void> {
  const way = await found().catch(() => null);
  const response = way && (await fetch(way.token, { method: "POST", body: proof(way, code, verifier) }).catch(() => null));
  if (!response) return void (unsigned.value = "app-sign-in-unreachable");
  try {
    take((await response.json()) as Given, way, nonce);
  } catch {
    unsigned.value = "app-sign-in-failed";
  }
}

function proof(way: Way, code: string, verifier: string): URLSearchParams {
  return new URLSearchParams({
    grant_type: "authorization_code",
    client_id: way.client,
    redirect_uri: `${location.origin}/`,
    code,
    code_verifier: verifier,
  });
}

/** Be whoever the provider says, where that was said to this question and names what they are here. */
function take(given: Given, way: Way, nonce: string): void {
  const its = given[way.bearer];
  if (!its || (given.id_token && read(given.id_token).nonce !== nonce)) return void (unsigned.value = "app-sign-in-failed");
  if (!read(its).roles?.length) return void (unsigned.value = "app-sign-in-nobody");
  hold(its);
}

/** Forget the token, and sign out of the provider too, where it has a page for that. The address names the client alone:
 * the browser remembers it, so it says nothing of who signs out. */
export async function leave(): Promise<void> {
  signOutEverywhere();
  unsigned.value = null;
  const way = await found().catch(() => null);
  if (!way?.end_session) return;
  const asked = new URLSearchParams({ client_id: way.client, post_logout_redirect_uri: `${location.origin}/` });
  location.assign(`${way.end_session}?${asked}`);
}

async function found(): Promise<Way> {
  const answer = await fetch("/api/visits/configuration").catch(() => null);
  reachable.value = !!answer?.ok;
  noticed(answer?.headers.get("date") ?? null);
  const told = (await answer?.json()) as { sign_in: Way | null };
  if (!told.sign_in) throw new Error("nobody said where people sign in");
  return told.sign_in;
}

function random(): string {
  return encoded(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge(verifier: string): Promise<string> {
  return encoded(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function encoded(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
