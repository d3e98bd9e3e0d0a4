import { expect, test } from "vitest";
import { interfaceLanguageOf, interfaceLanguages } from "../../lib/content/checks/interface-language.ts";
import { formatDay, formatList, formatSalary } from "../../lib/site/format.ts";
import { labelsFor } from "../../lib/site/labels.ts";

test("a tag of a region → the labels of its language", () => {
  expect(interfaceLanguageOf("fr-CA")).toBe("fr");
  expect(interfaceLanguageOf("de-AT")).toBe("de");
});

test.each(interfaceLanguages)("counts in %s → the plural that the language asks for", (language) => {
  const { openPositionsUnit } = labelsFor(language);
  expect(openPositionsUnit(1)).not.toBe(openPositionsUnit(2));
  // French counts nothing in the singular (CLDR), English and German in the plural.
  expect(openPositionsUnit(0) === openPositionsUnit(1)).toBe(language === "fr");
});

test.each([
  ["en", "€15.50 – €18.00 an hour", "1 September 2030"],
  ["fr", "15,50–18,00\u00a0€ de l’heure", "1er septembre 2030"],
  ["de", "15,50–18,00\u00a0€ pro Stunde", "1. September 2030"],
])("pay with cents, and the first of a month, in %s → as the language writes them", (language, pay, day) => {
  const salary = { min: 15.5, max: 18, currency: "EUR", per: "hour" } as const;
  expect(formatSalary(salary, language)).toBe(pay);
  expect(formatDay("2030-09-01", language)).toBe(day);
});

test.each([
  ["en", "€31,000 a year", "2 September 2030", "A, B and C"],
  ["fr", "31\u202f000\u00a0€ par an", "2 septembre 2030", "A, B et C"],
  ["de", "31.000\u00a0€ pro Jahr", "2. September 2030", "A, B und C"],
])("pay, a day and a list in %s → as the language writes them", (language, pay, day, list) => {
  const salary = { min: 31_000, max: 31_000, currency: "EUR", per: "year" } as const;
  expect(formatSalary(salary, language)).toBe(pay);
  expect(formatDay("2030-09-02", language)).toBe(day);
  expect(formatList(["A", "B", "C"], language)).toBe(list);
});
