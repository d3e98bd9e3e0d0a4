import { seen, type Unseen, unseenCharacters, without } from "../../messages/characters.ts";
import { allTexts, type Rule, rule } from "../rule.ts";
import { findIn, spanOf, textAt } from "../words.ts";

const blank = /^[ \u00a0\u202f]?$/;
const plain = /^(?:[\p{Script=Latin}\p{N}\p{P}\s]|$)/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Whether a character does nothing where it is; no-break spaces and joiners have their uses. */
function isIdle(line: string, { at, character }: Unseen): boolean {
  const [before = "", after = ""] = [line[at - 1], line[at + 1]];
  if (/[\u00a0\u202f]/.test(character)) return blank.test(before) || blank.test(after);
  if (/[\u200c\u200d]/.test(character)) return plain.test(before) && plain.test(after);
  return /[\u00ad\u200b\u2028\u2029\u2060\ufeff]/.test(character) || !rightToLeft.test(line);
}

const twice = /(?<=\p{L})(?:([,;:])\1|\.\.)(?=\s|$)|[!?]{3,}/gu;
const loud = /[!?]{2,}/g;

/** Advice on single characters. */
export const characterRules: readonly Rule[] = [
  rule({
    code: "hidden-sign",
    kinds: allTexts,
    find: ({ source }) =>
      source.lines.flatMap((line, index) => {
        if (seen(line) === line) return [];
        const idle = unseenCharacters(line).filter((each) => isIdle(line, each));
        const [first, last] = [idle[0], idle.at(-1)];
        if (first === undefined || last === undefined) return [];
        const text = textAt(index + 1, 1, line);
        const visible = without(line, idle);
        return {
          span: spanOf(text, first.at, last.at + 1 - first.at),
          found: { name: first.name, more: idle.length - 1 },
          fix: visible.slice(first.at, visible.length - (line.length - last.at - 1)),
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
