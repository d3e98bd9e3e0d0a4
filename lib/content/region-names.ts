import { interfaceLanguages } from "./languages.ts";
import { once } from "./once.ts";

const namesIn = once(
  (language = "en") => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
);

/** What a language calls a country (ISO 3166-1 alpha-2) or a continent (UN M49); undefined where none has that code. */
export const regionName = (code: string, language = "en") => namesIn(language).of(code);

/** The same in every language of the interface. */
export const regionNames = (code: string) =>
  interfaceLanguages.map((language) => regionName(code, language) ?? code);
