import * as z from "zod";
import { fault } from "../../messages/catalogue.ts";
import type { Check } from "./value-check.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const day = z.iso.date();

/** What word processors and phones make of hyphens. */
const hyphens = /[\u2010-\u2015\u2212]/g;

/** Whether a value is a day that exists, `YYYY-MM-DD`; years before 1900 are typing mistakes. */
export function isDate(value: unknown): value is string {
  return typeof value === "string" && value >= "1900" && day.safeParse(value).success;
}

/** The two digits of a month, from its English name or the start of it. */
function monthNamed(name: string): string | undefined {
  const at = months.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : String(at + 1).padStart(2, "0");
}

/** Other ways to write a date; if two match, the likelier comes first. */
const writings = [
  // 31/12/2026, 31.12.26; and 12/31/2026
  /^(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4}|\d{2})$/,
  /^(?<month>\d{1,2})[/. -](?<day>\d{1,2})[/. -](?<year>\d{4}|\d{2})$/,
  // 2026/12/31, 2026-1-5, 20261231
  /^(?<year>\d{4})[/. -](?<month>\d{1,2})[/. -](?<day>\d{1,2})(?:[T ]\d.*)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  // 31 December 2026; and December 31, 2026
  /^(?<day>\d{1,2})\.? +(?<month>[A-Za-z]{3,9})\.?,? +(?<year>\d{4})$/,
  /^(?<month>[A-Za-z]{3,9})\.?,? +(?<day>\d{1,2}),? +(?<year>\d{4})$/,
];

/** What a date written another way can mean, the likelier first. */
function readingsOfDate(text: string): string[] {
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
  const [, name = "", year = ""] = /^([A-Za-z]{3,9})\.? +((?:19|20)\d{2})$/.exec(value) ?? [];
  const month = monthNamed(name);
  return fault("bad-date", { value, is: "partial" }, month && `${year}-${month}`);
};

/** A day, or words that don't look like one. */
export const dayOrWords: Check = (value) => {
  const wrong = date(value);
  return wrong?.code === "bad-date" ? undefined : wrong;
};

/** Whether a value is such words, and not another way to write a date. */
export const isInWords = (value: unknown) =>
  typeof value === "string" && /\p{L}/u.test(value) && date(value)?.code === "bad-date";
