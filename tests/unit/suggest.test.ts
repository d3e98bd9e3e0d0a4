import { expect, it } from "vitest";
import { didYouMean, nearest, nearestPath } from "../../lib/messages/suggest.ts";

it.each([
  ["contarct", "contract"],
  ["ttile", "title"],
  ["Team", "team"],
  ["tem", "team"],
  ["apprentiship", "apprenticeship"],
  ["custmer-car", "customer-care"],
])("%s → %s, which is at most a third of its letters away", (word, meant) => {
  expect(nearest(word, ["title", "team", "contract", "apprenticeship", "customer-care"])).toBe(meant);
});

it("a word that is like none → no guess, but the list of what is allowed", () => {
  expect(nearest("banana", ["title", "team"])).toBeUndefined();
  expect(didYouMean("banana", ["title", "team"])).toBe("Allowed: title, team.");
  expect(didYouMean("banana", [])).toBe("There is none yet.");
});

it.each([
  ["content/offices/pariss.md", "content/offices/paris.md"],
  ["content/office/paris.md", "content/offices/paris.md"],
  ["/offices/pari/", "/offices/paris/"],
  ["content/offices/rome.md", undefined],
  ["content/offices/", undefined],
])("the path %s → %s, by the length of its last name", (path, meant) => {
  expect(nearestPath(path, ["content/offices/paris.md", "/offices/paris/"])).toBe(meant);
});

it("several words as near → the first of them", () => {
  expect(nearest("pris", ["paris", "priss"])).toBe("paris");
});

it("a list that fills the screen → its beginning, and how many more there are", () => {
  const many = Array.from({ length: 32 }, (_, at) => `office-${at}`);
  expect(didYouMean("x", many)).toMatch(/office-29, and 2 more\.$/);
});
