import * as by from "./citations.ts";
import { stale, widestPay } from "./limits.ts";
import { advice, counted, languageName } from "./message.ts";
import { didYouMean } from "./suggest.ts";

const number = new Intl.NumberFormat("en").format;

/** Advice that is neither about a law nor about how a text reads. */
export const aboutAdvice = {
  "odd-pay": advice<{ why: "wide" | "little" | "much"; currency: string; per: string }>({
    about: `The highest pay is more than ${widestPay} times the lowest, or pay is unusual for its currency and period.`,
    says: ({ why, currency, per }) =>
      why === "wide"
        ? `The highest pay is more than ${widestPay} times the lowest.`
        : `This is unusually ${why === "little" ? "low" : "high"} in ${currency} for ${per === "hour" ? "an hour" : `a ${per}`}.`,
    remedy: ({ why }) =>
      why === "wide"
        ? "Are both figures right? If so, an ad for each level tells people more."
        : "Are the figures, the currency and the period right?",
  }),
  "odd-date": advice<{ what: "founded" | "opens" | "closes" | "started"; date: string }>({
    about:
      "A date in the fields is unlikely: a start in the past, an opening or a last day more than six months away, or a company founded in the future.",
    says({ what, date }) {
      if (what === "founded") return `The company was founded in ${date}, which is still to come.`;
      if (what === "started") return `The job starts in the past: ${date}.`;
      return `The ad ${what} on ${date}, more than six months from now.`;
    },
    remedy: ({ what }) =>
      what === "started"
        ? "Write a later day, or delete the line: an ad needs no start date."
        : "Is the year right?",
  }),
  "text-date": advice<
    { what: "none"; date: string } | { what: "weekday" | "over" | "deadline"; date: string; other: string }
  >({
    about:
      "A date in the text doesn't exist, has the wrong weekday, or is a last day to apply before the ad opened or other than `closes`.",
    says(found) {
      if (found.what === "none") return `There is no such day: ${found.date}.`;
      const { what, date, other } = found;
      if (what === "weekday") return `"${date}" has the wrong weekday: that day is "${other}".`;
      return what === "over"
        ? `The last day to apply, ${date}, was before the ad opened (${other}).`
        : `The text says to apply by ${date}, but the field "closes" says ${other}.`;
    },
    remedy({ what }) {
      if (what === "weekday") return "Is the weekday wrong, or the day?";
      if (what === "none") return "Write a day that the month has.";
      return what === "over" ? "Is the year right?" : "Write the same day in both places.";
    },
  }),
  "text-differs": advice<{ words: string; value: string }>({
    about: "The pay in the text isn't that of the field `salary`.",
    says: ({ words, value }) => `The text says "${words}", but the field "salary" says ${value}.`,
    remedy: "Which is right? Write it in both places.",
  }),
  "other-workplace": advice<{ field: "officeDays" | "applicants"; workplace: string }>({
    about: "A job that isn't hybrid has `officeDays`, or a job that isn't remote has `applicants`.",
    says: ({ field, workplace }) =>
      field === "officeDays"
        ? `This job is ${workplace}, but "officeDays" says how often people come to the office.`
        : `This job is ${workplace}, so the page doesn't say where people may apply from.`,
    remedy: ({ field }) =>
      `Write workplace: ${field === "officeDays" ? "hybrid" : "remote"}, or delete this line.`,
  }),
  "coordinates-elsewhere": advice<{ country: string; coordinates: readonly number[] }>({
    about: "The coordinates of an office are far from its country.",
    says: ({ country, coordinates }) =>
      `The coordinates ${coordinates.join(", ")} are far from ${country}, so the map shows the office in the wrong place.`,
    remedy:
      "Look the office up on a map, and write its latitude and then its longitude; south and west are negative.",
  }),
  "phone-at-home": advice<{ code: string | undefined }>({
    says: "This number has no country code, so it can't be dialled from abroad.",
    remedy: ({ code }) =>
      code === undefined
        ? "Start it with + and the code of the country."
        : `Start it with ${code}, and leave out a 0 that is only dialled at home.`,
  }),
  "photo-cropped": advice<{ width: number; height: number }>({
    about: "The photo at the head of a page is taller than wide, so its top and bottom are cut off.",
    says: ({ width, height }) =>
      `This picture is taller than wide (${width} × ${height}), and the head of the page shows only a strip from its middle.`,
    remedy: "Choose one that is wider than tall, or crop it to the part that matters.",
  }),
  "garbled-text": advice<{ garbled: string; meant: string }>({
    about: "A text was damaged on its way here: it has Ã© for é.",
    says: ({ garbled, meant }) => `There is ${garbled} in this line instead of ${meant}.`,
    remedy: "The program that it came from read it in the wrong encoding.",
  }),
  "title-with-facts": advice<{ words: string; isPay: boolean }>({
    about:
      "The title names a place or pay, which have fields of their own (`offices`, `workplace`, `salary`).",
    citations: [by.googleTitle],
    says: ({ words, isPay }) =>
      `"${words}" in the title ${isPay ? "is pay, which has its own field" : "says where the work is, which is shown next to it anyway"}.`,
    remedy: ({ isPay }) => `${isPay ? 'Write it as "salary", and leave' : "Leave"} it out of the title.`,
  }),
  "title-in-capitals": advice({
    about: "Words of the title are all in capitals.",
    citations: [by.googleTitle],
    says: "Words in capitals look like shouting, and screen readers may spell them out.",
    remedy: "Use a capital only where a word starts.",
  }),
  "opened-long-ago": advice<{ days: number }>({
    about: `The ad has been open for more than ${stale} days.`,
    citations: [by.googleEnd],
    says: ({ days }) => `This ad has been open for ${days} days, and people assume that old ads are dead.`,
    remedy:
      'Close it by setting "closes" to yesterday; or, if it is still true, read it again and set "opened" to today.',
  }),
  "address-lost": advice<{
    address: string;
    file: string;
    line: string;
    heir: "known" | "unknown";
    isPosition: boolean;
  }>({
    about:
      "`npm run check` reports this on a branch: a file of the main branch is gone or renamed, and no `formerly` names it.",
    fixed: true,
    says: ({ address, file }) =>
      `The address ${address} no longer leads anywhere: on the main branch, ${file} is there.`,
    remedy({ heir, line, isPosition }) {
      if (heir === "known")
        return `To make links lead here, add this line between the two lines ---:\n${line}`;
      const filled =
        "\nTo keep the page of a position that is filled, keep the file and give it a last day (closes).";
      return `If another file takes its place, add this line there, between the two lines ---:\n${line}${isPosition ? filled : ""}`;
    },
  }),
  "closed-when-new": advice<{ closes: string }>({
    about: "`npm run check` reports this on a branch: a position that is new there is already closed.",
    fixed: true,
    says: ({ closes }) => `This position is new but closed on ${closes}, so no list shows it.`,
    remedy:
      "If it was copied from an old one, give it a first day (opened) and a last day (closes) to come. If you closed it on purpose, leave it as it is.",
  }),
  "duplicate-position": advice<{ other: string }>({
    about: "Two positions have the same title, team and offices, and are open at the same time.",
    says: ({ other }) =>
      `This is the same position as ${other}: it has the same title, team and offices, and is open at the same time.`,
    remedy: "Delete one of the two. If you are hiring several people, say so in the text.",
  }),
  "same-as-original": advice<{ words: string; original: string; language: string; more: number }>({
    about: "A translation still has the words of the original, in a field or in its text.",
    says: ({ words, original, more }) =>
      `"${words}" is what ${original} says${more === 0 ? "" : `, and so ${more === 1 ? "is another text" : `are ${more} more texts`} below`}.`,
    remedy: ({ language }) => `Write it in ${languageName(language)}.`,
  }),
  "no-translation": advice<{ language: string; files: readonly string[]; of: string }>({
    about: "Files have no translation into another language of the site.",
    says: ({ language, files }) =>
      `${files.length === 1 ? "This file has" : `${files.length} files have`} no translation into ${languageName(language)}, so the site shows its first language there.`,
    remedy: ({ files, of, language }) =>
      `Write only the texts, in: ${files.slice(0, 3).join(", ")}${files.length > 3 ? ` and ${files.length - 3} more` : ""}. On your own machine, this starts one: npm run new -- translation --of ${of} --language ${language}`,
  }),
  "page-weight": advice<{ address: string; bytes: number; most: number }>({
    about: "The build reports this: a page has more bytes than arrive in the first round trip.",
    fixed: true,
    says: ({ address, bytes, most }) =>
      `The page ${address} has ${number(bytes)} bytes (Brotli), ${number(bytes - most)} more than the ${number(most)} that arrive in the first round trip.`,
    remedy:
      "It is published all the same, but appears a moment later on a slow network. Shorten its text, or leave it.",
  }),
  "on-the-board": advice<{
    openings: number;
    list: readonly { code: string; about: string; count: number; file: string }[];
  }>({
    about:
      "Ads of the applicant tracking system could be better; they are changed there, and not in the files.",
    fixed: true,
    says: ({ openings }) => `${counted(openings, "opening")} could be better on the board.`,
    remedy: ({ list }) =>
      [
        "Change them on the board, or fill in what it has no field for. What doesn't apply can go into allow under source, by its code:",
        ...list.map(({ code, about, count, file }) => `${code}: ${about} (${count}, such as ${file})`),
      ].join("\n"),
  }),
  "unused-allow": advice<{ code: string; is: "fixed" | "unused" | "unknown"; allowable: readonly string[] }>({
    about: "A code in `allow` silences nothing in that file.",
    fixed: true,
    says({ code, is }) {
      if (is === "fixed") return `"${code}" can't be allowed.`;
      return `There is no advice called "${code}"${is === "unused" ? " for this file, so there is nothing to allow" : ""}.`;
    },
    remedy: ({ code, is, allowable }) =>
      is === "unknown" ? didYouMean(code, allowable, "The advice is") : "Delete it.",
  }),
  "unused-photo": advice<{ name: string; isPhoto: boolean }>({
    about: "No page shows this photo, or links to this PDF.",
    fixed: true,
    says: ({ isPhoto }) =>
      `No page ${isPhoto ? "shows this picture" : "links to this PDF"} yet, so it isn't published.`,
    remedy({ name, isPhoto }) {
      const [path, words] = isPhoto
        ? [`photos/${name}`, "![What it shows]"]
        : [`files/${name}`, "[What it is]"];
      return `Write it into a text: ${words}(../${path}), or ${words}(${path}) in company.md, story.md or hiring.md. If nobody needs it any more, delete it.`;
    },
  }),
};
