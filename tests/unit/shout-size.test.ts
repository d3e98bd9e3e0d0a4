import { expect, it } from "vitest";
import { shoutSize } from "../../app/[language]/values.tsx";

it.each([
  ["Sabotage", "text-shout"],
  ["Mend first", "text-shout"],
  ["Sustainability", "text-heading"],
  ["Curiosity", "text-display"],
  ["Mend it before you sell it", "text-display"],
  ["We ask each other why until all of us see it", "text-heading"],
])("the core value %s is set in %s, so that it fills no screen", (title, size) => {
  expect(shoutSize(title)).toBe(size);
});
