import { expect, test } from "vitest";
import { positionIndex } from "../../lib/machines/position-index.ts";
import { aPosition, aSite, inFrench } from "../support/site.ts";

test("what positions share stands once", () => {
  const site = aSite([aPosition({ slug: "one", title: "One" }), aPosition({ slug: "two", title: "Two" })]);
  const { places, kinds, pay, positions } = positionIndex(site);
  expect([places.length, kinds.length, pay.length]).toEqual([1, 1, 1]);
  expect(positions).toEqual([
    ["one/", "One", 0, 0, 0],
    ["two/", "Two", 0, 0, 0],
  ]);
});

test("a position with a version in the site's language stands there in it", () => {
  const english = inFrench({ language: "en", title: "Engineer" });
  const site = aSite([
    aPosition({ slug: "one", language: "fr", title: "Ingénieure", translations: [english] }),
  ]);
  expect(positionIndex(site).positions).toEqual([["one/", "Engineer", 0, 0, 0]]);
});

test("a title in another language says in which", () => {
  const site = aSite([aPosition({ language: "fr" })]);
  expect(positionIndex(site).positions[0]?.[5]).toBe("fr");
});
