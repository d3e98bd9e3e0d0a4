import { interfaceLanguages } from "./languages.ts";

const inLanguages = new Map<string, Intl.DisplayNames>();

/** What a language calls a country (ISO 3166-1 alpha-2) or a continent (UN M49); undefined where none has that code. */
export function regionName(code: string, language = "en"): string | undefined {
  const names =
    inLanguages.get(language) ?? new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  inLanguages.set(language, names);
  return names.of(code);
}

/** The same in every language of the interface. */
export function regionNames(code: string): string[] {
  return interfaceLanguages.map((language) => regionName(code, language) ?? code);
}
