import { expect, test } from "vitest";
import { interfaceLanguageOf, interfaceLanguages } from "../../lib/content/checks/interface-language.ts";
import { formatDay, formatList, formatSalary } from "../../lib/site/format.ts";
import { labelsFor } from "../../lib/site/labels.ts";
import { setHeading, setTitle } from "../../lib/site/typography.ts";

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
  ["en", "€15.50–18.00 an hour", "1 September 2030"],
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

test.each([
  ["en", "EUR", "€38,000–45,000 a year"],
  ["en", "JPY", "¥38,000–45,000 a year"],
  ["en", "USD", "$38,000–45,000 a year"],
  ["en", "CZK", "CZK\u00a038,000–45,000 a year"],
  ["fr", "USD", "38\u202f000–45\u202f000\u00a0$ par an"],
  ["de", "CHF", "38.000–45.000\u00a0CHF pro Jahr"],
])(
  "a range of pay in %s and %s → the currency once, on its side of both figures",
  (language, currency, pay) => {
    expect(formatSalary({ min: 38_000, max: 45_000, currency, per: "year" }, language)).toBe(pay);
  },
);

test.each([
  ["en", `It's not "green" enough.`, "It’s not “green” enough."],
  ["de", 'Leitung "Zweites Leben" (m/w/d)', "Leitung „Zweites Leben“\u00a0(m/w/d)"],
  [
    "fr",
    `Cheffe ou chef d'équipe : "Avaries" H/F`,
    "Cheffe ou chef d’équipe\u00a0: «\u00a0Avaries\u00a0»\u00a0H/F",
  ],
  ["en", "Back-end Engineer, Search and Offers", "Back-end Engineer, Search and Offers"],
])("a title in %s → its quotes, and no ending alone on a line", (language, title, set) => {
  expect(setTitle(language, title)).toBe(set);
});

test("a heading with short and long words with hyphens → the short ones stay whole", () => {
  const set = "Front-\u2060end, free-\u2060spirited and Datenschutz-Folgenabschätzung";
  expect(setHeading("en", "Front-end, free-spirited and Datenschutz-Folgenabschätzung")).toBe(set);
});
