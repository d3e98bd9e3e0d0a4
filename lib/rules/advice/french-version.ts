import type { Position } from "../../content/content.ts";
import { otherLanguage, sampleOf } from "../detect-language.ts";
import { namedCountries } from "../laws.ts";
import { rule } from "../rule.ts";

/** The place in France where a job is done, and the field that says so; none where the law asks for no French. */
export function placeInFrance(position: Position): { place: string; path: PropertyKey[] } | undefined {
  const { offices, applicants = [] } = position;
  const at = offices.findIndex(({ country }) => country === "FR");
  const office = offices[at];
  if (office !== undefined) return { place: office.title, path: ["offices", at] };
  if (!namedCountries(position).includes("FR")) return undefined;
  return { place: "applicants: FR", path: ["applicants", applicants.indexOf("FR")] };
}

/** An ad for work in France, or one that people in France can do from home, without a text in French. */
export const noFrenchVersion = rule({
  code: "no-french-version",
  kinds: ["position"],
  originals: true,
  finished: true,
  find({ ad, source, writtenIn }) {
    const found = ad && placeInFrance(ad.position);
    if (ad === undefined || found === undefined || writtenIn() === "fr") return undefined;
    const inFrench = ad.position.translations.some(
      ({ language, body }) =>
        /^fr\b/i.test(language) && otherLanguage(sampleOf(body.markdown, "fr")) === undefined,
    );
    if (inFrench) return undefined;
    const file = `content/positions/${ad.position.slug}.fr.md`;
    return { span: source.valueSpan(found.path), found: { place: found.place, file } };
  },
});
