import { fault } from "../../messages/span.ts";
import type { Check } from "./value-check.ts";

/** Signs that XML, and so a feed, may not hold (https://www.w3.org/TR/xml/#charsets), and halves of a sign. */
export const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

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

/** A name that may become part of an address. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The name of a file, without its ending and where it lies. */
export const slug: Check = (value) => {
  if (slugPattern.test(value)) return undefined;
  const name = value
    .replace(/^.*\/(?=.)|\/$|\.md$/g, "")
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  return fault(
    "bad-slug",
    `"${value}" is not the name of a file here.`,
    "Write the name without .md, as it stood in the address: lower-case letters, digits and hyphens.",
    slugPattern.test(name) ? name : undefined,
  );
};
