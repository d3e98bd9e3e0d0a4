import { expect, it } from "vitest";
import { shoutSize } from "../../app/[language]/values.tsx";

it.each([
  ["Sabotage", "text-shout"],
  ["Mend first", "text-shout"],
  ["Curiosity", "text-shout"],
  ["Buoyancy", "text-[clamp(3rem,17.5cqw,22rem)] print:text-heading"],
  ["Momentum", "text-[clamp(3rem,17.5cqw,22rem)] print:text-heading"],
  ["WOMMWOMM", "text-display"],
  ["Kundenwohl", "text-display"],
  ["Sustainability", "text-display"],
  ["Verantwortungsbewusstsein", "text-heading"],
  ["Mend it before you sell it", "text-display"],
  ["We ask each other why until all of us see it", "text-heading"],
])("the core value %s is set in %s, so that it fills no screen and breaks in no word", (title, size) => {
  expect(shoutSize(title)).toBe(size);
});
