import { readingsOfDate } from "../../content/checks/date.ts";
import type { InterfaceLanguage } from "../../content/languages.ts";
import { once } from "../../content/once.ts";
import { daysBetween } from "../../content/status.ts";
import { spanOf, type Text } from "../readable-text.ts";
import { ads, rule } from "../rule.ts";

/** A day with its year: 16. Januar 2027, January 16th, 2027, 16 de enero de 2027, 16. 1. 2027, 16/01/2027, 2027年1月16日. */
const writtenDay =
  /\d{4}年\d{1,2}月\d{1,2}日|(?<![\d.,])\d{1,2}(?:\.|er|st|nd|rd|th)? (?:de )?\p{L}+\.?,? (?:de )?\d{4}(?!\d)|(?<!\p{L})\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)|(?<![\d./])\d{1,2}(?:\/\d{1,2}\/|\.\p{Zs}?\d{1,2}\.\p{Zs}?)\d{4}(?!\d)/gu;

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

/** What is written right before a last day to apply, or before its weekday. */
const leadsIn = once((language = "") => {
  const words = Object.entries(lastDay).find(([of]) => of === language)?.[1];
  if (words === undefined) return undefined;
  const { noun, applying = "(?!)", until = "(?!)" } = words;
  return new RegExp(
    `(?<!\\p{L})(?:(?:${noun})[^.!?。\\d]{0,25}|(?:${applying})[^.!?。]{0,80}(?<!\\p{L})(?:${until})(?: \\p{L}+\\.?,?(?: den| dem| le| the)?)?[^\\p{L}\\d.!?。]{0,5})$`,
    "iu",
  );
});

/** The days of a line; only in English is 04/05/2027 two of them. */
function daysIn(line: Text, language: string) {
  return [...line.text.matchAll(writtenDay)].map(({ 0: date, index }) => {
    const days = readingsOfDate(date.replace(/(?<=\.)\p{Zs}(?=\d)/gu, ""));
    const [before, after] = [line.text.slice(0, index), line.text.slice(index + date.length)];
    return {
      ...{ date, days: language === "en" ? days : days.slice(0, 1) },
      span: spanOf(line, index, date.length),
      isLast: leadsIn(language)?.test(before) || (untilAfter.test(after) && aboutApplying.test(before)),
    };
  });
}

/** A last day to apply that the fields contradict. */
export const textDatesRule = rule({
  code: "text-date",
  kinds: ads,
  find({ lines, lower, language, ad }) {
    const year = /(?:19|20)\d\d/;
    if (ad === undefined || !year.test(lower)) return undefined;
    const { opened, closes } = ad.position;
    const written = lines.flatMap((line) => (year.test(line.text) ? daysIn(line, language) : []));
    // "Before the 16th" is the 15th, and the last of several rounds may be another day of the text.
    const isNamed = written.some(({ days }) =>
      days.some((day) => closes !== undefined && Math.abs(daysBetween(day, closes)) <= 1),
    );
    return written.flatMap(({ date, days, span, isLast }) => {
      if (!isLast || days.length === 0) return [];
      if (days.every((day) => day < opened)) return { span, found: { what: "over", date, other: opened } };
      if (closes === undefined || isNamed) return [];
      return { span, found: { what: "deadline", date, other: closes } };
    });
  },
});
