import * as by from "./citations.ts";
import { cases, counted, languageName, message } from "./message.ts";
import { didYouMean } from "./suggest.ts";

/** After how many days people take an ad for dead. */
export const stale = 90;
/** How many times the lowest pay the highest may be. */
export const widestPay = 2.5;
const number = new Intl.NumberFormat("en").format;

/** Advice that is neither about a law nor about how a text reads. */
export const aboutAdvice = {
  "odd-pay": cases(
    `The highest pay is more than ${widestPay} times the lowest, or pay is unusual for its currency and period.`,
    {
      little: {
        says: "This is unusually low in {currency} per {per}.",
        remedy: "Are the figures, the currency and the period right?",
      },
      much: {
        says: "This is unusually high in {currency} per {per}.",
        remedy: "Are the figures, the currency and the period right?",
      },
      wide: {
        says: `The highest pay is more than ${widestPay} times the lowest.`,
        remedy: "Are both figures right? If so, an ad for each level tells people more.",
      },
    },
  ),
  "odd-date": cases(
    "A date in the fields is unlikely: a start in the past, or an opening or a last day more than six months away.",
    {
      closes: {
        says: "The ad closes on {date}, more than six months from now.",
        remedy: "Is the year right?",
      },
      opens: { says: "The ad opens on {date}, more than six months from now.", remedy: "Is the year right?" },
      started: {
        says: "The job starts in the past: {date}.",
        remedy: "Write a later day, or delete the line: an ad needs no start date.",
      },
    },
  ),
  "text-date": cases(
    "The last day to apply in the text was before the ad opened, or isn't the one in `closes`.",
    {
      deadline: {
        says: 'The text says to apply by {date}, but the field "closes" says {other}.',
        remedy: "Write the same day in both places.",
      },
      over: {
        says: "The last day to apply, {date}, was before the ad opened ({other}).",
        remedy: "Is the year right?",
      },
    },
  ),
  "text-differs": message({
    about: "The pay in the text isn't that of the field `salary`.",
    says: 'The text says "{words}", but the field "salary" says {value}.',
    remedy: "Which is right? Write it in both places.",
  }),
  "other-workplace": cases(
    "A job that isn't hybrid has `officeDays`, or a job that isn't remote has `applicants`.",
    {
      applicants: {
        says: "This job is {workplace}, so the page doesn't say where people may apply from.",
        remedy: "Write workplace: remote, or delete this line.",
      },
      officeDays: {
        says: 'This job is {workplace}, but "officeDays" says how often people come to the office.',
        remedy: "Write workplace: hybrid, or delete this line.",
      },
    },
  ),
  "coordinates-elsewhere": message({
    says: "The coordinates {coordinates} are far from {country}, so the map shows the office in the wrong place.",
    remedy:
      "Look the office up on a map, and write its latitude and then its longitude; south and west are negative.",
  }),
  "photo-cropped": message({
    says: "This picture is taller than wide ({width} × {height}), and the head of the page shows only a strip from its middle.",
    remedy: "Choose one that is wider than tall, or crop it to the part that matters.",
  }),
  "garbled-text": message({
    about: "A text was damaged on its way here: it has Ã© for é.",
    says: "There is {garbled} in this line instead of {right}.",
    remedy: "The program that it came from read it in the wrong encoding.",
  }),
  "title-with-facts": cases(
    "The title names a place or pay, which have fields of their own (`offices`, `workplace`, `salary`).",
    {
      pay: {
        says: '"{words}" in the title is pay, which has its own field.',
        remedy: 'Write it as "salary", and leave it out of the title.',
      },
      place: {
        says: '"{words}" in the title says where the work is, which is shown next to it anyway.',
        remedy: "Leave it out of the title.",
      },
    },
    { citations: [by.googleTitle] },
  ),
  "title-in-capitals": message({
    about: "Words of the title are all in capitals.",
    citations: [by.googleTitle],
    says: "Words in capitals look like shouting, and screen readers may spell them out.",
    remedy: "Use a capital only where a word starts.",
  }),
  "opened-long-ago": message({
    about: `The ad has been open for more than ${stale} days.`,
    citations: [by.googleEnd],
    says: "This ad has been open for {days} days, and people assume that old ads are dead.",
    remedy:
      'Close it by setting "closes" to yesterday; or, if it is still true, read it again and set "opened" to today.',
  }),
  "address-lost": message({
    about:
      "`npm run check` reports this on a branch: a file of the main branch is gone or renamed, and no `formerly` names it.",
    fixed: true,
    says: "The address {address} no longer leads anywhere: on the main branch, {file} is there.",
    remedy({ heir, line, isPosition }: { heir: "known" | "unknown"; line: string; isPosition: boolean }) {
      if (heir === "known")
        return `To make links lead here, add this line between the two lines ---:\n${line}`;
      const filled =
        "\nTo keep the page of a position that is filled, keep the file and give it a last day (closes).";
      return `If another file takes its place, add this line there, between the two lines ---:\n${line}${isPosition ? filled : ""}`;
    },
  }),
  "closed-when-new": message({
    about: "`npm run check` reports this on a branch: a position that is new there is already closed.",
    fixed: true,
    says: "This position is new but closed on {closes}, so no list shows it.",
    remedy:
      "If it was copied from an old one, give it a first day (opened) and a last day (closes) to come. If you closed it on purpose, leave it as it is.",
  }),
  "duplicate-position": message({
    says: "This is the same position as {other}: it has the same title, team and offices, and is open at the same time.",
    remedy: "Delete one of the two. If you are hiring several people, say so in the text.",
  }),
  "same-as-original": message({
    about: "A translation still has the words of the original, in a field or in its text.",
    says: ({ words, original, more }: { words: string; original: string; more: number }) =>
      `"${words}" is what ${original} says${more === 0 ? "" : `, and so ${more === 1 ? "is another text" : `are ${more} more texts`} below`}.`,
    remedy: ({ language }: { language: string }) => `Write it in ${languageName(language)}.`,
  }),
  "no-translation": message({
    about: "Files have no translation into another language of the site.",
    says: ({ language, files }: { language: string; files: readonly string[] }) =>
      `${files.length === 1 ? "This file has" : `${files.length} files have`} no translation into ${languageName(language)}, so the site shows its first language there.`,
    remedy: ({ files, of, language }: { files: readonly string[]; of: string; language: string }) =>
      `Write only the texts, in: ${files.slice(0, 3).join(", ")}${files.length > 3 ? ` and ${files.length - 3} more` : ""}. On your own machine, this starts one: npm run new -- translation --of ${of} --language ${language}`,
  }),
  "page-weight": message({
    about: "The build reports this: a page has more bytes than arrive in the first round trip.",
    fixed: true,
    says: ({ address, bytes, most }: { address: string; bytes: number; most: number }) =>
      `The page ${address} has ${number(bytes)} bytes (Brotli), ${number(bytes - most)} more than the ${number(most)} that arrive in the first round trip.`,
    remedy:
      "It is published all the same, but appears a moment later on a slow network. Shorten its text, or leave it.",
  }),
  "on-the-board": message({
    about:
      "Ads of the applicant tracking system could be better; they are changed there, and not in the files.",
    fixed: true,
    says: ({ openings }: { openings: number }) =>
      `${counted(openings, "opening")} could be better on the board.`,
    remedy: ({ list }: { list: readonly { code: string; about: string; count: number; file: string }[] }) =>
      [
        "Change them on the board, or fill in what it has no field for. What doesn't apply can go into allow under source, by its code:",
        ...list.map(({ code, about, count, file }) => `${code}: ${about} (${count}, such as ${file})`),
      ].join("\n"),
  }),
  "unused-allow": cases(
    "A code in `allow` silences nothing in that file.",
    {
      fixed: { says: `"{code}" can't be allowed.`, remedy: "Delete it." },
      unknown: {
        says: 'There is no advice called "{code}".',
        remedy: ({ code, allowable }: { code: string; allowable: readonly string[] }) =>
          didYouMean(code, allowable, "The advice is"),
      },
      unused: {
        says: 'There is no advice called "{code}" for this file, so there is nothing to allow.',
        remedy: "Delete it.",
      },
    },
    { fixed: true },
  ),
  "unused-photo": cases(
    "No page shows this photo, or links to this PDF.",
    {
      download: {
        says: "No page links to this PDF yet, so it isn't published.",
        remedy:
          "Write it into a text: [What it is](../files/{name}), or [What it is](files/{name}) in company.md, story.md or hiring.md. If nobody needs it any more, delete it.",
      },
      photo: {
        says: "No page shows this picture yet, so it isn't published.",
        remedy:
          "Write it into a text: ![What it shows](../photos/{name}), or ![What it shows](photos/{name}) in company.md, story.md or hiring.md. If nobody needs it any more, delete it.",
      },
    },
    { fixed: true },
  ),
};
