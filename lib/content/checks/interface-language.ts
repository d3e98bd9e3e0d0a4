import { fault } from "../../messages/span.ts";
import { languageSegment } from "../addresses.ts";
import { language } from "./language.ts";
import type { Check } from "./value-check.ts";

/** The languages of the interface. To add one, add its code here: the compiler asks for its labels, and the rest follows. */
export const interfaceLanguages = ["en", "fr", "de"] as const;

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

/** A language in which the site can be. */
export const interfaceLanguage: Check = (value) => {
  const wrong = language(value);
  if (wrong !== undefined || interfaceLanguageOf(value) !== undefined) return wrong;
  return fault(
    "unknown-interface-language",
    `The site has no words of its own in "${value}", such as "Apply" and "Open positions".`,
    `Write ${languageCodes("or")}; each position may be in any language. A developer can add another.`,
  );
};

const inAddresses = new RegExp(`^${languageSegment}$`);

/** A further language of the site, whose tag stands in addresses and in the names of files. */
export const furtherLanguage: Check = (value) => {
  const tag = value.toLowerCase();
  const wrong = interfaceLanguage(value);
  if (wrong !== undefined || (inAddresses.test(tag) && tag === value)) return wrong;
  return fault(
    "unknown-interface-language",
    `"${value}" cannot stand in addresses and in names of files.`,
    "Write a language in small letters, and a region where it matters: fr, or fr-ca.",
    inAddresses.test(tag) ? tag : undefined,
  );
};
