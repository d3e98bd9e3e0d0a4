import { fault } from "../messages/catalogue.ts";
import { listed } from "../messages/message.ts";
import { languageSegment } from "./addresses.ts";
import { codeByName } from "./checks/codes.ts";
import type { Check } from "./checks/value-check.ts";

/**
 * The languages of the interface. To add one, add its code here: the compiler asks for its labels (`site/labels/`), for words
 * that ads shouldn't use (`rules/advice/word-lists.ts`), and for the law where it is spoken (`rules/laws.ts`). It can't ask
 * for the words or the script that tell the language (`rules/detect-language.ts`), nor for what only some scripts need: fonts
 * of share images (`draw/share-image/fallback-fonts.ts`) and line breaks (`:lang(ja)` in `app/site.css`).
 *
 * More words are optional: a language without them gets less advice, and some of its dates, names and boards are read less well.
 * In `rules/advice/`: link-words, garbled, text-dates, text-differs, titles, wording (what denies), pay, privacy,
 * run-together. In `rules/`: placeholders, field-faults (`otherWords`). In `content/`: checks/date (`writings`),
 * checks/value-check (`oneOf`), areas (`otherNames`). In `scripts/sync/`: board-words, places.
 */
export const interfaceLanguages = ["en", "fr", "de", "cs", "es", "ja"] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** The language of the interface for a BCP 47 tag, whatever its region: `fr-CA` reads as `fr`. */
export function interfaceLanguageOf(tag: string): InterfaceLanguage | undefined {
  const primary = tag.toLowerCase().split("-")[0];
  return interfaceLanguages.find((known) => known === primary);
}

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Whether a BCP 47 tag names a language that has a name. */
export function isLanguage(tag: string): boolean {
  try {
    return /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) && languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

const languageByName = codeByName((code) => languageNames.of(code));

/** BCP 47. */
export const language: Check = (value) => {
  if (isLanguage(value)) return undefined;
  const hyphenated = value.replaceAll("_", "-");
  return fault("unknown-language", { value }, isLanguage(hyphenated) ? hyphenated : languageByName(value));
};

/** What a form lets people type as a language: a code, which is shorter than any name. */
export const languageTyped = [
  "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$",
  "The code of the language, such as en or fr.",
] as const;

/** A language in which the site can be. */
export const interfaceLanguage: Check = (value) => {
  const wrong = language(value);
  if (wrong !== undefined || interfaceLanguageOf(value) !== undefined) return wrong;
  return fault("unknown-interface-language", {
    what: "unspoken",
    language: value,
    spoken: listed(interfaceLanguages, "or"),
  });
};

const inAddresses = new RegExp(`^${languageSegment}$`);

/** Another language of the site; its tag is part of addresses and file names. */
export const additionalLanguage: Check = (value) => {
  const tag = value.toLowerCase();
  const wrong = interfaceLanguage(value);
  if (wrong !== undefined || (inAddresses.test(tag) && tag === value)) return wrong;
  const fix = inAddresses.test(tag) ? tag : undefined;
  return fault("unknown-interface-language", { what: "spelling", language: value }, fix);
};
