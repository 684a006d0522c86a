/** A QR code, drawn as a picture of the page's own: the policy lets no other in. */

import encodeQR from "qr";

/** A text as a QR code; `called` says to those who do not see it what it is. */
export function Square({ value, called }: { value: string; called: string }) {
  const rows = encodeQR(value, "raw", { ecc: "medium", border: 2 });
  const dark = rows.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : "")));
  return (
    <svg class="square" role="img" aria-label={called} viewBox={`0 0 ${rows.length} ${rows.length}`} shape-rendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
