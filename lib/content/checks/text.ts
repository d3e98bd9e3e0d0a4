import { fault } from "../../messages/catalogue.ts";
import { unprintable } from "../../messages/characters.ts";
import type { Check } from "./value-check.ts";

/** Only characters that a page and a feed can show. */
export const printable: Check = (value) => {
  const [character] = unprintable.exec(value) ?? [];
  if (character === undefined) return undefined;
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return fault("unprintable-character", { code: `U+${code}` });
};

/** A name that may become part of an address. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const slug: Check = (value) => {
  if (slugPattern.test(value)) return undefined;
  const name = value
    .replace(/^.*\/(?=.)|\/$|\.md$/g, "")
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  return fault("bad-slug", { value }, slugPattern.test(name) ? name : undefined);
};
