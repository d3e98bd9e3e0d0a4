import * as z from "zod";
import { fault } from "../../messages/catalogue.ts";
import { interfaceLanguages } from "../languages.ts";
import { once } from "../once.ts";
import type { Check } from "./value-check.ts";

/** The months' names in the languages of the interface, as they are next to a day and without their accents: twelve for each. */
export const monthNames = once(() =>
  interfaceLanguages.map((language) => {
    const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long" });
    return Array.from(
      { length: 12 },
      (_, at) =>
        format.formatToParts(Date.UTC(2026, at, 15)).find(({ type }) => type === "month")?.value ?? "",
    );
  }),
);

const isDay = once((text = "") => z.iso.date().safeParse(text).success);

/** What word processors and phones make of hyphens. */
const hyphens = /[\u2010-\u2015\u2212]/g;

/** Whether a value is a day that exists, `YYYY-MM-DD`; years before 1900 are typing mistakes. */
export function isDate(value: unknown): value is string {
  return typeof value === "string" && value >= "1900" && isDay(value);
}

const plain = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const months = once(() => monthNames().map((names) => names.map(plain)));

/** The two digits of a month, from its name or the start of it that no other month of that language has. */
function monthNamed(name: string): string | undefined {
  if (name.length < 3) return undefined;
  const start = plain(name);
  for (const names of months()) {
    const at = names.findIndex((month) => month.startsWith(start));
    const isSure = names.findLastIndex((month) => month.startsWith(start)) === at;
    if (at >= 0 && isSure) return String(at + 1).padStart(2, "0");
  }
  return undefined;
}

/** Other ways to write a date; if two match, the likelier comes first. */
const writings = [
  // 31/12/2026, 31.12.26, 31. 12. 2026; and 12/31/2026
  /^(?<day>\d{1,2})[/. -] ?(?<month>\d{1,2})[/. -] ?(?<year>\d{4}|\d{2})$/,
  /^(?<month>\d{1,2})[/. -] ?(?<day>\d{1,2})[/. -] ?(?<year>\d{4}|\d{2})$/,
  // 2026/12/31, 2026-1-5, 20261231
  /^(?<year>\d{4})[/. -](?<month>\d{1,2})[/. -](?<day>\d{1,2})(?:[T ]\d.*)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  // 31 December 2026, 31. Dezember 2026, 1er janvier 2027, 31 de diciembre de 2026; and December 31, 2026
  /^(?<day>\d{1,2})(?:\.|er|st|nd|rd|th|º)? +(?:de )?(?<month>\p{L}{3,})\.?,? +(?:de )?(?<year>\d{4})$/u,
  /^(?<month>\p{L}{3,})\.?,? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})$/u,
  // 2026年12月31日
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
];

/** What a date written another way can mean, the likelier first. */
export function readingsOfDate(text: string): string[] {
  const found = writings.map((writing) => {
    const { year = "", month = "", day = "" } = writing.exec(text)?.groups ?? {};
    const number = monthNamed(month) ?? month.padStart(2, "0");
    return `${year.length === 2 ? "20" : ""}${year}-${number}-${day.padStart(2, "0")}`;
  });
  return [...new Set(found.filter(isDate))];
}

/** A day that exists, `YYYY-MM-DD`. */
export const date: Check = (value) => {
  const hyphenated = value.replace(hyphens, "-");
  if (isDate(value)) return undefined;
  if (isDate(hyphenated)) return fault("bad-date", { value, is: "dashes" }, hyphenated);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return fault("no-such-day", { day: value });
  const [first, other] = readingsOfDate(value);
  return first === undefined
    ? fault("bad-date", { value, is: /\d/.test(value) ? undefined : "words" })
    : fault("local-date", { value, other }, first);
};

/** A year, a month or a day: `2021`, `2021-05` or `2021-05-17`. */
export const partialDate: Check = (value) => {
  if (/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/.test(value)) return undefined;
  const wrong = date(value);
  if (wrong?.code !== "bad-date") return wrong;
  const [, name = "", year = ""] = /^(\p{L}{3,})\.? +((?:19|20)\d{2})$/u.exec(value) ?? [];
  const month = monthNamed(name);
  return fault("bad-date", { value, is: "partial" }, month && `${year}-${month}`);
};

/** Whether a text is such a date, and not words. */
export const isPartialDate = (value: string): boolean => partialDate(value) === undefined;

/** A day, or words that don't look like one. */
export const dayOrWords: Check = (value) => {
  const wrong = date(value);
  return wrong?.code === "bad-date" ? undefined : wrong;
};

/** Whether a value is such words, and not another way to write a date. */
export const isInWords = (value: unknown) =>
  typeof value === "string" && /\p{L}/u.test(value) && date(value)?.code === "bad-date";
