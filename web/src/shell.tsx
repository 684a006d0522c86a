/** What stands around every screen: the way past the menu, the menu, the languages, who is signed in. */

import type { ComponentChildren, FunctionComponent } from "preact";
import { lazily } from "./lazily";
import { isAny, name, signIn, signOut, token, type Role } from "./identity";
import { place } from "./place";
import { LANGUAGES, language, reviewed, speak, text, type Language, type TextId } from "./texts";

interface Screen {
  title: TextId;
  /** Who meets it in the menu; nobody named: everybody, without signing in. */
  roles: readonly Role[];
  show: FunctionComponent;
}

const INSIDE: readonly Role[] = ["host", "project_lead", "unit_manager", "analyst"];
const OUTSIDE: readonly Role[] = ["caseworker", "dpo", "auditor", "steering", "working_group"];

const SCREENS: Record<string, Screen> = {
  "/goals": {
    title: "goals-title",
    roles: [...INSIDE, ...OUTSIDE],
    show: lazily(() => import("./screens/goals"), "Goals"),
  },
  "/tillganglighet": {
    title: "accessibility-title",
    roles: [],
    show: lazily(() => import("./screens/accessibility"), "Accessibility"),
  },
};

/** The whole page. */
export function Shell() {
  const screen = SCREENS[place.value];
  document.title = `${text(screen?.title ?? "app-title")} · ${text("app-title")}`;
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
            {Object.entries(SCREENS).map(([path, it]) => may(it) && <Item path={path} title={it.title} />)}
          </ul>
        </nav>
        <Who />
      </header>
      <main id="main" tabIndex={-1}>
        {screen && may(screen) ? <screen.show /> : <Start />}
      </main>
      <footer>
        <Languages />
        {!reviewed.value && <p class="note">{text("app-machine-translated")}</p>}
        <a href="/tillganglighet" data-screen="/tillganglighet">
          {text("accessibility-title")}
        </a>
      </footer>
    </>
  );
}

function may(screen: Screen): boolean {
  return !screen.roles.length || isAny(...screen.roles);
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
      <span>{name}</span>
      <button onClick={signOut}>{text("app-sign-out")}</button>
    </div>
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
    </section>
  );
}

function Languages() {
  return (
    <label>
      {text("app-language")}
      <select value={language.value} onChange={(event) => void speak(event.currentTarget.value as Language)}>
        {LANGUAGES.map((it) => (
          <option value={it} lang={it.split("-")[0]}>
            {NAMES[it]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Each language in its own words and script, so that whoever needs it finds it. */
const NAMES: Record<Language, string> = {
  sv: "Svenska",
  "sv-lattlast": "Lätt svenska",
  en: "English",
  ar: "العربية",
  "fa-AF": "دری",
  ti: "ትግርኛ",
  uk: "Українська",
  so: "Soomaali",
};
