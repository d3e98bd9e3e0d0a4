import { readingsOfDate } from "../../content/checks/date.ts";
import { once } from "../../content/once.ts";
import { daysBetween } from "../../content/status.ts";
import type { Found } from "../../messages/catalogue.ts";
import { ads, rule } from "../rule.ts";
import { spanOf, type Text } from "../text-search.ts";

/** A day with its year: 16. Januar 2027, January 16th, 2027, 16.01.2027, 2027年1月16日. */
const writtenDay =
  /\d{4}年\d{1,2}月\d{1,2}日|(?<![\d.,])\d{1,2}(?:\.|er|st|nd|rd|th)? \p{L}{3,} \d{4}(?!\d)|\p{L}{3,} \d{1,2}(?:st|nd|rd|th)?,? \d{4}(?!\d)|(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/gu;
/** What may be between a weekday and its day. */
const joint = "\\.?,? (?:den |dem |le |the )?$";
const weekdayBefore = new RegExp(`(?<!\\p{L})(\\p{L}+)${joint}`, "u");
const weekdayAfter = /^ ?[（(](\p{L})(?:曜日?)?[）)]/u;

// The end of a contract is a day, too: the words around must be about applying.
const untilBefore =
  /(?:(?<!\p{L})(?:apply|applications?|CV|bewirb|bewerb(?!er)|unterlagen|candidatures?|postule[rz]|lettre)[^.!?]{0,80}(?:by|before|until|bis(?: zum| spätestens)?|avant le|jusqu[’']au|au plus tard le)|closing date|deadline|bewerbungs(?:frist|schluss)|date limite[^.!?:]{0,40})[^\p{L}\d.!?]{1,5}$/iu;
const untilAfter = /^(?:[（(].{1,3}[）)])?(?:まで|必着|締切)/u;
const aboutApplying = /(?:応募|書類|願書|締切|提出)[^。]{0,30}$/u;

const startBefore =
  /(?<!\p{L})(?:recherch|recrut|pourvoir|suche?n|sucht|besetzen|looking for|recruit|start date|starting|入社|採用|勤務開始)[^.!?。]{0,80}(?:à partir du|à compter du|dès le|zum|ab(?: dem)?|from|on|日|は)[ :：]?$/iu;

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

/** The days of a line, each with the weekday that is written next to it: its place among the names. */
function daysIn({ text }: Text, language: string) {
  return [...text.matchAll(writtenDay)].flatMap(({ 0: written, index }) => {
    const [day, ...others] = readingsOfDate(written);
    if (day === undefined || (others.length > 0 && !written.includes("."))) return [];
    const [before, after] = [text.slice(0, index), text.slice(index + written.length)];
    const [whole = "", name = ""] = weekdayBefore.exec(before) ?? [];
    const at = placeOf(name || (weekdayAfter.exec(after)?.[1] ?? ""), language);
    const isBefore = at >= 0 && name !== "";
    const from = isBefore ? index - whole.length : index;
    const lead = isBefore ? before.slice(0, -whole.length) : before;
    const isDeadline = untilBefore.test(lead) || (untilAfter.test(after) && aboutApplying.test(before));
    const length =
      index -
      from +
      written.length +
      (at >= 0 && !isBefore ? (weekdayAfter.exec(after)?.[0].length ?? 0) : 0);
    return [{ day, at, from, length, isDeadline, isStart: startBefore.test(lead) }];
  });
}

/** A weekday that isn't that of its day, and a last day to apply that the fields contradict. */
export const textDatesRule = rule({
  code: "odd-date",
  kinds: ads,
  find({ lines, language, ad }) {
    return lines.flatMap((line) => {
      if (!/\d{4}/.test(line.text)) return [];
      return daysIn(line, language).flatMap(({ day, at, from, length, isDeadline, isStart }) => {
        const date = line.text.slice(from, from + length);
        const say = (found: Found<"odd-date">) => ({ span: spanOf(line, from, length), found });
        const right = new Date(`${day}T00:00:00Z`).getUTCDay();
        if (at >= 0 && at % 7 !== right) {
          const name = weekdays(language)[right] ?? "";
          return say({ what: "weekday", date, other: name });
        }
        if (ad === undefined) return [];
        const { opened, closes } = ad.position;
        if (isStart && day < opened) return say({ what: "started", date });
        if (!isDeadline) return [];
        if (day < opened) return say({ what: "over", date, other: opened });
        // "Before the 16th" is the 15th.
        return closes !== undefined && Math.abs(daysBetween(day, closes)) > 1
          ? say({ what: "deadline", date, other: closes })
          : [];
      });
    });
  },
});
