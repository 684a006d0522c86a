/** A person's referrals: what they are linked to, and the way on. */

/** Those of one person. */
export function Links({ person }: { person: string }) {
  return <section data-person={person} />;
}
