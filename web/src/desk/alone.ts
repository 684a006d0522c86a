/** What a finger presses twice at once is done once. */

import { useRef } from "preact/hooks";

/** One deed at a time: what is asked for while another is underway is not done. */
export function useAlone(): (deed: () => Promise<unknown>) => void {
  const underway = useRef(false);
  return (deed) => {
    if (underway.current) return;
    underway.current = true;
    void deed().finally(() => (underway.current = false));
  };
}
