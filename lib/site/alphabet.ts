import { twoLetterCodes } from "../content/checks/codes.ts";
import type { Content, Reading } from "../content/content.ts";
import { once } from "../content/once.ts";
import { regionName } from "../content/region-names.ts";
import { labelsFor, spokenIn } from "./labels.ts";

/** All characters of a text, or of all texts in some data, that are beyond Latin-1, which every font of the pages has. */
function collect(value: unknown, found: Set<string>, seen: Set<object>): void {
  if (typeof value === "string") for (const [each] of value.matchAll(/[^\0-\xff]/gu)) found.add(each);
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  for (const inner of Object.values(value)) collect(inner, found, seen);
}

/**
 * The letters that a language has beyond Latin-1, which its dates and labels may need. Intl has no list of them, so they
 * are those in its names of countries and languages.
 */
const lettersOf = once((language = "") => {
  const languages = new Intl.DisplayNames(language, { type: "language", fallback: "none" });
  const names = twoLetterCodes
    .flatMap((code) => [regionName(code.toUpperCase(), language), languages.of(code)])
    .join("");
  return names + names.toLocaleUpperCase(language) + names.toLocaleLowerCase(language);
});

/** What the pages of some content can show beyond Latin-1: its own characters, and those of its languages and currencies. */
export function charactersOf({
  content,
  otherLanguages,
}: Pick<Reading, "content" | "otherLanguages">): string {
  const found = new Set<string>();
  const seen = new Set<object>();
  const all: Content[] = [content, ...otherLanguages.values()];
  collect(all, found, seen);
  const { list } = content.positions;
  const spoken = list.flatMap(({ language, translations }) => [
    language,
    ...translations.map((each) => each.language),
  ]);
  const languages = new Set([content.company.language, ...otherLanguages.keys(), ...spoken].map(spokenIn));
  const currencies = new Set(list.flatMap(({ salary }) => salary?.currency ?? []));
  for (const language of languages) {
    collect([lettersOf(language), labelsFor(language)], found, seen);
    for (const currency of currencies)
      collect(new Intl.NumberFormat(language, { style: "currency", currency }).format(1), found, seen);
  }
  return [...found].sort().join("");
}
