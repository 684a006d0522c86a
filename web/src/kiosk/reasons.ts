/** Why people come: eight reasons, each with a picture and with the help that it asks for (DOMAIN §2). */

import type { TextId } from "../texts";

export interface Reason {
  called: TextId;
  /** The supports that a visit with this reason carries; none: somebody just comes. */
  supports: readonly string[];
  /** What is drawn, with strokes only, on a square of 24. */
  drawn: string;
}

export const REASONS: readonly Reason[] = [
  {
    called: "kiosk-why-fika",
    supports: [],
    drawn: "M4 9h12v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zM16 10.5h1.5a2.5 2.5 0 0 1 0 5H16M7.5 3v2.5M12 3v2.5",
  },
  { called: "kiosk-why-forms", supports: ["blankett"], drawn: "M6 3h9l4 4v14H6zM14.5 3.5V8H19M9 12h7M9 16h4.5" },
  { called: "kiosk-why-letters", supports: ["myndighet"], drawn: "M3 6h18v13H3zM3.5 6.5 12 13l8.5-6.5" },
  { called: "kiosk-why-work", supports: ["arbete"], drawn: "M3 8h18v12H3zM9 8V5.5A1.5 1.5 0 0 1 10.5 4h3A1.5 1.5 0 0 1 15 5.5V8M3 13h18M12 12v2.5" },
  { called: "kiosk-why-home", supports: ["bostad"], drawn: "M3.5 11.5 12 4l8.5 7.5M6 9.5V20h12V9.5M10 20v-6h4v6" },
  { called: "kiosk-why-computer", supports: ["it"], drawn: "M3 5h12v9H3zM6 18h6M9 14v4M17.5 9H21v11h-5.5V14M18 17.5h.5" },
  {
    called: "kiosk-why-children",
    supports: ["foraldrastod"],
    drawn: "M8 8.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM3.5 20v-5a4.5 4.5 0 0 1 9 0v5M17 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM14.5 20v-2a2.75 2.75 0 0 1 5.5 0v2",
  },
  { called: "kiosk-why-other", supports: ["ovrigt"], drawn: "M12 21a9 9 0 1 0-8-4.9L3 21l4.6-1.1A9 9 0 0 0 12 21zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.5v.3" },
];
