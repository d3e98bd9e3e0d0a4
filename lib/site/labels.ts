import type { BodyText, Story } from "../content/content.ts";
import { type InterfaceLanguage, interfaceLanguageOf } from "../content/languages.ts";
import { cs } from "./labels/cs.ts";
import { de } from "./labels/de.ts";
import { en, type Labels } from "./labels/en.ts";
import { es } from "./labels/es.ts";
import { fr } from "./labels/fr.ts";
import { ja } from "./labels/ja.ts";

export type { Labels };

const languages = { en, fr, de, cs, es, ja } satisfies Record<InterfaceLanguage, Labels>;

/** The words of the interface for a BCP 47 tag; English for a language that the interface lacks. */
export function labelsFor(tag: string): Labels {
  return languages[interfaceLanguageOf(tag) ?? "en"];
}

/** The language of a page's labels, dates and numbers: that of the page, or English where the interface lacks it. */
export function spokenIn(tag: string): string {
  return interfaceLanguageOf(tag) === undefined ? "en" : tag;
}

/** The `lang` of a text from a file: undefined where the file is in the language of the page. */
export function langOf({ body }: { body: BodyText }, { language }: { language: string }): string | undefined {
  return languageMark(body.language, language);
}

/** The `lang` of a part of a page: undefined where the part is in the language of the page (WCAG 3.1.2). */
export function languageMark(part: string, page: string): string | undefined {
  return part === page ? undefined : part;
}

export function storyPlace({ series, episode }: Story, labels: Labels): string | undefined {
  return series === undefined || episode === undefined ? series : labels.episode(episode, series);
}
