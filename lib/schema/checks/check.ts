import type { ErrorCode } from "../../problem/codes.ts";
import { type Fault, fault } from "../../problem/span.ts";
import { didYouMean, nearest } from "../../problem/suggest.ts";

/** A check of a text: the fault that it has, or nothing. */
export type Check = (value: string) => Fault | undefined;

/** One of a list of words. */
export function oneOf(code: ErrorCode, what: string, known: readonly string[]): Check {
  return (value) =>
    known.includes(value)
      ? undefined
      : fault(code, `There is no ${what} "${value}".`, didYouMean(value, known), nearest(value, known));
}

/** All codes of two letters, to look a name up; slow, and needed only where something is wrong. */
export function twoLetterCodes(): string[] {
  const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
  return letters.flatMap((first) => letters.map((second) => first + second));
}
