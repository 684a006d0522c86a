/** What stands around every screen: the way past the menu, the menu, the languages, who is here, what waits. */

import type { ComponentChildren } from "preact";
import { name, signIn, signOut, token } from "./identity";
import { move, site, sites } from "./lists";
import { Said } from "./parts/said";
import { Waiting } from "./parts/waiting";
import { place } from "./place";
import { may, SCREENS, type Screen } from "./screens";
import { LANGUAGES, language, NAMES, reviewed, speak, text, type Language, type TextId } from "./texts";

/** The whole page. */
export function Shell() {
  const screen = SCREENS[place.value];
  document.title = `${text(screen?.title ?? "app-title")} · ${text("app-title")}`;
  const shown = screen && may(screen) ? screen : null;
  return (
    <>
      {!shown?.bare && <Top />}
      <main id="main" tabIndex={-1} data-screen-at={place.value}>
        {shown ? <shown.show /> : <Start />}
      </main>
      <Said />
      {!shown?.bare && <Foot />}
    </>
  );
}

function Top() {
  return (
    <>
      <a class="skip" href="#main">
        {text("app-skip")}
      </a>
      <header>
        <a class="home" href="/" data-screen="/">
          <img src="/mark.svg" alt="" width="32" height="32" />
          {text("app-title")}
        </a>
        <nav aria-label={text("app-menu")}>
          <ul>
            {menu().map(([path, it]) => (
              <Item key={path} path={path} title={it.title} />
            ))}
          </ul>
        </nav>
        <Waiting />
        <Who />
      </header>
    </>
  );
}

function Foot() {
  return (
    <footer>
      <Languages />
      {!reviewed.value && <p class="note">{text("app-machine-translated")}</p>}
      <a href="/tillganglighet" data-screen="/tillganglighet">
        {text("accessibility-title")}
      </a>
    </footer>
  );
}

function menu(): [string, Screen][] {
  return Object.entries(SCREENS).filter(([, it]) => !it.apart && may(it));
}

function Item({ path, title }: { path: string; title: TextId }): ComponentChildren {
  return (
    <li>
      <a href={path} data-screen={path} aria-current={place.value === path ? "page" : undefined}>
        {text(title)}
      </a>
    </li>
  );
}

function Who() {
  if (!token.value) return <button onClick={() => void signIn()}>{text("app-sign-in")}</button>;
  return (
    <div class="who">
      {sites.value.length > 1 && <Place />}
      <span>{name}</span>
      <button onClick={signOut}>{text("app-sign-out")}</button>
    </div>
  );
}

function Place() {
  return (
    <label>
      {text("app-site")}
      <select value={site.value} onChange={(event) => move(event.currentTarget.value)}>
        {sites.value.map((it) => (
          <option key={it} value={it}>
            {it}
          </option>
        ))}
      </select>
    </label>
  );
}

function Start() {
  return (
    <section class="start">
      <h1>{text("app-title")}</h1>
      <p>{text("app-welcome")}</p>
      {!token.value && (
        <button class="first" onClick={() => void signIn()}>
          {text("app-sign-in")}
        </button>
      )}
      {token.value && (
        <ul class="ways">
          {menu().map(([path, it]) => (
            <Item key={path} path={path} title={it.title} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The languages, each in its own words and script. */
export function Languages() {
  return (
    <label>
      {text("app-language")}
      <select value={language.value} onChange={(event) => void speak(event.currentTarget.value as Language)}>
        {LANGUAGES.map((it) => (
          <option key={it} value={it} lang={it.split("-")[0]}>
            {NAMES[it]}
          </option>
        ))}
      </select>
    </label>
  );
}
