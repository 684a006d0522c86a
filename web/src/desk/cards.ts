/** The codes of cards: "blå räv 42", however a reader, a keyboard or a hand writes it. */

/** Two words and two digits, with anything between them: a reader set to another keyboard types other hyphens. */
const CODE = /^\p{L}+[^\p{L}\d]+\p{L}+[^\p{L}\d]*\d{2}$/u;

/** Whether a text is written as a card's code is; null where it is not. */
export function cardIn(text: string): string | null {
  const bare = text.trim();
  return CODE.test(bare) ? bare.replace(/[^\p{L}\d]+/gu, " ").toLowerCase() : null;
}
