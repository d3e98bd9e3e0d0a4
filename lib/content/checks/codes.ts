import { once } from "../once.ts";

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");

/** From aa to zz: every code that a country or a language may have. */
export const twoLetterCodes = letters.flatMap((first) => letters.map((second) => first + second));

/** Finds a two-letter code by its name. The names of all codes take some milliseconds, so they're listed on demand, once. */
export function codeByName(
  nameOf: (code: string) => string | undefined,
): (name: string) => string | undefined {
  // If several codes have the same name, the first in the alphabet wins.
  const codes = once(
    () => new Map(twoLetterCodes.toReversed().map((code) => [nameOf(code)?.toLowerCase(), code])),
  );
  return (name) => codes().get(name.toLowerCase());
}
