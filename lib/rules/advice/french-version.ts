import type { Rule } from "../rule.ts";
import { adsInFrench } from "./citations.ts";

/** An ad for work in France that is not in French. */
export const noFrenchVersion: Rule = {
  code: "no-french-version",
  about: "An ad for work in France has no version in French.",
  citations: [adsInFrench],
  kinds: ["position"],
  originals: true,
  finished: true,
  find({ ad, language, source }) {
    if (ad === undefined || language === "fr") return undefined;
    const { offices, translations, slug } = ad.position;
    if (translations.some((translation) => /^fr\b/i.test(translation.language))) return undefined;
    const at = offices.findIndex(({ country }) => country === "FR");
    const office = offices[at];
    if (office === undefined) return undefined;
    return {
      span: source.valueSpan(["offices", at]),
      message: `An ad for work in France (${office.title}) has to be in French; other languages may stand beside it.`,
      hint: `Write a French version in content/positions/${slug}.fr.md; it holds the texts alone.`,
    };
  },
};
