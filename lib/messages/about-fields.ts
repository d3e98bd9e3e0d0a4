import { cases, counted, meantOr, message } from "./message.ts";
import { didYouMean, nearestPath } from "./suggest.ts";

const digits = "Write digits only, with a point before decimals.";

/** Something that a field refers to and that isn't there. */
const unknown = (what: string, about = `There is no such ${what}.`) =>
  message<{ value: string; name: string; known: readonly string[] }>({
    about,
    says: ({ value }) => `There is no ${what} "${value}".`,
    remedy: ({ name, known }) => didYouMean(name, known),
  });

/** A value of another type than its field's: `is` says what it is ("a list"), `example` is a whole line. */
interface WrongType {
  field: string;
  is: string;
  example: string;
}

/** What can be wrong with the value of a field. */
export const aboutFields = {
  "bad-address": cases<{
    incomplete: { value: string };
    insecure: { value: string };
    page: { page: string };
    path: { path: string };
    "too-much": { value: string };
  }>("A web address is incomplete.", {
    incomplete: {
      says: ({ value }) => `"${value}" isn't a complete web address.`,
      remedy: "A web address starts with https://, such as https://www.example.com.",
    },
    insecure: {
      says: ({ value }) => `"${value}" isn't an https address.`,
      remedy: "Start it with https://.",
    },
    page: {
      says: ({ page }) => `The site is at an address, and not at a page such as ${page}.`,
      remedy: ({ page }) => `Leave out ${page}.`,
    },
    path: {
      says: ({ path }) => `The path ${path} can't be a site's.`,
      remedy: "Between single slashes, a path may have letters, digits, hyphens, dots and underscores.",
    },
    "too-much": {
      says: ({ value }) => `"${value}" has more than a host and a path.`,
      remedy: "Write the address without ?, # or a password.",
    },
  }),
  "bad-apply": cases<{
    neither: { value: string };
    several: { addresses: readonly string[] };
    mailto: { address: string };
  }>("Where to apply is neither an email address nor an https address, or is several.", {
    neither: {
      says: ({ value }) => `"${value}" is neither an email address nor an https address.`,
      remedy: "Write where applications go: jobs@example.com or https://jobs.example.com/apply.",
    },
    several: {
      says: ({ addresses }) =>
        `These are ${addresses.length} addresses, and a position has one way to apply.`,
      remedy: ({ addresses: [first] }) => `Keep one, such as ${first}, and name the other in the text.`,
    },
    mailto: {
      says: "A link with a subject can't be used here: the site writes the subject itself, the position's title.",
      remedy: "Write the email address alone.",
    },
  }),
  "bad-colour": message<{ value: string }>({
    about: "A colour isn't # and six digits in quotes.",
    says: ({ value }) => `"${value}" isn't a colour.`,
    remedy: 'Write # and six digits from 0 to f, in quotes, such as "#ff7a38".',
  }),
  "bad-date": message<{ value: string; is?: "partial" | "dashes" | "words" | undefined }>({
    about: "A value isn't a date, where one belongs.",
    says: ({ value, is }) =>
      is === "dashes" ? `"${value}" has dashes in it instead of hyphens.` : `"${value}" isn't a date.`,
    remedy({ is }) {
      if (is === "partial") return "Write the year, the month or the day: 2021, 2021-05 or 2021-05-17.";
      const form = "Write year-month-day, with two digits for month and day, such as 2026-12-31.";
      return is === "words"
        ? `${form} If there is no closing date, delete the line: the ad stays open.`
        : form;
    },
  }),
  "bad-slug": message<{ value: string }>({
    about: "An earlier name has characters that an address can't have.",
    says: ({ value }) => `"${value}" can't be the name of a file.`,
    remedy: "Write the name as it was in the address, without .md: lower-case letters, digits and hyphens.",
  }),
  "bad-emblem": message<{ value: string }>({
    about: "An emblem or a logo isn't the path of an SVG file.",
    says: ({ value }) => `"${value}" isn't the path of an SVG file in public/.`,
    remedy: "Write its path inside public/, such as /emblems/star.svg.",
  }),
  "bad-email": message<{ value: string }>({
    about: "An email address is incomplete or mistyped.",
    says: ({ value }) => `"${value}" isn't an email address.`,
    remedy: "Write it in full, such as ada@example.com.",
  }),
  "bad-phone": message<{ value: string }>({
    about: "A phone number has other characters in it, or too few digits.",
    says: ({ value }) => `"${value}" isn't a phone number.`,
    remedy: 'Write it as people dial it from abroad, in quotes, such as "+33 1 23 45 67 89".',
  }),
  "bad-photo": message<{ value: string }>({
    about: "A photo isn't the path of a picture in content/photos/.",
    says: ({ value }) => `"${value}" isn't the path of a picture in the folder photos.`,
    remedy: "Write the path of a JPEG, PNG, WebP or AVIF inside content/, such as photos/paris.jpg.",
  }),
  "bad-repository": message<{ value: string }>({
    about: "A repository is neither owner/name nor an address.",
    says: ({ value }) => `"${value}" isn't a repository.`,
    remedy: "Write its owner and its name with a slash between them, such as acme/careers.",
  }),
  "bad-sign-in": cases<{ helper: { value: string }; application: { value: string } }>(
    "The button to sign in can't work at that host.",
    {
      helper: {
        says: ({ value }) => `GitHub can't sign people in with "${value}".`,
        remedy:
          "Write the https address of an OAuth helper, or delete the line: people then sign in with a token.",
      },
      application: {
        says: ({ value }) => `Gitea can't sign people in with "${value}".`,
        remedy:
          "Write the ID of an OAuth application there, or delete the line: people then sign in with a token.",
      },
    },
  ),
  "closes-before-opened": message<{ closes: string; opened: string }>({
    about: "A position closes before it opens.",
    says: ({ closes, opened }) => `The position closes on ${closes}, before it opens on ${opened}.`,
    remedy:
      "Change one of the two dates. To withdraw an ad that hasn't opened yet, delete the file or add draft: true.",
  }),
  "coordinates-swapped": message<{ country: string }>({
    about: "Latitude and longitude are in the wrong order.",
    says: ({ country }) => `This place is far from ${country}, but the other way round it is in it.`,
    remedy: "Latitude (north or south) comes first, then longitude (east or west).",
  }),
  "duplicate-item": cases<{ twice: { item: string }; "first-language": { language: string } }>(
    "A list has the same item twice.",
    {
      twice: { says: ({ item }) => `"${item}" is in the list twice.`, remedy: "Delete one of the two." },
      "first-language": {
        says: ({ language }) => `"${language}" is already the first language of the site.`,
        remedy: "Delete it here.",
      },
    },
  ),
  "empty-field": cases<{ value: { field: string; required: boolean }; list: { field: string } }>(
    "A field has no value.",
    {
      value: {
        says: ({ field }) => `"${field}" has no value.`,
        remedy: ({ required }) => `Write one after the colon${required ? "." : ", or delete the line."}`,
      },
      list: { says: ({ field }) => `"${field}" is an empty list.`, remedy: "Name at least one." },
    },
  ),
  "field-of-the-original": cases<{
    fields: { fields: readonly string[] };
    gone: { field: string; original: string };
    start: { start: string | undefined };
  }>("A translation has a field that belongs only in the original.", {
    fields: {
      says: ({ fields }) =>
        `${fields.map((field) => `"${field}"`).join(", ")} ${fields.length > 1 ? "belong" : "belongs"} only in the original: a translation holds nothing but its texts.`,
      remedy: ({ fields }) =>
        fields.length > 1
          ? "Delete these fields; the values come from the original. If this is a position in its own right, give the file a name with only one dot."
          : "Delete this line; the value comes from the original.",
    },
    gone: {
      says: ({ field, original }) => `${original} has no "${field}" any more.`,
      remedy: "Delete it here, too.",
    },
    start: {
      says: ({ start }) =>
        `The job starts on another day here than in the original${start === undefined ? "" : `, which says ${start}`}.`,
      remedy: "Delete this line; a date is shown in every language.",
    },
  }),
  "fields-expected": cases<{ line: { field: string }; type: WrongType & { required: boolean } }>(
    "A group of fields is written as one value.",
    {
      line: {
        says: ({ field }) => `"${field}" is a group of fields.`,
        remedy: "Put them in curly brackets, or each on a line of its own, two spaces to the right.",
      },
      type: {
        says: ({ field, is }) => `"${field}" is a group of fields, not ${is}.`,
        remedy: ({ example, required }) =>
          `Write it like this: ${example}${required ? "" : " Or delete the line and say it in the text."}`,
      },
    },
  ),
  "impossible-pay": cases<{
    range: { min: number; max: number };
    "too-little": { pay: number; currency: string; per: string };
    "too-much": { pay: number; currency: string; per: string };
  }>("Nobody can earn this pay in that time.", {
    range: {
      says: ({ min, max }) => `${min} to ${max} isn't a pay range: the two figures are of different kinds.`,
      remedy: "Write both figures in full, for the same period.",
    },
    "too-little": {
      says: ({ pay, currency, per }) =>
        `Nobody earns only ${pay} ${currency} ${per === "hour" ? "an" : "a"} ${per}.`,
      remedy: 'If you mean thousands, write them out. Or change "per", for example to hour.',
    },
    "too-much": {
      says: ({ pay, currency, per }) =>
        `Nobody earns ${pay} ${currency} ${per === "hour" ? "an" : "a"} ${per}.`,
      remedy: 'Change "per", for example to year.',
    },
  }),
  "list-expected": cases<{
    dash: { field: string };
    one: { field: string; is: string };
    type: WrongType;
  }>("A list is written without its brackets.", {
    dash: {
      says: ({ field }) => `"${field}" is a list.`,
      remedy: "Put it in square brackets, or each item on a line of its own below the name.",
    },
    one: {
      says: ({ field, is }) => `"${field}" is a list, not ${is}.`,
      remedy: "Put the items in square brackets, with commas between them.",
    },
    type: {
      says: ({ field, is }) => `"${field}" is a list, not ${is}.`,
      remedy: ({ example }) => `Write it like this: ${example}`,
    },
  }),
  "list-length": cases<{
    pair: { field: string; count: number; example: string };
    translation: { field: string; here: number; original: string; there: number };
  }>("A list has too few or too many items.", {
    pair: {
      says: ({ field, count }) => `"${field}" has ${counted(count, "item")} instead of 2.`,
      remedy: ({ example }) => `Write it like this: ${example}`,
    },
    translation: {
      says: ({ field, here, original, there }) =>
        `${original} has ${counted(there, "item")} in "${field}", this file has ${here}.`,
      remedy: ({ here, there }) =>
        here > there
          ? `Delete ${here - there} here, and keep them in the same order.`
          : `Add ${there - here} here, in the same order.`,
    },
  }),
  "local-date": message<{ value: string; other: string | undefined }>({
    about: "A date is written the local way.",
    says: ({ value }) => `"${value}" is a date written the local way.`,
    remedy: ({ other }) =>
      `Write dates as year-month-day${other === undefined ? "" : ` (if the month came first: ${other})`}.`,
  }),
  "low-contrast": message<{
    text: string;
    ground: string;
    ratio: number;
    near: string | undefined;
  }>({
    about: "Text would be unreadable for many in two of the colours.",
    says: ({ text, ground, ratio }) =>
      `Text in ${text} on ${ground} has a contrast of ${ratio}:1, and it needs at least 4.5:1.`,
    remedy: ({ near }) =>
      near === undefined
        ? "Choose a lighter and a darker colour."
        : `The nearest colour with 7:1, which nearly everybody can read, is ${near}.`,
  }),
  "marks-in-field": message({
    about: "A field that is shown as written has Markdown or HTML in it.",
    says: "This field is shown exactly as written, so people would see the Markdown or HTML.",
    remedy: "Write the words alone.",
  }),
  "missing-field": message<{
    field: string;
    inside: string | undefined;
    description: string;
    example: string;
    /** The file that has the field, where this one is its translation. */
    original?: string | undefined;
  }>({
    about: "A required field is missing.",
    says: ({ field, inside, original }) => {
      const where = inside === undefined ? "" : ` inside "${inside}"`;
      return original === undefined
        ? `The field "${field}"${where} is missing.`
        : `${original} has the field "${field}"${where}, but this translation doesn't.`;
    },
    remedy: ({ description, example, original }) =>
      original === undefined
        ? `${description} For example: ${example}`
        : `Translate it between the two lines ---, for example: ${example}`,
  }),
  "name-in-use": cases<{ itself: { slug: string }; other: { address: string; owner: string | undefined } }>(
    "An earlier name leads to a page that exists, or to two pages.",
    {
      itself: {
        says: ({ slug }) => `"${slug}" is what this file is called now.`,
        remedy: "Delete it here, or give the other file another name.",
      },
      other: {
        says: ({ address, owner = "a part of the site" }) =>
          `The address ${address} can't lead here: it belongs to ${owner}.`,
        remedy: "Delete it here, or give the other file another name.",
      },
    },
  ),
  "no-such-day": message<{ day: string }>({
    about: "A day doesn't exist.",
    says: ({ day }) => `The day ${day} doesn't exist.`,
    remedy: "Check it in a calendar, and write it as year-month-day, such as 2026-02-28.",
  }),
  "number-expected": cases<{
    pair: unknown;
    separators: { field: string; written: string; read: number };
    type: { field: string; is: string };
  }>("A number has other characters in it.", {
    pair: { says: "A comma separates the items of a list, so these are four numbers.", remedy: digits },
    separators: {
      says: ({ field, written, read }) => `"${field}" is a number, and ${written} would be read as ${read}.`,
      remedy: digits,
    },
    type: {
      says: ({ field, is }) => `"${field}" is a number, not ${is}.`,
      remedy: "Write digits only, without quotes, spaces, commas or a currency.",
    },
  }),
  "number-for-text": message<{ field: string; written: string }>({
    about: "A text looks like a number and isn't in quotes.",
    says: ({ field, written }) => `"${field}" is a text, and ${written} without quotes is a number.`,
    remedy: "Put it in quotes.",
  }),
  "out-of-range": message<{ field: string; bound: string; value: string; description: string }>({
    about: "A number is too small or too large.",
    says: ({ field, bound, value }) => `"${field}" must be ${bound}, not ${value}.`,
    remedy: ({ description }) => description,
  }),
  "salary-upside-down": message<{ min: number; max: number }>({
    about: "The lowest pay is more than the highest.",
    says: ({ min, max }) => `The lowest pay, ${min}, is more than the highest, ${max}.`,
    remedy: "Correct one of the two figures, or swap them.",
  }),
  "text-expected": cases<{ boolean: { field: string; written: string }; type: WrongType }>(
    "A text is written as a list or a group.",
    {
      boolean: {
        says: ({ field, written }) => `"${field}" is a text, and ${written} without quotes means yes or no.`,
        remedy: "Put it in quotes.",
      },
      type: {
        says: ({ field, is }) => `"${field}" is a text, not ${is}.`,
        remedy: ({ example }) => `Write it like this: ${example}`,
      },
    },
  ),
  "too-long": message<{ field: string; length: number; most: number }>({
    about: "A text is too long.",
    says: ({ field, length, most }) => `"${field}" has ${length} characters; the limit is ${most}.`,
    remedy: "Shorten it; the marked part is too much.",
  }),
  "true-or-false": message<{ field: string; is: string }>({
    about: "Only true and false are allowed.",
    says: ({ field, is }) => `"${field}" is true or false, not ${is}.`,
    remedy: "Write true or false, without quotes.",
  }),
  "unknown-choice": message<{
    field: string;
    value: string;
    meant: string | undefined;
    allowed: readonly string[];
  }>({
    about: "A word isn't one of those that are allowed.",
    says: ({ field, value }) => `"${field}" can't be "${value}".`,
    remedy: ({ value, meant, allowed }) => meantOr(meant, didYouMean(value, allowed)),
  }),
  "unknown-applicants": message<{ value: string; meant: string | undefined; regions: readonly string[] }>({
    about:
      "Where people may apply from isn't a country, EU, EEA, worldwide or a region of `offices/index.md`.",
    says: ({ value }) => `"${value}" isn't a place that people may apply from.`,
    remedy: ({ meant, regions }) =>
      meantOr(
        meant,
        `Write countries as two-letter codes, such as [FR, DE]; or EU, EEA or worldwide${regions.length > 0 ? `; or a region: ${regions.join(", ")}` : ""}.`,
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
  "unknown-field": message<{ field: string; inside: string | undefined; known: readonly string[] }>({
    about: "A field's name is mistyped, or there is no such field.",
    says: ({ field, inside }) =>
      `There is no field "${field}" ${inside === undefined ? "in this kind of file" : `inside "${inside}"`}.`,
    remedy: ({ field, known }) => didYouMean(field, known, "The fields are"),
  }),
  "unknown-interface-language": cases<{
    unspoken: { language: string; spoken: string };
    spelling: { language: string };
  }>("The site has no labels in a language.", {
    unspoken: {
      says: ({ language }) =>
        `The site has no labels in "${language}", such as "Apply" and "Open positions".`,
      remedy: ({ spoken }) =>
        `Write ${spoken}; each position may be in any language. A developer can add another.`,
    },
    spelling: {
      says: ({ language }) => `"${language}" can't be part of addresses and file names.`,
      remedy: "Write the language in lower case, with a region where it matters: fr, or fr-ca.",
    },
  }),
  "unknown-language": message<{ value: string; inName?: boolean }>({
    about: "A language's code is wrong.",
    says: ({ value }) => `"${value}" isn't the code of a language.`,
    remedy: ({ inName }) =>
      inName === true
        ? "The part before .md is the language of a translation, such as designer.fr.md for French."
        : "Write the short code, such as en, fr or de.",
  }),
  "unknown-office": unknown("office"),
  "unknown-page": unknown("page", "There is no such page in content/pages/."),
  "unknown-region": unknown("region"),
  "unknown-team": unknown("team"),
  "unknown-typeface": cases<{
    family: { package: string; family: string; written: string };
    package: { name: string; installed: readonly string[] };
  }>("A typeface isn't installed.", {
    family: {
      says: ({ package: name, written }) => `The typeface in ${name} isn't called "${written}".`,
      remedy: ({ family }) => `Its name is ${family}.`,
    },
    package: {
      says: ({ name }) => `The typeface ${name} isn't installed.`,
      remedy({ name, installed }) {
        const install = /^@fontsource-variable\/[a-z\d-]+$/.test(name)
          ? `Run npm install ${name}, and commit package.json and package-lock.json.`
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
  "unprintable-sign": message<{ code: string }>({
    about: "A text has a character in it that no page can show.",
    says: ({ code }) => `There is a character in this text that can't be shown (${code}).`,
    remedy: "Delete it: it came with pasted text, or is written as a backslash and a code.",
  }),
};
