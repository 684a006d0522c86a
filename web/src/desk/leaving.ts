/** The browser's "back" leaves what is shown beside the room, as "cancel" does, and not the desk: a phone has no other. */

import { useEffect } from "preact/hooks";
import { doing } from "./state";

const SHOWN = "desk";

/** Give whatever takes the place of the search a step of its own in the browser's history; one is enough for all of them. */
export function useBack(): void {
  const isSearching = doing.value.at === "search";
  useEffect(() => {
    if (isSearching) return;
    if (history.state !== SHOWN) history.pushState(SHOWN, "");
    const back = () => history.state !== SHOWN && (doing.value = { at: "search" });
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, [isSearching]);
}
