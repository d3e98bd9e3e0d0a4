import { fault } from "../../messages/catalogue.ts";
import { languageSegment } from "../addresses.ts";
import { language } from "./language.ts";
import type { Check } from "./value-check.ts";

/** The languages of the interface. To add one, add its code here: the compiler asks for its labels, and the rest follows. */
export const interfaceLanguages = ["en", "fr", "de", "cs", "es", "ja"] as const;

export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** The language of the interface for a BCP 47 tag, whatever its region: `fr-CA` reads as `fr`. */
export function interfaceLanguageOf(tag: string): InterfaceLanguage | undefined {
  const primary = tag.toLowerCase().split("-")[0];
  return interfaceLanguages.find((known) => known === primary);
}

/** Their codes in a sentence: `en, fr or de`. */
export function languageCodes(word: "and" | "or"): string {
  const type = word === "or" ? "disjunction" : "conjunction";
  return new Intl.ListFormat("en-GB", { type }).format(interfaceLanguages);
}

export const interfaceLanguage: Check = (value) => {
  const wrong = language(value);
  if (wrong !== undefined || interfaceLanguageOf(value) !== undefined) return wrong;
  return fault("unknown-interface-language", {
    what: "unspoken",
    language: value,
    spoken: languageCodes("or"),
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
