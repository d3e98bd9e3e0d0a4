import { cases, listed, meantOr, message } from "./message.ts";
import { didYouMean, nearestPath } from "./suggest.ts";

interface Unknown {
  value: string;
  name: string;
  known: readonly string[];
  /** The one that was renamed, or is the nearest. */
  meant: string | undefined;
  areSeveral: boolean;
}

const among = ({ name, known, meant, areSeveral }: Unknown) =>
  areSeveral ? "Put a comma between the names." : meantOr(meant, didYouMean(name, known));

/** Something that a field refers to and that isn't there. */
const unknown = (what: string, { about = `There is no such ${what}.`, remedy = among } = {}) =>
  message<Unknown>({
    about,
    says: ({ value }) => `There is no ${what} "${value}".`,
    remedy,
  });

/** What can be wrong with a value that has to be on a list: a choice, a field, a language, another file. */
export const aboutChoices = {
  "unknown-choice": message<{
    field: string;
    value: string;
    meant: string | undefined;
    allowed: readonly string[];
    otherwise: string | undefined;
  }>({
    about: "A word isn't one of those that are allowed.",
    says: ({ field, value }) => `"${field}" can't be "${value}".`,
    remedy: ({ meant, allowed, otherwise = "" }) =>
      meantOr(meant, `Allowed: ${allowed.join(", ")}. ${otherwise}`.trim()),
  }),
  "unknown-applicants": message<{ value: string; meant: string | undefined; regions: readonly string[] }>({
    about:
      "Where people may apply from isn't a country, EU, EEA, worldwide or a region of `offices/index.md`.",
    says: ({ value }) => `"${value}" isn't a place that people may apply from.`,
    remedy: ({ meant, regions }) =>
      meantOr(
        meant,
        `Write countries as two-letter codes, such as [FR, DE]; or EU, EEA or worldwide${regions.length > 0 ? `; or a region: ${listed(regions, "or")}` : ""}.`,
      ),
  }),
  "unknown-country": message<{ value: string }>({
    about: "A country's code is wrong.",
    says: ({ value }) => `"${value}" isn't the two-letter code of a country.`,
    remedy: "Write the ISO 3166 code in capitals, such as FR, DE, US or JP.",
  }),
  "unknown-currency": message<{ value: string }>({
    about: "A currency's code is wrong.",
    says: ({ value }) => `"${value}" isn't the three-letter code of a currency.`,
    remedy: "Write the ISO 4217 code in capitals, such as EUR, USD, GBP, CZK or JPY.",
  }),
  "unknown-field": message<{
    field: string;
    inside: string | undefined;
    known: readonly string[];
    meant: string | undefined;
    /** The files and folders that have the field. */
    homes: readonly string[];
    /** It was meant to say whether a position is open. */
    isState: boolean;
  }>({
    about: "A field's name is mistyped, or there is no such field.",
    says: ({ field, inside }) =>
      `There is no field "${field}" ${inside === undefined ? "in this kind of file" : `inside "${inside}"`}.`,
    remedy({ field, known, meant, homes, isState }) {
      if (isState)
        return "A position is open from opened to closes. To close it now, set closes to yesterday; to keep it off the site, write draft: true.";
      return homes.length === 0
        ? meantOr(meant, didYouMean(field, known, "The fields are"))
        : `It belongs in ${listed(homes, "or")}. ${didYouMean(field, known, "The fields here are")}`;
    },
  }),
  "unknown-interface-language": cases("The site has no labels in a language.", {
    unspoken: {
      says: ({ language }: { language: string }) =>
        `The site has no labels in "${language}", such as "Apply" and "Open positions".`,
      remedy: ({ spoken }: { spoken: string }) =>
        `Write ${spoken} here; a position can still be in any language. A developer can add more.`,
    },
    spelling: {
      says: ({ language }: { language: string }) =>
        `"${language}" can't be part of addresses and file names.`,
      remedy: "Write the language in lower case, with a region where it matters: fr, or fr-ca.",
    },
  }),
  "unknown-language": message<{ value: string; name?: string }>({
    about: "A language's code is wrong.",
    says: ({ value }) => `"${value}" isn't the code of a language.`,
    remedy({ name }) {
      if (name === undefined) return "Write the short code, such as en, fr or de.";
      return /\..+\./.test(name)
        ? `Rename it to ${name}.`
        : `The part before .md is the language of a translation, as in designer.fr.md. If this isn't one, rename it to ${name}.`;
    },
  }),
  "unknown-office": unknown("office"),
  "unknown-page": unknown("page", {
    about: "There is no such page in content/pages/.",
    remedy: ({ meant, known }) =>
      meantOr(
        meant,
        `Write that page in content/pages/ first${known.length > 0 ? `, or name one that is there: ${listed(known, "or")}` : ""}. For a page elsewhere, write its https address.`,
      ),
  }),
  "unknown-region": unknown("region"),
  "unknown-team": unknown("team"),
  "unknown-typeface": cases("A typeface isn't installed.", {
    family: {
      says: ({ package: name, written }: { package: string; written: string }) =>
        `The typeface in ${name} isn't called "${written}".`,
      remedy: ({ family }: { family: string }) => `Its name is ${family}.`,
    },
    package: {
      says: ({ name }: { name: string }) => `The typeface ${name} isn't installed.`,
      remedy({ name, installed }: { name: string; installed: readonly string[] }) {
        const install = /^@fontsource-variable\/[a-z\d-]+$/.test(name)
          ? `Run npm install --save-prod ${name}, and commit package.json and package-lock.json.`
          : "Look it up on https://fontsource.org: a variable font's package starts with @fontsource-variable/.";
        return meantOr(nearestPath(name, installed), install);
      },
    },
  }),
  "unknown-timezone": message<{ value: string; meant: string | undefined }>({
    about: "There is no such time zone.",
    says: ({ value }) => `"${value}" isn't the name of a time zone.`,
    remedy: ({ meant }) =>
      meantOr(meant, "Write continent and city, such as Europe/Paris, America/New_York or Asia/Tokyo."),
  }),
};
