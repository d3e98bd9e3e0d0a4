import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

countries.registerLocale(english);

/** The code (ISO 3166-1 alpha-2) of a country that is written as a code or as its English name. */
export function countryCode(text: string | undefined): string | undefined {
  const name = text?.trim() ?? "";
  if (/^[A-Z]{2}$/i.test(name)) return countries.isValid(name) ? name.toUpperCase() : undefined;
  if (/^[A-Z]{3}$/i.test(name)) return countries.alpha3ToAlpha2(name.toUpperCase());
  return countries.getAlpha2Code(name, "en");
}
