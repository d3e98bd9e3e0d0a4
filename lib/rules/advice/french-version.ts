import { otherLanguage, sampleOf } from "../detect-language.ts";
import { namedCountries } from "../laws.ts";
import { rule } from "../rule.ts";

/** An ad for work in France, or one that people in France can do from home, without a text in French. */
export const noFrenchVersion = rule({
  code: "no-french-version",
  kinds: ["position"],
  originals: true,
  finished: true,
  find(subject) {
    const { ad, source } = subject;
    if (ad === undefined || subject.written() === "fr") return undefined;
    const { offices, translations, slug, applicantAreas } = ad.position;
    const inFrench = translations.some(
      ({ language, body }) =>
        /^fr\b/i.test(language) && otherLanguage(sampleOf(body.markdown, "fr")) === undefined,
    );
    if (inFrench) return undefined;
    const file = `content/positions/${slug}.fr.md`;
    const at = offices.findIndex(({ country }) => country === "FR");
    const office = offices[at];
    if (office !== undefined)
      return { span: source.valueSpan(["offices", at]), found: { place: office.title, file } };
    if (!namedCountries(ad.position).includes("FR")) return undefined;
    const area = applicantAreas?.indexOf("FR") ?? 0;
    return { span: source.valueSpan(["applicants", area]), found: { place: "applicants: FR", file } };
  },
});
