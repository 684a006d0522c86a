/** Which screen is shown, as the address says; links go there without loading the page anew. */

import { signal } from "@preact/signals";

export const place = signal(location.pathname);

/** Go to a screen of ours, and to a place on it where the path names one (`/tasks#old`). */
export function go(path: string): void {
  const { pathname, hash } = new URL(path, location.origin);
  if (pathname + hash !== location.pathname + location.hash) history.pushState(null, "", pathname + hash);
  place.value = pathname;
  scrollTo(0, 0);
}

addEventListener("popstate", () => {
  place.value = location.pathname;
});

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const elsewhere = event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!link || elsewhere || link.target || link.origin !== location.origin || !link.dataset["screen"]) return;
  event.preventDefault();
  go(link.pathname + link.hash);
});

/** Milliseconds that a screen's heading is waited for. */
const PATIENCE = 3_000;
let first = true;

/** A screen is shown: the keyboard and whoever listens are led to its heading, unless it leads them elsewhere itself.
 * Not at the first one, where the browser itself begins at the top. */
export function arrive(): () => void {
  const main = document.getElementById("main");
  if (first || !main) {
    first = false;
    return () => undefined;
  }
  main.focus({ preventScroll: true });
  const lead = () => {
    const heading = main.querySelector("h1");
    if (!heading) return;
    watching.disconnect();
    if (document.activeElement !== main) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  const watching = new MutationObserver(lead);
  watching.observe(main, { childList: true, subtree: true });
  setTimeout(() => watching.disconnect(), PATIENCE);
  lead();
  return () => watching.disconnect();
}
