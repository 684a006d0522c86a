/** Where everybody begins: whom this is for, the way in, and then the ways on. */

import { token, unsigned } from "../identity";
import { Fault } from "../parts/field";
import type { Screen } from "../screens";
import { signIn } from "../signing";
import { text } from "../texts";

/** The start; `asked` is the screen that somebody wanted and may not see, or not yet. */
export function Start({ ways, asked }: { ways: readonly (readonly [string, Screen])[]; asked: string | null }) {
  return (
    <section class="start">
      <h1>{text("app-title")}</h1>
      <p class="lead">{text("app-welcome")}</p>
      {unsigned.value && <Fault>{text(unsigned.value)}</Fault>}
      {asked && token.value && <p class="note">{text("app-not-yours", { screen: asked })}</p>}
      {asked && !token.value && <p class="note">{text("app-sign-in-for", { screen: asked })}</p>}
      {!token.value && (
        <button class="first" onClick={() => void signIn()}>
          {text("app-sign-in")}
        </button>
      )}
      {token.value && (
        <ul class="ways">
          {ways.map(([path, it]) => (
            <li key={path}>
              <a href={path} data-screen={path}>
                {text(it.title)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
