import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { anAd, problemsWith } from "../support/advice.ts";

/** The ads of a language: office, title, text, and the advice that is right, as "code words". */
function adsIn(language: string) {
  const [, ...ads] = readFileSync(`tests/fixtures/ads/${language}.md`, "utf8").split(/^=== /m);
  return ads.map((ad) => {
    const [head = "", ...body] = ad.trim().split("\n");
    const [office = "", title = "", right] = head.split(" | ");
    return { language, office, title, body: body.join("\n\n").replace(/\n\n(?=[-|]|\d\.)/g, "\n"), right };
  });
}

const languages = ["en", "de", "fr", "ja"];
const ads = languages.flatMap(adsIn);

/** What is said about an ad, as "code words", without what depends on other files; all have the same pay in their fields. */
function saidOf({ language, office, title, body }: (typeof ads)[number]): string[] {
  const text = anAd({ title: JSON.stringify(title), offices: `[${office}]`, language, body });
  const said = problemsWith({ "a.md": text }).filter(({ message }) => !/field "salary"/.test(message));
  return said.map(({ code, lineText, column, length }) => {
    const words = lineText.slice(column - 1, column - 1 + length);
    return `${code} ${words}`;
  });
}

describe("ads like real ones", () => {
  it("are ten in each of four languages", () => {
    expect(languages.map((language) => adsIn(language).length)).toEqual([10, 10, 10, 10]);
  });

  it.each(ads.map((ad) => [`${ad.language}: ${ad.title}`, ad] as const))(
    "%s → only advice that is right",
    (_, ad) => {
      expect(saidOf(ad).sort().join("; ")).toBe((ad.right?.split("; ") ?? []).sort().join("; "));
    },
  );
});
