import { readingsOfDate } from "../../content/checks/date.ts";
import type { InterfaceLanguage } from "../../content/languages.ts";
import { once } from "../../content/once.ts";
import { daysBetween } from "../../content/status.ts";
import type { Found } from "../../messages/catalogue.ts";
import { ads, rule } from "../rule.ts";
import { spanOf, type Text } from "../text-search.ts";

/** A day with its year: 16. Januar 2027, January 16th, 2027, 16 de enero de 2027, 16. 1. 2027, 16/01/2027, 2027年1月16日. */
const writtenDay =
  /\d{4}年\d{1,2}月\d{1,2}日|(?<![\d.,])\d{1,2}(?:\.|er|st|nd|rd|th)? (?:de )?\p{L}+\.?,? (?:de )?\d{4}(?!\d)|(?<!\p{L})\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)|(?<![\d./])\d{1,2}(?:\/\d{1,2}\/|\.\p{Zs}?\d{1,2}\.\p{Zs}?)\d{4}(?!\d)/gu;
/** A weekday right before its day, or in brackets right after it as in Japanese. */
const weekdayBefore = /(?<!\p{L})(\p{L}+)\.?,? (?:den |dem |le |the )?$/u;
const weekdayAfter = /^ ?[（(](\p{L})(?:曜日?)?[）)]/u;

/**
 * How a language says that a day is the last to apply: by a noun right before it, or by a word for applying and then a
 * preposition, since contracts and projects have last days, too. To add a language, add a row.
 */
const lastDay: Record<InterfaceLanguage, { noun: string; applying?: string; until?: string }> = {
  en: {
    noun: "clos(?:ing|e) date|deadline|close(?=:)|applications (?:close|accepted)",
    applying: "apply|applications?|CV",
    until: "by|before|until|no later than",
  },
  fr: {
    noun: "date limite|clôture des candidatures",
    applying: "CV|candidatures?|postule[rz]?|lettre",
    until: "avant le|jusqu[’']au|au plus tard le",
  },
  de: {
    noun: "bewerbungs(?:frist|schluss)|einsendeschluss",
    applying: "bewirb|bewerb(?!er)|unterlagen",
    until: "bis(?: zum| spätestens)?",
  },
  cs: { noun: "uzávěrka|termín pro podání", applying: "přihlášk|životopis", until: "do" },
  es: {
    noun: "fecha límite|cierre de la convocatoria",
    applying: "CV|currículum|candidaturas?|solicitud|inscripción|postula",
    until: "hasta el|antes del",
  },
  ja: { noun: "(?:応募)?(?:締め?切り?|期限)日?[はが：:]?" },
};
const untilAfter = /^(?:[（(].{1,3}[）)])?(?:まで|必着|締切)/u;
const aboutApplying = /(?:応募|書類|願書|締切|提出)[^。]{0,30}$/u;

/** What is written right before a last day to apply. */
const leadsIn = once((language = "") => {
  const words = Object.entries(lastDay).find(([of]) => of === language)?.[1];
  if (words === undefined) return undefined;
  const { noun, applying = "(?!)", until = "(?!)" } = words;
  return new RegExp(
    `(?<!\\p{L})(?:(?:${noun})[^.!?。\\d]{0,25}|(?:${applying})[^.!?。]{0,80}(?<!\\p{L})(?:${until})[^\\p{L}\\d.!?。]{0,5})$`,
    "iu",
  );
});

/** The weekdays of a language from Sunday on, long and then short: Freitag is the sixth, and 金 the thirteenth. */
const weekdays = once((language = "") =>
  (["long", "short"] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
    // 1 March 2026 is a Sunday.
    return Array.from({ length: 7 }, (_, at) => format.format(Date.UTC(2026, 2, 1 + at)).replace(/\.$/, ""));
  }),
);
const weekdayOf = (day = "") => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The days that a text can mean; only in English is 04/05/2027 two of them. */
function daysOf(written: string, language: string): string[] {
  const days = readingsOfDate(written.replace(/(?<=\.)\p{Zs}(?=\d)/gu, ""));
  return language === "en" ? days : days.slice(0, 1);
}

/** The days of a line, also those that no month has, each with the weekday next to it: its place among the names. */
function daysIn({ text, ...line }: Text, language: string) {
  return [...text.matchAll(writtenDay)].flatMap(({ 0: written, index }) => {
    const days = daysOf(written, language);
    const isDay = days.length > 0;
    if (!isDay && daysOf(written.replace(/(?<!\d)(?:29|3[01])(?!\d)/, "28"), language).length === 0)
      return [];
    const [before, after] = [text.slice(0, index), text.slice(index + written.length)];
    const placeOf = (name = "") =>
      weekdays(language).findIndex((each) => each.toLowerCase() === name.toLowerCase());
    const [ahead = "", name] = weekdayBefore.exec(before) ?? [];
    const [behind = "", letter] = weekdayAfter.exec(after) ?? [];
    const [isBefore, isAfter] = [placeOf(name) >= 0, placeOf(letter) >= 0];
    const date = (isBefore ? ahead : "") + written + (isAfter && !isBefore ? behind : "");
    const from = isBefore ? index - ahead.length : index;
    return {
      ...{ days, isDay, date, weekday: placeOf(isBefore ? name : letter) },
      span: spanOf({ ...line, text }, from, date.length),
      isDeadline:
        leadsIn(language)?.test(text.slice(0, from)) ||
        (untilAfter.test(after) && aboutApplying.test(before)),
    };
  });
}

/** A day that doesn't exist or has another weekday, and a last day to apply that the fields contradict. */
export const textDatesRule = rule({
  code: "text-date",
  kinds: ads,
  find({ lines, lower, language, ad }) {
    const year = /(?:19|20)\d\d/;
    if (!year.test(lower)) return undefined;
    const written = lines.flatMap((line) => (year.test(line.text) ? daysIn(line, language) : []));
    return written.flatMap(({ days, isDay, date, weekday, span, isDeadline }) => {
      const say = (found: Found<"text-date">) => ({ span, found });
      if (!isDay) return say({ what: "none", date });
      if (weekday >= 0 && days.every((day) => weekdayOf(day) !== weekday % 7))
        return say({ what: "weekday", date, other: weekdays(language)[weekdayOf(days[0])] ?? "" });
      if (ad === undefined || !isDeadline) return [];
      const { opened, closes } = ad.position;
      if (days.every((day) => day < opened)) return say({ what: "over", date, other: opened });
      // "Before the 16th" is the 15th, and the last of several rounds may be another day of the text.
      const isNamed = written.some((each) =>
        each.days.some((day) => closes !== undefined && Math.abs(daysBetween(day, closes)) <= 1),
      );
      return closes === undefined || isNamed ? [] : say({ what: "deadline", date, other: closes });
    });
  },
});
