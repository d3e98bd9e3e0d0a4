import { expect, test } from "vitest";
import { slugOf, slugOfPlace } from "../../lib/content/slug.ts";

test.each([
  ["Senior Data Engineer", "senior-data-engineer"],
  ["DevOps Engineer", "devops-engineer"],
  ["Senior iOS Engineer", "senior-ios-engineer"],
  ["Chargé·e d’études, Œuvres & Musées", "charge-e-d-etudes-oeuvres-musees"],
  ["Größe: Łódź!", "groesse-lodz"],
  ["Data Engineer (m/w/d)", "data-engineer"],
  ["Analyste de données H/F", "analyste-de-donnees"],
  // A number in front would be its place in an order.
  ["24/7 Support", "support-24-7"],
  ["360 Engineering", "engineering-360"],
  [`Head of ${"a".repeat(72)} and more`, `head-of-${"a".repeat(72)}`],
  ["データ", ""],
])("%s → %s", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test.each([
  ["Malmö", "SE", "malmo"],
  ["Jyväskylä", "FI", "jyvaskyla"],
  ["Köln", "DE", "koeln"],
  ["Zürich", "CH", "zuerich"],
  ["São Paulo", "BR", "sao-paulo"],
])("%s in %s → %s", (title, country, slug) => {
  expect(slugOfPlace(title, country)).toBe(slug);
});
