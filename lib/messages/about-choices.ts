import { cases, listed, message } from "./message.ts";
import { didYouMean } from "./suggest.ts";

interface UnknownField {
  field: string;
  known: readonly string[];
  /** The files and folders that have the field. */
  homes: readonly string[];
  /** It was meant to say whether a position is open. */
  isState: boolean;
}

/** Something that a field refers to and that isn't there. */
const unknown = <const What extends string>(what: What) =>
  message({
    about: `There is no such ${what}.`,
    says: `There is no ${what} "{value}".`,
    remedy: ({ name, known }: { value: string; name: string; known: readonly string[] }) =>
      didYouMean(name, known),
  });

/** What can be wrong with a value that has to be on a list: a choice, a field, a language, another file. */
export const aboutChoices = {
  "unknown-choice": message({
    about: "A word isn't one of those that are allowed.",
    says: `"{field}" can't be "{value}".`,
    remedy: ({ allowed, otherwise }: { allowed: readonly string[]; otherwise: string | undefined }) =>
      `Allowed: ${allowed.join(", ")}. ${otherwise ?? ""}`.trim(),
  }),
  "unknown-applicants": message({
    about:
      "Where people may apply from isn't a country, EU, EEA, worldwide or a region of `offices/index.md`.",
    says: `"{value}" isn't a place that people may apply from.`,
    remedy: ({ regions }: { regions: readonly string[] }) =>
      `Write countries as two-letter codes, such as [FR, DE]; or EU, EEA or worldwide${regions.length > 0 ? `; or a region: ${listed(regions, "or")}` : ""}.`,
  }),
  "unknown-country": message({
    says: `"{value}" isn't the two-letter code of a country.`,
    remedy: "Write the ISO 3166 code in capitals, such as FR, DE, US or JP.",
  }),
  "unknown-currency": message({
    says: `"{value}" isn't the three-letter code of a currency.`,
    remedy: "Write the ISO 4217 code in capitals, such as EUR, USD, GBP, CZK or JPY.",
  }),
  "unknown-field": message({
    about: "A field's name is mistyped, or there is no such field.",
    says: ({ field, inside }: { field: string; inside: string | undefined }) =>
      `There is no field "${field}" ${inside === undefined ? "in this kind of file" : `inside "${inside}"`}.`,
    remedy({ field, known, homes, isState }: UnknownField) {
      if (isState)
        return "A position is open from opened to closes. To close it now, set closes to yesterday; to keep it off the site, write draft: true.";
      return homes.length === 0
        ? didYouMean(field, known, "The fields are")
        : `It belongs in ${listed(homes, "or")}. ${didYouMean(field, known, "The fields here are")}`;
    },
  }),
  "unknown-interface-language": cases("The site has no labels in a language.", {
    unspoken: {
      says: 'The site has no labels in "{language}", such as "Apply" and "Open positions".',
      remedy: "Write {spoken} here; a position can still be in any language. A developer can add more.",
    },
    spelling: {
      says: `"{language}" can't be part of addresses and file names.`,
      remedy: "Write the language in lower case, with a region where it matters: fr, or fr-ca.",
    },
  }),
  "unknown-language": message({
    says: `"{value}" isn't the code of a language.`,
    remedy({ name }: { name?: string }) {
      if (name === undefined) return "Write the short code, such as en, fr or de.";
      return /\..+\./.test(name)
        ? `Rename it to ${name}.`
        : `The part before .md is the language of a translation, as in designer.fr.md. If this isn't one, rename it to ${name}.`;
    },
  }),
  "unknown-office": unknown("office"),
  "unknown-page": message({
    says: 'There is no page "{value}".',
    remedy: ({ known }: { name: string; known: readonly string[] }) =>
      `Write that page in content/pages/ first${known.length > 0 ? `, or name one that is there: ${listed(known, "or")}` : ""}. For a page elsewhere, write its https address.`,
  }),
  "unknown-region": unknown("region"),
  "unknown-team": unknown("team"),
  "unknown-typeface": cases("A typeface isn't installed.", {
    family: {
      says: `The typeface in {package} isn't called "{written}".`,
      remedy: "Its name is {family}.",
    },
    package: {
      says: "The typeface {name} isn't installed.",
      remedy: ({ name }: { name: string }) =>
        /^@fontsource-variable\/[a-z\d-]+$/.test(name)
          ? `Run npm install --save-prod ${name}, and commit package.json and package-lock.json.`
          : "Look it up on https://fontsource.org: a variable font's package starts with @fontsource-variable/.",
    },
  }),
  "unknown-timezone": message({
    says: `"{value}" isn't the name of a time zone.`,
    remedy: "Write continent and city, such as Europe/Paris, America/New_York or Asia/Tokyo.",
  }),
};
