import type { Salary } from "../content/content.ts";
import { once } from "../content/once.ts";
import { regionName } from "../content/region-names.ts";
import { labelsFor, spokenIn } from "./labels.ts";

const years = once(
  (language = "") => new Intl.DateTimeFormat(localeOf(language), { year: "numeric", timeZone: "UTC" }),
);
const days = once(
  (language = "") => new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" }),
);
const months = once(
  (language = "") =>
    new Intl.DateTimeFormat(localeOf(language), { month: "long", year: "numeric", timeZone: "UTC" }),
);
const money = once((language = "", currency = "", cents = "", isThere = "") => {
  const format = (currencyDisplay: "symbol" | "narrowSymbol") =>
    new Intl.NumberFormat(localeOf(language), {
      style: "currency",
      currency,
      currencyDisplay,
      minimumFractionDigits: Number(cents),
      maximumFractionDigits: Number(cents),
    });
  // $ and ¥, where the office tells whose, or else CA$; but CZK, which more people abroad know than Kč.
  const narrow = format("narrowSymbol");
  return isThere !== "" && /\p{Sc}/u.test(narrow.format(0)) ? narrow : format("symbol");
});
const amounts = once((language = "", currency = "", min = "", max = "", isThere = "") => {
  const [from, to] = [Number(min), Number(max)];
  const whole = Number.isInteger(from) && Number.isInteger(to);
  const format = money(language, currency, whole ? "0" : "2", isThere);
  const [least, most] = [withWideSpaces(format.format(from)), withWideSpaces(format.format(to))];
  if (from === to) return most;
  // The currency once, before or after both figures: Intl repeats some, as in €1 – €2.
  return least.replace(/\D*$/, "") + between(language) + most.replace(/^\D*/, "");
});
/** As wide as a space: few typefaces have French's narrow one, and browsers put one of two pixels in its place. */
const withWideSpaces = (text: string) => text.replaceAll("\u202f", "\u00a0");
const between = once((language = "") => {
  const parts = new Intl.NumberFormat(localeOf(language)).formatRangeToParts(1, 2);
  return parts.find(({ type }) => type === "literal")?.value ?? "–";
});
const commas = once(
  (language = "") => lists(spokenIn(language)).formatToParts(["1", "2", "3"])[1]?.value ?? ", ",
);
const lists = once((language = "") => new Intl.ListFormat(localeOf(language), { type: "conjunction" }));
const choices = once((language = "") => new Intl.ListFormat(localeOf(language), { type: "disjunction" }));

/** A day as people write it in a language: `2026-11-23` becomes `23 November 2026`. */
export function formatDay(day: string, language: string): string {
  const text = days(language).format(new Date(`${day}T00:00:00Z`));
  const { bound, firstDay } = labelsFor(language);
  // The locale data lacks French ordinals: 1er janvier.
  return bound(text.replace(/^1(?= )/, firstDay));
}

/** A year, a month of a year or a day: `2021`, `May 2021`, `17 May 2021`; empty in the preview of a broken file. */
export function formatDate(date: string, language: string): string {
  if (date === "") return "";
  if (date.length === 10) return formatDay(date, language);
  if (date.length <= 4) return years(language).format(new Date(`${date}-01-01T00:00:00Z`));
  return months(language).format(new Date(`${date}-01T00:00:00Z`));
}

/**
 * Pay with its currency and period: `€48,000–60,000 a year`, `€48,000 a year`, `From €48,000 a year`. Dollars are only
 * `$` where all offices are in the country of these dollars, whose code begins the currency's (ISO 4217).
 */
export function formatSalary(
  { min, max, currency, per }: Salary,
  language: string,
  countries: readonly string[],
): string {
  const labels = labelsFor(language);
  const [from, to] = [String(min ?? max), String(max ?? min)];
  const isThere = countries.length > 0 && countries.every((country) => currency.startsWith(country));
  const amount = amounts(language, currency, from, to, isThere ? "there" : "");
  const bound = min === undefined ? labels.payUpTo : max === undefined ? labels.payFrom : undefined;
  return labels.payPer(bound?.(amount) ?? amount, labels.per[per]);
}

/** The name of a country: `FR` becomes `France`. */
export function formatCountry(country: string, language: string): string {
  return regionName(country, language) ?? country;
}

/** Several names as one phrase: `Paris, Berlin and Prague`. */
export function formatList(names: string[], language: string): string {
  return lists(language).format(names);
}

/** Several labels of which one applies: `Permanent or freelance`. */
export function formatChoice(labels: readonly string[], language: string): string {
  return choices(language).format(asOnePhrase(labels, language));
}

/** The labels of several fields: `Team, contract, workplace`. */
export function formatFields(labels: readonly string[], language: string): string {
  return formatSeries(asOnePhrase(labels, language), language);
}

/** Several facts one after the other: `Hybrid, 2 days a week in the office`. */
export function formatSeries(facts: readonly string[], language: string): string {
  return facts.join(commas(language));
}

function asOnePhrase(labels: readonly string[], language: string): string[] {
  const { within } = labelsFor(language);
  return labels.map((label, index) => (index === 0 ? label : within(label)));
}

// Days before months, as in most of the world, where the language alone does not say which English it is.
function localeOf(language: string): string {
  return language === "en" ? "en-GB" : language;
}

/** The name of a language in that language, as in a list: `Français`. */
export function formatLanguage(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** The address that calls a phone number as people write it: `+33 (0)1 23` leads to `tel:+33123`. */
export function telephone(number: string): string {
  return `tel:${number.replace(/\(0\)|[^\d+]/g, "")}`;
}

/** A telephone number as pages show it, in one piece. */
export function unbroken(number: string): string {
  return number.replaceAll(" ", "\u00a0");
}
