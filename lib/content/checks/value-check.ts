import type { ErrorCode } from "../../messages/catalogue.ts";
import { type Fault, fault } from "../../messages/span.ts";
import { didYouMean, nearest } from "../../messages/suggest.ts";

/** A check of a text: the fault that it has, or nothing. */
export type Check = (value: string) => Fault | undefined;

/** One of a list of words. */
export function oneOf(code: ErrorCode, what: string, known: readonly string[]): Check {
  return (value) => {
    if (known.includes(value)) return undefined;
    const several = value.split(/ *(?:[;/|&+]| and | et | und ) */);
    const fix = several.every((each) => known.includes(each)) ? several.join(", ") : undefined;
    // Who looks a file up may write its path.
    const name = value.replace(/^.*\//, "").replace(/\.md$/, "");
    const message = `There is no ${what} "${value}".`;
    return fault(code, message, didYouMean(name, known), fix ?? nearest(name, known));
  };
}

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");

/**
 * Finds a code of two letters by the name that some codes have. Asking for the names of all takes some milliseconds: it is
 * done once, when something is wrong.
 */
export function codeByName(
  nameOf: (code: string) => string | undefined,
): (name: string) => string | undefined {
  let codes: Map<string | undefined, string> | undefined;
  return (name) => {
    // Of several codes with a name, the first in the alphabet stays.
    codes ??= new Map(
      letters
        .flatMap((first) => letters.map((second) => first + second))
        .reverse()
        .map((code) => [nameOf(code)?.toLowerCase(), code]),
    );
    return codes.get(name.toLowerCase());
  };
}
