import { fault } from "../../problem/span.ts";
import type { Check } from "./check.ts";

/** Signs that XML, and so a feed, may not hold (https://www.w3.org/TR/xml/#charsets), and halves of a sign. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
export const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/u;

/** Only signs that a page and a feed can show. */
export const printable: Check = (value) => {
  const [sign] = unprintable.exec(value) ?? [];
  if (sign === undefined) return undefined;
  const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return fault(
    "unprintable-sign",
    `There is a sign in this text that cannot be shown (U+${code}).`,
    "Delete it: it was pasted with the text, or is written as a backslash and a code.",
  );
};
