import { rule } from "../rule.ts";

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
