import { rule } from "../rule.ts";

/** An ad for work in France that is not in French. */
export const noFrenchVersion = rule({
  code: "no-french-version",
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
      found: { office: office.title, file: `content/positions/${slug}.fr.md` },
    };
  },
});
