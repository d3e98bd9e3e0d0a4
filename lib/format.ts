import type { Salary } from "./content.ts";
import { labelsFor } from "./labels.ts";

/** A day as people write it in a language: `2026-11-23` becomes `23 November 2026`. */
export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A year, a month of a year or a day: `2021`, `May 2021`, `17 May 2021`. */
export function formatDate(date: string, language: string): string {
  if (date.length === 4) return date;
  if (date.length === 10) return formatDay(date, language);
  return new Intl.DateTimeFormat(localeOf(language), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${date}-01T00:00:00Z`));
}

/** Pay as a range with its currency and period: `€48,000–60,000 a year`. */
export function formatSalary(salary: Salary, language: string): string {
  const money = new Intl.NumberFormat(localeOf(language), {
    style: "currency",
    currency: salary.currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: Number.isInteger(salary.min) && Number.isInteger(salary.max) ? 0 : 2,
  });
  const amount =
    salary.min === salary.max ? money.format(salary.min) : money.formatRange(salary.min, salary.max);
  return `${amount} ${labelsFor(language).per[salary.per]}`;
}

/** The name of a country: `FR` becomes `France`. */
export function formatCountry(country: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "region" }).of(country) ?? country;
}

/** Several names as one phrase: `Paris, Berlin and Prague`. */
export function formatList(names: string[], language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: "conjunction" }).format(names);
}

// Days before months, as in most of the world, where the language alone does not say which English it is.
function localeOf(language: string): string {
  return language === "en" ? "en-GB" : language;
}
