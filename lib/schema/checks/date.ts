import { fault } from "../../problem/span.ts";
import type { Check } from "./check.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Whether a value is the text of a day that exists, `YYYY-MM-DD`. */
export function isDate(value: unknown): value is string {
  if (typeof value !== "string") return false;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  // Years before 1900 are typing mistakes here, and `Date` reads those below 100 as 19xx.
  if (Number(year) < 1900) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** The number of a month, of two digits, by its English name or the beginning of it. */
function monthNamed(name: string): string | undefined {
  const at = months.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : String(at + 1).padStart(2, "0");
}

function iso(year: string, month: string, day: string): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(text) ? text : undefined;
}

/**
 * The readings of a date that was written another way, the likelier first: `31/12/2026`, `31.12.2026`,
 * `2026/12/31`, `2026-1-5`, `20261231`, `31 December 2026`, `December 31, 2026`.
 */
function readingsOfDate(text: string): string[] {
  const found: (string | undefined)[] = [];
  const local = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text);
  const yearFirst = /^(\d{4})[/. -]?(\d{1,2})[/. -]?(\d{1,2})(?:[T ]\d.*)?$/.exec(text);
  const named = /^(?:(\d{1,2})\.? +)?([A-Za-z]{3,9})\.?,? +(?:(\d{1,2}),? +)?(\d{4})$/.exec(text);
  if (local?.[1] && local[2] && local[3]) {
    found.push(iso(local[3], local[2], local[1]), iso(local[3], local[1], local[2]));
  } else if (yearFirst?.[1] && yearFirst[2] && yearFirst[3]) {
    found.push(iso(yearFirst[1], yearFirst[2], yearFirst[3]));
  } else if (named?.[2] && named[4]) {
    found.push(iso(named[4], monthNamed(named[2]) ?? "", named[1] ?? named[3] ?? ""));
  }
  return [...new Set(found.filter((reading) => reading !== undefined))];
}

/** A day that exists, `YYYY-MM-DD`. */
export const date: Check = (value) => {
  if (isDate(value)) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return fault(
      "no-such-day",
      `The day ${value} does not exist.`,
      "Look the day up in a calendar, and write it as year-month-day, such as 2026-02-28.",
    );
  }
  const [first, second] = readingsOfDate(value);
  if (first === undefined) {
    return fault(
      "bad-date",
      `"${value}" is not a date.`,
      "Write year-month-day with two digits for month and day, such as 2026-12-31.",
    );
  }
  const other = second === undefined ? "" : ` (if the month came first: ${second})`;
  return fault(
    "local-date",
    `"${value}" is a date written the local way.`,
    `Dates are written year-month-day${other}.`,
    first,
  );
};

/** A year, a month or a day: `2021`, `2021-05` or `2021-05-17`. */
export const partialDate: Check = (value) => {
  if (/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/.test(value)) return undefined;
  const wrong = date(value);
  if (wrong?.code !== "bad-date") return wrong;
  const [, name = "", year = ""] = /^([A-Za-z]{3,9})\.? +((?:19|20)\d{2})$/.exec(value) ?? [];
  const month = monthNamed(name);
  return {
    ...wrong,
    hint: "Write the year, the month or the day: 2021, 2021-05 or 2021-05-17.",
    fix: month === undefined ? undefined : `${year}-${month}`,
  };
};

/** A day, or words that are none. */
export const dayOrWords: Check = (value) => {
  const wrong = date(value);
  return wrong?.code === "bad-date" ? undefined : wrong;
};
