import { seen, type Unseen, unseenSigns, without } from "../../messages/characters.ts";
import { hidesMark } from "../../read/slips.ts";
import { allTexts, type Rule, rule } from "../rule.ts";
import { findIn, spanOf, textAt } from "./words.ts";

const blank = /^[ \u00a0\u202f]?$/;
const plain = /^(?:[\p{Script=Latin}\p{N}\p{P}\s]|$)/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Whether a sign does nothing where it stands; blanks that do not break and joiners have their uses. */
function isIdle(line: string, { at, sign }: Unseen): boolean {
  const [before = "", after = ""] = [line[at - 1], line[at + 1]];
  if (/[\u00a0\u202f]/.test(sign)) return blank.test(before) || blank.test(after);
  if (/[\u200c\u200d]/.test(sign)) return plain.test(before) && plain.test(after);
  return /[\u00ad\u200b\u2028\u2029\u2060\ufeff]/.test(sign) || !rightToLeft.test(line);
}

const twice = /(?<=\p{L})(?:([,;:])\1|\.\.)(?=\s|$)|[!?]{3,}/gu;
const loud = /[!?]{2,}/g;

/** Advice on single signs. */
export const signRules: readonly Rule[] = [
  rule({
    code: "hidden-sign",
    kinds: allTexts,
    find: ({ source }) =>
      source.lines.flatMap((line, index) => {
        if (seen(line) === line) return [];
        const signs = unseenSigns(line).filter((sign) => isIdle(line, sign));
        const [first, last] = [signs[0], signs.at(-1)];
        if (first === undefined || last === undefined || hidesMark(line)) return [];
        const text = textAt(index + 1, 1, line);
        const mended = without(line, signs);
        return {
          span: spanOf(text, first.at, last.at + 1 - first.at),
          found: { name: first.name, more: signs.length - 1 },
          fix: mended.slice(first.at, mended.length - (line.length - last.at - 1)),
        };
      }),
  }),
  rule({
    code: "doubled-punctuation",
    kinds: allTexts,
    find: ({ title, lines, lower }) =>
      [
        ...(title === undefined ? [] : findIn(title, loud)),
        ...(/[,;:.!?]{2}/.test(lower) ? lines : []).flatMap((line) => findIn(line, twice)),
      ].map(({ words, span }) => ({
        span,
        found: { words },
        fix: words.includes("?") ? "?" : words.charAt(0),
      })),
  }),
];
