import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ad, anAd, places, plainBody, problemsWith } from "../support/advice.ts";
import { hostile } from "../support/hostile.ts";
import { runs } from "../support/thorough.ts";

const bits = fc.constantFrom(
  ..."[ ] ( ) ` ~~~ ![ ](x) <!-- --> # ## - 1. \n \n\n young team he H/F 45k € … . ! Ä 東 ¨ here [here](x) [a b] TODO".split(
    " ",
  ),
);
const text = fc
  .array(fc.oneof(bits, fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map((parts) => parts.join(" "));

describe("advice on any text", () => {
  it("is no crash, and stands at a place that is in the file", () => {
    fc.assert(
      fc.property(text, text, (title, body) => {
        const file = anAd({ title: JSON.stringify(title), body });
        const lines = file.replace(/\r\n?/g, "\n").split("\n");
        for (const { line, column, length, lineText } of problemsWith({ "a.md": file })) {
          if (lineText !== "") expect(lines[line - 1]).toBe(lineText);
          expect(column - 1 + length).toBeLessThanOrEqual(Math.max(1, lineText.length) + 1);
        }
      }),
      runs(300),
    );
  });

  it("further text → leaves the advice above it as it was", () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), (more) => {
        const words = `${plainBody}\n\nA young team.${"\n\nAnd so on, and on.".repeat(more)}`;
        expect(places(problemsWith(ad({ body: words })))).toEqual(["a.md:15:3+10 age"]);
      }),
      runs(20),
    );
  });
});

/** What a run takes of a processor, in ms; less than 100 is taken for noise. */
function processorTime(run: () => unknown): number {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return Math.max(100, (user + system) / 1000);
}

it.each(Object.entries(hostile))(
  "advice on a hostile text, %s → time grows as the text does",
  (_, textOf) => {
    const timeOf = (length: number) =>
      processorTime(() => {
        const problems = problemsWith(ad({ body: `## Words\n\n${textOf(length)}` }));
        expect(problems.every(({ file }) => file === "content/positions/a.md")).toBe(true);
      });
    // The first run compiles what it runs.
    timeOf(15_000);
    // Four times the text: where time grows with the square, it takes sixteen times as long.
    expect(timeOf(60_000) / timeOf(15_000)).toBeLessThan(8);
  },
);
