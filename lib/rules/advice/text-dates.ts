import { isDate, readingsOfDate } from "../../content/checks/date.ts";
import type { InterfaceLanguage } from "../../content/languages.ts";
import { once } from "../../content/once.ts";
import { daysBetween } from "../../content/status.ts";
import type { Found } from "../../messages/catalogue.ts";
import { ads, rule } from "../rule.ts";
import { spanOf, type Text } from "../text-search.ts";

/** A day with its year, or a month with it: 16. Januar 2027, January 16th, 2027, 16. 1. 2027, 16/01/2027, 2027年1月16日, mai 2027. */
const writtenDay =
  /\d{4}年\d{1,2}月(?:\d{1,2}日)?|(?<![\d.,])\d{1,2}(?:\.|er|st|nd|rd|th)? (?:de )?\p{L}+\.?,? (?:de )?\d{4}(?!\d)|(?<!\p{L})\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)|(?<![\d./])\d{1,2}(?:\/\d{1,2}\/|\.\p{Zs}?\d{1,2}\.\p{Zs}?)\d{4}(?!\d)|(?<!\p{L})\p{L}+ (?:de )?\d{4}(?!\d)/gu;
/** What may be between a weekday and its day. */
const joint = "\\.?,? (?:den |dem |le |the )?$";
const weekdayBefore = new RegExp(`(?<!\\p{L})(\\p{L}+)${joint}`, "u");
const weekdayAfter = /^ ?[（(](\p{L})(?:曜日?)?[）)]/u;

/**
 * How a language says that a day is the last to apply or the first at work: by a noun right before it, or by a word for
 * applying or hiring and a preposition, since contracts and projects have last days, too. To add a language, add a row.
 */
interface DayWords {
  deadline: string;
  apply: string;
  until: string;
  start: string;
  hire: string;
  from: string;
}

const dayWords: Record<InterfaceLanguage, DayWords> = {
  en: {
    deadline: "clos(?:ing|e) date|deadline|close(?=:)|applications (?:close|accepted)",
    apply: "apply|applications?|CV",
    until: "by|before|until|no later than",
    start: "start(?:ing)? date",
    hire: "looking for|recruit|internship|role|position|contract",
    from: "from|starting(?: on)?|starts on|as of",
  },
  fr: {
    deadline: "date limite|clôture des candidatures",
    apply: "CV|candidatures?|postule[rz]?|lettre",
    until: "avant le|jusqu[’']au|au plus tard le",
    start: "date de début|prise de (?:poste|fonctions?)",
    hire: "recherch|recrut|pourvoir|stage|poste",
    from: "à partir du|à compter du|dès le|pourvoir (?:au|le)",
  },
  de: {
    deadline: "bewerbungs(?:frist|schluss)|einsendeschluss",
    apply: "bewirb|bewerb(?!er)|unterlagen",
    until: "bis(?: zum| spätestens)?",
    start: "eintritt(?:sdatum|stermin)?|arbeitsbeginn|starttermin",
    hire: "suche?n|sucht|besetzen|stelle",
    from: "(?<!bis )zum|ab(?: dem)?",
  },
  cs: {
    deadline: "uzávěrka|termín pro podání",
    apply: "přihlášk|životopis",
    until: "do",
    start: "nástup(?! do)|termín nástupu",
    hire: "hledáme|přijmeme|pozic",
    from: "od|ke?",
  },
  es: {
    deadline: "fecha límite|cierre de la convocatoria",
    apply: "CV|currículum|candidaturas?|solicitud|inscripción|postula",
    until: "hasta el|antes del",
    start: "fecha de (?:inicio|incorporación)|incorporación",
    hire: "buscamos|puesto|contrato|prácticas",
    from: "desde el|a partir del",
  },
  ja: {
    deadline: "(?:応募)?(?:締め?切り?|期限)日?[はが：:]?",
    apply: "(?!)",
    until: "(?!)",
    start: "入社日|勤務開始日?",
    hire: "入社|採用|勤務開始",
    from: "日|は",
  },
};
const untilAfter = /^(?:[（(].{1,3}[）)])?(?:まで|必着|締切)/u;
const aboutApplying = /(?:応募|書類|願書|締切|提出)[^。]{0,30}$/u;

/** What is written right before a last day to apply, and right before a first day at work. */
const leadsIn = once((language = "") => {
  const words = Object.entries(dayWords).find(([of]) => of === language)?.[1];
  if (words === undefined) return undefined;
  const { deadline, apply, until, start, hire, from } = words;
  const lead = (noun: string, verb: string, preposition: string) =>
    new RegExp(
      `(?<!\\p{L})(?:(?:${noun})[^.!?。\\d]{0,25}|(?:${verb})[^.!?。]{0,80}(?<!\\p{L})(?:${preposition})[^\\p{L}\\d.!?。]{0,5})$`,
      "iu",
    );
  return { deadline: lead(deadline, apply, until), start: lead(start, hire, from) };
});

/** The weekdays of a language from Sunday on, long and then short: Freitag is the sixth, and 金 the thirteenth. */
const weekdays = once((language = "") =>
  (["long", "short"] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
    // 1 March 2026 is a Sunday.
    return Array.from({ length: 7 }, (_, at) => format.format(Date.UTC(2026, 2, 1 + at)).replace(/\.$/, ""));
  }),
);

const placeOf = (name: string, language: string) =>
  weekdays(language).findIndex((each) => each.toLowerCase() === name.toLowerCase());

/** The days that a text can mean; only in English is 04/05/2027 two of them. */
function daysOf(written: string, language: string): string[] {
  const days = readingsOfDate(written.replace(/(?<=\.)\p{Zs}(?=\d)/gu, ""));
  return language === "en" ? days : days.slice(0, 1);
}

/** The last days that a month with its year can mean, or a day that no month has: 31 September. */
function almostDays(written: string, language: string) {
  const month = daysOf(/月$/.test(written) ? `${written}28日` : `28 ${written}`, language);
  const isDay = month.length === 0;
  return isDay ? daysOf(written.replace(/(?<!\d)(?:29|3[01])(?!\d)/, "28"), language) : month;
}

/** The days of a line, each with the weekday that is written next to it: its place among the names. */
function daysIn(line: Text, language: string) {
  const { text } = line;
  const leads = leadsIn(language);
  return [...text.matchAll(writtenDay)].flatMap(({ 0: written, index }) => {
    const days = daysOf(written, language);
    const almost = days.length > 0 ? [] : almostDays(written, language);
    if (days.length + almost.length === 0) return [];
    const [before, after] = [text.slice(0, index), text.slice(index + written.length)];
    const [whole = "", name = ""] = weekdayBefore.exec(before) ?? [];
    const at = placeOf(name || (weekdayAfter.exec(after)?.[1] ?? ""), language);
    const isBefore = at >= 0 && name !== "";
    const from = isBefore ? index - whole.length : index;
    const lead = isBefore ? before.slice(0, -whole.length) : before;
    const length =
      index -
      from +
      written.length +
      (at >= 0 && !isBefore ? (weekdayAfter.exec(after)?.[0].length ?? 0) : 0);
    return {
      ...{ line, days, almost, at, from, length },
      isMonth: almost.length > 0 && !/\d.*\d{4}$|日$/.test(written),
      isDeadline: leads?.deadline.test(lead) || (untilAfter.test(after) && aboutApplying.test(before)),
      isStart: leads?.start.test(lead) === true,
    };
  });
}

/** A day that doesn't exist or has another weekday, and a last day to apply or a start that the fields contradict. */
export const textDatesRule = rule({
  code: "text-date",
  kinds: ads,
  find({ lines, lower, language, ad }) {
    const year = /(?:19|20)\d\d/;
    if (!year.test(lower)) return undefined;
    const written = lines.flatMap((line) => (year.test(line.text) ? daysIn(line, language) : []));
    // "Before the 16th" is the 15th.
    const isNamed = (day: string, apart: number, among = written) =>
      among.some(({ days }) => days.some((each) => Math.abs(daysBetween(each, day)) <= apart));
    const notStarts = written.filter(({ isStart }) => !isStart);
    return written.flatMap(({ line, days, almost, isMonth, at, from, length, isDeadline, isStart }) => {
      const date = line.text.slice(from, from + length);
      const say = (found: Found<"text-date">) => ({ span: spanOf(line, from, length), found });
      if (almost.length > 0 && !isMonth) return say({ what: "none", date });
      const weekday = ([day = ""]: string[]) => new Date(`${day}T00:00:00Z`).getUTCDay();
      if (at >= 0 && days.every((day) => at % 7 !== weekday([day])))
        return say({ what: "weekday", date, other: weekdays(language)[weekday(days)] ?? "" });
      if (ad === undefined) return [];
      const { opened, closes, start } = ad.position;
      const isOver = [...days, ...almost].every((day) => day < (isMonth ? opened.slice(0, 7) : opened));
      if (isStart && isOver) return say({ what: "started", date });
      if (isDeadline && isOver) return say({ what: "over", date, other: opened });
      if (isMonth) return [];
      if (isDeadline && closes !== undefined && !isNamed(closes, 1, notStarts))
        return say({ what: "deadline", date, other: closes });
      return isStart && isDate(start) && !isNamed(start, 0) ? say({ what: "start", date, other: start }) : [];
    });
  },
});
