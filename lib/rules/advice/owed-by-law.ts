import type { Position } from "../../content/content.ts";
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
export const noFrenchVersionRule = rule({
  code: "no-french-version",
  kinds: ["position"],
  originals: true,
  finished: true,
  find({ ad, source, writtenIn, linkable }) {
    const found = ad && placeInFrance(ad.position);
    if (ad === undefined || found === undefined || writtenIn() === "fr") return undefined;
    const file = `content/positions/${ad.position.slug}.fr.md`;
    const isThere = ad.position.translations.some(({ language }) => /^fr\b/i.test(language));
    // What is wrong with a version, be it its language, is reported there.
    if (isThere || linkable.sources.get(file) !== undefined) return undefined;
    return { span: source.valueSpan(found.path), found: { place: found.place, file } };
  },
});

/** What files for the page on candidates' data are called, in the languages of the interface. */
const dataPage =
  /^(?:privacy|data-protection|gdpr|rgpd|confidentialite|donnees-personnelles|datenschutz|dsgvo|privacidad|proteccion-de-datos|osobni-udaje|ochrana-osobnich-udaju)/;

/** The page on candidates' data isn't published yet, or company.md doesn't name it. */
export const privacyRules = [
  rule({
    code: "privacy-draft",
    kinds: ["company"],
    originals: true,
    find({ source, around: { content } }) {
      const page = content.pages.find(({ slug }) => slug === content.company.privacy);
      if (page?.draft !== true) return undefined;
      return { span: source.valueSpan(["privacy"]), found: { file: page.body.file } };
    },
  }),
  rule({
    code: "privacy-unlinked",
    kinds: ["page"],
    originals: true,
    find({ source: { name, data, valueSpan }, around }) {
      const { company } = around.content;
      // Where company.md can't be read, its name is empty, and what it says unknown.
      const isNamed = company.privacy !== undefined || company.name === "";
      if (isNamed || data.draft === true || !dataPage.test(name.slug)) return undefined;
      return { span: valueSpan(["title"]), found: { slug: name.slug } };
    },
  }),
];
