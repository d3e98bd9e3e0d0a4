import { expect, test } from "vitest";
import { interfaceLanguageOf, interfaceLanguages } from "../../lib/schema/checks/interface-language.ts";
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
