import { type InterfaceLanguage, interfaceLanguageOf } from "../content/checks/interface-language.ts";

/** How each language quotes. */
const quotes: Record<InterfaceLanguage, string> = {
  en: "“$1”",
  fr: "«\u00a0$1\u00a0»",
  de: "„$1“",
};

/** A tag for genders, (m/w/d) or H/F, or a last word as short as II: on a line alone they look like a mistake. */
const shortEnd = / (?=(?:\([^()\s]{1,7}\)|\S{1,3})$)/;

/** Keeps French punctuation on the line of its word (https://www.btb.termiumplus.gc.ca/redac-chap?lang=fra&lettr=chapsect17). */
export function boundTo(language: string, text: string): string {
  return interfaceLanguageOf(language) === "fr" ? text.replace(/(?<=«) | (?=[:;!?»%€])/g, "\u00a0") : text;
}

/** A title as its language sets it: curly quotes, and no last line of an ending such as H/F. */
export function setTitle(language: string, title: string): string {
  const set = title
    .replace(/"([^"]+)"/g, quotes[interfaceLanguageOf(language) ?? "en"])
    .replace(/'/g, "’")
    .replace(shortEnd, "\u00a0");
  return boundTo(language, set);
}
