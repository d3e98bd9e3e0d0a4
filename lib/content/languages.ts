import { fault } from "../messages/catalogue.ts";
import { listed } from "../messages/message.ts";
import { languageSegment } from "./addresses.ts";
import { codeByName } from "./checks/codes.ts";
import type { Check } from "./checks/value-check.ts";
import { once } from "./once.ts";

/**
 * The languages of the interface. To add one, add its code here: the compiler asks for its labels (`site/labels/`), for words
 * that ads shouldn't use (`rules/advice/word-lists.ts`), and for the law where it is spoken (`rules/laws.ts`). It can't ask
 * for the words or the script that tell the language (`rules/detect-language.ts`), nor for what only some scripts need: fonts
 * of share images (`draw/share-image/fallback-fonts.ts`) and line breaks (`:lang(ja)` in `app/site.css`).
 *
 * More words are optional: a language without them gets less advice, and some of its dates, names and boards are read less well.
 * In `rules/advice/`: link-advice, garbled, text-dates, titles, wording (what denies), pay, owed-by-law,
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
const countryNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** Whether a BCP 47 tag names a language that has a name, and is the tag to write: `fr`, not `fra`. */
export function isLanguage(tag: string): boolean {
  try {
    const [canonical = ""] = Intl.getCanonicalLocales(tag);
    return canonical.length === tag.length && languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

const languageByName = codeByName((code) => languageNames.of(code));
const plain = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
/** What the languages of the interface call themselves. */
const ownNames = once(
  () =>
    new Map(
      interfaceLanguages.map((code) => [
        plain(new Intl.DisplayNames(code, { type: "language" }).of(code) ?? ""),
        code,
      ]),
    ),
);

/** The code of a language that is written another way: `French`, `français`, `fr_CA`, `fra`, or `cz`, its country. */
export function languageMeant(written: string): string | undefined {
  const hyphenated = written.trim().replaceAll("_", "-");
  if (isLanguage(hyphenated)) return hyphenated;
  const named = languageByName(hyphenated) ?? ownNames().get(plain(hyphenated));
  if (named !== undefined || !/^[a-z]{2,3}$/i.test(hyphenated)) return named;
  const isCountry = hyphenated.length === 2 && countryNames.of(hyphenated.toUpperCase()) !== undefined;
  const { language } = new Intl.Locale(isCountry ? `und-${hyphenated}` : hyphenated).maximize();
  return isLanguage(language) ? language : undefined;
}

/** BCP 47. */
export const language: Check = (value) =>
  isLanguage(value) ? undefined : fault("unknown-language", { value }, languageMeant(value));

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
