import fc from "fast-check";
import { expect, test } from "vitest";
import { advances, fitted, type Measured, type Room } from "../../lib/discovery/share-image/fit.ts";

const room: Room = { width: 1000, height: 400, size: 200, leading: 0.9, tracking: () => -0.02 };

// As if every letter were half an em wide.
function measured(text: string): Measured {
  const words = text.split(" ").map((word) => ({
    width: word.length * 0.5,
    glyphs: word.length,
    ends: word.endsWith("."),
  }));
  return { words, space: 0.25 };
}

function lines(text: string): string[] {
  const words = text.split(" ");
  return fitted(measured(text), room).lines.map(({ from, to }) => words.slice(from, to).join(" "));
}

const word = fc.string({ unit: fc.constantFrom(..."abc."), minLength: 1, maxLength: 45 });
const title = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => words.join(" ").slice(0, 80).trim());

test("any title → all of its words in their order, inside the room", () => {
  fc.assert(
    fc.property(title, (text) => {
      const shaped = measured(text);
      const { size, lines: found } = fitted(shaped, room);
      expect(lines(text).join(" ")).toBe(text);
      expect(size).toBeLessThanOrEqual(room.size);
      expect(((found.length - 1) * room.leading + 1) * size).toBeLessThanOrEqual(room.height);
      for (const line of found) {
        expect(advances(shaped, line, room.tracking(size)).width * size).toBeLessThanOrEqual(room.width);
      }
    }),
  );
});

test("a short title → the largest size", () => {
  expect(fitted(measured("Buyer"), room).size).toBe(200);
});

test("a longer word → a smaller size, and never two halves", () => {
  const text = "Elektronikwiederaufbereitungsqualitätsmanager";
  expect(lines(text)).toEqual([text]);
  expect(fitted(measured(text), room).size).toBeLessThan(50);
});

test("several lines → as equal in length as they can be", () => {
  expect(lines("aaaa aaaa aaaa aaaa aaaa aaaa")).toEqual(["aaaa aaaa aaaa", "aaaa aaaa aaaa"]);
});

test("two sentences → a line for each", () => {
  expect(lines("New is old news. Help us mend it.")).toEqual(["New is old news.", "Help us mend it."]);
});
