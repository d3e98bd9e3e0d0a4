import { cases, message } from "./message.ts";

const digits = "Write digits only, with a point before decimals.";

/** What can be wrong with a single value: an address, a colour, a date, a number, a path. */
export const aboutValues = {
  "bad-address": cases("A web address is incomplete.", {
    incomplete: {
      says: `"{value}" isn't a complete web address.`,
      remedy: "A web address starts with https://, such as https://www.example.com.",
    },
    insecure: {
      says: `"{value}" isn't an https address.`,
      remedy: "Start it with https://.",
    },
    page: {
      says: "This must be the address of the whole site, not of a page such as {page}.",
      remedy: "Leave out {page}.",
    },
    path: {
      says: "The path {path} can't be part of a site's address.",
      remedy: "Between single slashes, a path may have letters, digits, hyphens, dots and underscores.",
    },
    "too-much": {
      says: '"{value}" has more in it than a domain and a path.',
      remedy: "Write the address without ?, # or a password.",
    },
  }),
  "bad-apply": cases(
    "The address for applications is neither an email nor an https address, or there are several.",
    {
      neither: {
        says: '"{value}" is neither an email address nor an https address.',
        remedy: "Write where applications go: jobs@example.com or https://jobs.example.com/apply.",
      },
      several: {
        says: ({ addresses }: { addresses: readonly string[] }) =>
          `There are ${addresses.length} addresses here, but a position has only one way to apply.`,
        remedy: ({ addresses: [first] }: { addresses: readonly string[] }) =>
          `Keep one, such as ${first}, and name the other in the text.`,
      },
      mailto: {
        says: "The link can't have a subject of its own: the site uses the position's title.",
        remedy: "Write the email address alone.",
      },
    },
  ),
  "bad-colour": message({
    says: `"{value}" isn't a colour.`,
    remedy: 'Write # and six digits from 0 to f, in quotes, such as "#ff7a38".',
  }),
  "bad-date": message({
    about: "A value that should be a date isn't one.",
    says: ({ value, is }: { value: string; is?: "partial" | "dashes" | "words" | undefined }) =>
      is === "dashes" ? `"${value}" has dashes in it instead of hyphens.` : `"${value}" isn't a date.`,
    remedy({ is }: { is?: "partial" | "dashes" | "words" | undefined }) {
      if (is === "partial") return "Write the year, the month or the day: 2021, 2021-05 or 2021-05-17.";
      const form = "Write year-month-day, with two digits for month and day, such as 2026-12-31.";
      return is === "words"
        ? `${form} For today, write today's date. Only closes can be left out: delete that line, and the ad stays open. To close it now, set closes to yesterday.`
        : form;
    },
  }),
  "local-date": message({
    says: '"{value}" is a date written the local way.',
    remedy: ({ other }: { other: string | undefined }) =>
      `Write dates as year-month-day${other === undefined ? "" : ` (if the month came first: ${other})`}.`,
  }),
  "no-such-day": message({
    says: "The day {day} doesn't exist.",
    remedy: "Check it in a calendar, and write it as year-month-day, such as 2026-02-28.",
  }),
  "bad-slug": message({
    says: `"{value}" can't be the name of a file.`,
    remedy: "Write the name as it was in the address, without .md: lower-case letters, digits and hyphens.",
  }),
  "bad-emblem": message({
    says: `"{value}" isn't the path of an SVG file in public/.`,
    remedy: ({ value }: { value: string }) =>
      /\s.*\.svg$/i.test(value.trim())
        ? "Rename the file, with hyphens instead of spaces, and write its path inside public/, such as /emblems/star.svg."
        : `${/\.(?:png|jpe?g|webp)$/i.test(value) ? "Save the drawing as SVG, and write" : "Write"} its path inside public/, such as /logo.svg or /emblems/star.svg.`,
  }),
  "bad-email": message({
    says: `"{value}" isn't an email address.`,
    remedy: "Write it in full, such as ada@example.com.",
  }),
  "bad-phone": message({
    says: `"{value}" isn't a phone number.`,
    remedy: 'Write it as people dial it from abroad, in quotes, such as "+33 1 23 45 67 89".',
  }),
  "bad-photo": message({
    says: `"{value}" isn't the path of a picture in the folder photos.`,
    remedy: "Write the path of a JPEG, PNG, WebP or AVIF inside content/, such as photos/paris.jpg.",
  }),
  "bad-repository": message({
    says: `"{value}" isn't a repository.`,
    remedy: "Write its owner and its name with a slash between them, such as acme/careers.",
  }),
  "bad-sign-in": cases("The button to sign in can't work at that host.", {
    helper: {
      says: `GitHub can't sign people in with "{value}".`,
      remedy:
        "Write the https address of an OAuth helper, or delete the line: people then sign in with a token.",
    },
    application: {
      says: `Gitea can't sign people in with "{value}".`,
      remedy:
        "Write the ID of an OAuth application there, or delete the line: people then sign in with a token.",
    },
  }),
  "number-expected": cases("A number has characters that don't belong in it.", {
    separators: {
      says: 'In "{field}", {written} would be read as {read}.',
      remedy: digits,
    },
    type: {
      says: '"{field}" must be a number, not {is}.',
      remedy: "Write digits only, with a point before decimals, and no quotes, spaces, commas or currency.",
    },
  }),
  "out-of-range": message({
    about: "A number is too small or too large.",
    says: '"{field}" must be {bound}, not {value}.',
    remedy: ({ description }: { description: string }) => description,
  }),
  "salary-upside-down": message({
    says: "The lowest pay, {min}, is more than the highest, {max}.",
    remedy: "Correct one of the two figures, or swap them.",
  }),
};
