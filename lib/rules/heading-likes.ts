import type { Span } from "../messages/span.ts";
import { isHeading, spanOf } from "./readable-text.ts";
import type { Subject } from "./subject.ts";

// Bold, or in capitals; exported text may have a space on either side.
const onlyBold =
  /^ {0,3}(?:(\*\*|__)(?=[^\s#])([^*_]{2,60}?)\s?[:：]?(?<!\s)\1\s*:?|(?=\p{Lu}{3})(\P{Ll}{6,60}))[ \u00a0]*$/u;
// In an ad with three lines of nothing but italics, these are meant as headings, and so is one that a list follows.
const onlyItalic = /^([*_])(?![\s*_])([^*_]{2,60}?):?\1:?$/u;
// A few words without a mark, which a list follows: "What you will do", and "Aufgaben:" where there is no heading.
const onlyWords = /^()(\p{Lu}[^.!?…:;,|*_[\]()<>\n]{2,44}?)(?<! sich| you| vous) ?([:：]?)$/u;
// What Japanese writes for a heading: 【仕事内容】, ＜給与＞, ■業務内容, ◆応募方法◆. Below "◎", more of them are a list.
const bracketed =
  /^(?:\*\*)?(?:([【＜《≪〈［])([^【】＜＞《》≪≫〈〉［］]{2,20})[】＞》≫〉］]|([■◆◇●○▼▶◎])[ \u3000]?([^\s。、：:！？\d*■◆◇●○▼]{2,18})[■◆◇●○▼]?)(?:\*\*)?\s*$/u;

/** The words of a line that has the marks of a heading in Japanese, unless a line next to it starts like it. */
export function japaneseHeading(line: string, ...around: readonly string[]): string | undefined {
  const [, open, words, mark, title] = bracketed.exec(line) ?? [];
  const starts = open ?? mark;
  if (starts === undefined || !/[\u3040-\u9fff]/.test(line)) return undefined;
  return around.some((other) => other.startsWith(starts)) ? undefined : (words ?? title);
}

// A sentence, "Location: Prague", "From now | permanent | Berlin", "TV-L E 13, 65 %", and "or" between two lists.
const noHeading = /[.!…。！]$|(?<!^\d+)[.!?…] |[:：]\s*\S|\s[|·•]\s|[,;、]|\d+ ?[%€$]|^\p{Ll}\S*$/u;
const startsItem = /^\s*(?:[-*+]|\d+[.)])\s/;

/** Lines that look like headings and aren't, each with the level that a heading would have there. */
export function headingLikes({ lines, headings }: Subject): { span: Span; level: number; fix: string }[] {
  // Above the first heading it's a tagline, unless there is no other heading.
  const top = lines.findIndex(({ text }) => isHeading(text));
  const hasItalics = lines.filter(({ text }) => onlyItalic.test(text)).length > 2;
  // It's one level below a heading right above it, and else on that of its section.
  let [level, isBelow] = [2, false];
  let levels: Map<number, number> | undefined;
  return lines.flatMap((line, at) => {
    const { text } = line;
    if (text.trim() === "") return [];
    if (isHeading(text)) {
      levels ??= new Map(headings().map(({ span, level }) => [span.line, level]));
      level = levels.get(line.line) ?? 2;
      isBelow = true;
      return [];
    }
    const isFirst = isBelow;
    isBelow = false;
    const [above = "", below = ""] = [lines[at - 1]?.text.trim(), lines[at + 1]?.text.trim()];
    let after = at + 1;
    while (lines[after]?.text.trim() === "") after += 1;
    const next = lines[after]?.text ?? "";
    const mayBeItalic = hasItalics || startsItem.test(next);
    const marked = onlyBold.exec(text) ?? (mayBeItalic ? onlyItalic.exec(text) : undefined);
    const title = japaneseHeading(text, above, below);
    const plain = marked == null && startsItem.test(next) ? onlyWords.exec(text) : undefined;
    const others = (marked ?? plain)?.slice(2);
    const words = title ?? others?.find((each) => each !== undefined)?.replace(/\s?[:：]?\s*$/, "");
    if (words === undefined || noHeading.test(words)) return [];
    if (plain && ((plain[3] && top >= 0) || below !== "")) return [];
    if (at < top && !startsItem.test(next)) return [];
    // What follows right below a heading is a list or sentences; below a name, it's a job or an address.
    const isAlone =
      title !== undefined ||
      (above === "" && (below === "" || startsItem.test(below) || /[.!?。]$/.test(below)));
    // "The city seeks", "**3 teachers**", "full-time": one sentence.
    if (!isAlone || next === "" || /^\p{Ll}/u.test(next)) return [];
    level = Math.min(6, isFirst ? level + 1 : level);
    return { span: spanOf(line), level, fix: `${"#".repeat(level)} ${words}` };
  });
}
