import { de } from "./labels/de.ts";
import { en, type Labels } from "./labels/en.ts";
import { fr } from "./labels/fr.ts";

export type { Labels };

/** The words of the interface by language; a further language is a file in `labels/` and a word here. */
const languages = { en, fr, de } satisfies Record<string, Labels>;

/** The languages that the interface speaks. */
export const labelLanguages: readonly string[] = Object.keys(languages);

export type Language = keyof typeof languages;

/** The language of the labels for a BCP 47 tag: `fr-CA` reads as `fr`, one that has none as `en`. */
export function labelLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split("-")[0] ?? "";
  return isSpoken(primary) ? primary : "en";
}

function isSpoken(language: string): language is Language {
  return Object.hasOwn(languages, language);
}

/** The labels for a BCP 47 tag. */
export function labelsFor(tag: string): Labels {
  return languages[labelLanguage(tag)];
}

/** The `lang` of a part of a page: left out where the part is in the language of the page around it (WCAG 3.1.2). */
export function languageMark(part: string, page: string): string | undefined {
  return part === page ? undefined : part;
}
