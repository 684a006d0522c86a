/** Which screen is shown, as the address says; links go there without loading the page anew. */

import { signal } from "@preact/signals";

export const place = signal(location.pathname);

/** Go to a screen of ours. */
export function go(path: string): void {
  if (path !== location.pathname) history.pushState(null, "", path);
  place.value = path;
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
  go(link.pathname);
});
