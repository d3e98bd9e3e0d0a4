import type { ErrorCode } from "../../problem/codes.ts";
import { type Fault, fault } from "../../problem/span.ts";
import { didYouMean, nearest } from "../../problem/suggest.ts";

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

/** All codes of two letters, to look a name up; slow, and needed only where something is wrong. */
export function twoLetterCodes(): string[] {
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  return letters.flatMap((first) => letters.map((second) => first + second));
}
