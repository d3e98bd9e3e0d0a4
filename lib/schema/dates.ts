const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  // Years before 1900 are typing mistakes here, and `Date` reads those below 100 as 19xx.
  if (Number(year) < 1900) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function iso(year: string | number, month: string | number, day: string | number): string | undefined {
  const full = String(year).length === 2 ? `20${year}` : String(year);
  const text = `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDate(text) ? text : undefined;
}

/**
 * The readings of a date that was written another way, the likelier first: `31/12/2026`, `31.12.2026`,
 * `2026/12/31`, `2026-1-5`, `20261231`, `31 December 2026`, `December 31, 2026`.
 */
export function readingsOfDate(text: string): string[] {
  const found: (string | undefined)[] = [];
  const local = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text);
  const yearFirst = /^(\d{4})[/. -]?(\d{1,2})[/. -]?(\d{1,2})(?:[T ]\d.*)?$/.exec(text);
  const named = /^(?:(\d{1,2})\.? +)?([A-Za-z]{3,9})\.?,? +(?:(\d{1,2}),? +)?(\d{4})$/.exec(text);
  if (local?.[1] && local[2] && local[3]) {
    found.push(iso(local[3], local[2], local[1]), iso(local[3], local[1], local[2]));
  } else if (yearFirst?.[1] && yearFirst[2] && yearFirst[3]) {
    found.push(iso(yearFirst[1], yearFirst[2], yearFirst[3]));
  } else if (named?.[2] && named[4]) {
    const month = months.indexOf(named[2].slice(0, 3).toLowerCase()) + 1;
    found.push(iso(named[4], month, named[1] ?? named[3] ?? ""));
  }
  return [...new Set(found.filter((reading) => reading !== undefined))];
}
