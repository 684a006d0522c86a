/** What stands around every screen: the way past the menu, the menu, the languages, who is here, what waits. */

import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Notices } from "./around/notices";
import { link, name, token, unsigned } from "./identity";
import { called, move, site, sites } from "./lists";
import { Fault } from "./parts/field";
import { Said } from "./parts/said";
import { Waiting } from "./parts/waiting";
import { arrive, place } from "./place";
import { may, SCREENS, type Screen } from "./screens";
import { leave, signIn } from "./signing";
import { Start } from "./around/start";
import { LANGUAGES, language, NAMES, speak, text, unread, type Language, type TextId } from "./texts";

/** Whether the menu is unfolded, where there is no room for it. */
const unfolded = signal(false);

/** The whole page. */
export function Shell() {
  const at = place.value;
  const screen = SCREENS[at];
  document.title = `${text(screen?.title ?? "app-title")} · ${text("app-title")}`;
  const shown = screen && may(screen) ? screen : null;
  useEffect(() => {
    unfolded.value = false;
    return arrive();
  }, [at]);
  return (
    <>
      {!shown?.bare && <Top />}
      <main id="main" tabIndex={-1} data-screen-at={at}>
        {shown?.captures && <Unknown />}
        {shown ? <shown.show /> : <Start ways={menu()} asked={screen ? text(screen.title) : null} />}
      </main>
      <Said />
      {!shown?.bare && <Foot />}
    </>
  );
}

function Top() {
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        {text("app-skip")}
      </a>
      <header data-unfolded={unfolded.value} onKeyDown={(event) => event.key === "Escape" && (unfolded.value = false)}>
        <a class="home" href="/" data-screen="/">
          <img src="/mark.svg" alt="" width="32" height="32" />
          <span>{text("app-title")}</span>
        </a>
        <Waiting />
        {token.value && <Unfold />}
        {token.value && <Menu />}
        <Who />
      </header>
      <Notices />
    </>
  );
}

/** Where a screen captures on although services know nobody any more: the way to be known again. */
function Unknown() {
  if (unsigned.value !== "app-known-no-more") return null;
  return (
    <Fault>
      {text(unsigned.value)} <button onClick={() => void signIn()}>{text("app-sign-in")}</button>
    </Fault>
  );
}

/** Past the menu; what the address holds, such as a volunteer's link, stays there. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

/** Where the menu has no room it is folded, and this unfolds it. */
function Unfold() {
  return (
    <button class="unfold" aria-expanded={unfolded.value} aria-controls="menu" onClick={() => (unfolded.value = !unfolded.value)}>
      {text("app-menu")}
    </button>
  );
}

function Menu() {
  return (
    <nav id="menu" aria-label={text("app-menu")}>
      <ul>
        {menu().map(([path, it]) => (
          <Item key={path} path={path} title={it.title} />
        ))}
      </ul>
    </nav>
  );
}

function Foot() {
  const room = SCREENS[place.value]?.title.split("-")[0];
  return (
    <footer>
      <Languages />
      {unread.value.some((it) => it === "app" || it === room) && <p class="note">{text("app-machine-translated")}</p>}
      <a href="/tillganglighet" data-screen="/tillganglighet">
        {text("app-accessibility")}
      </a>
    </footer>
  );
}

function menu(): [string, Screen][] {
  return Object.entries(SCREENS).filter(([, it]) => !it.apart && may(it));
}

function Item({ path, title }: { path: string; title: TextId }) {
  return (
    <li>
      <a href={path} data-screen={path} aria-current={place.value === path ? "page" : undefined}>
        {text(title)}
      </a>
    </li>
  );
}

/** Staff sign in and out here; a volunteer who came by a link has nobody else to be. */
function Who() {
  if (!token.value && link.value) return null;
  if (!token.value) return <button onClick={() => void signIn()}>{text("app-sign-in")}</button>;
  return (
    <div class="who">
      {sites.value.length > 1 && <Place />}
      <span>{name}</span>
      <button onClick={() => void leave()}>{text("app-sign-out")}</button>
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
            {called(it)}
          </option>
        ))}
      </select>
    </label>
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
