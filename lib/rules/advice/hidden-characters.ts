import { noBreakSpace, seen, type Unseen, unseenCharacters, without } from "../../messages/characters.ts";
import { rule } from "../rule.ts";

const inWord = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u;

/** Whether a character tears a word apart, so that nobody who searches finds it; no-break spaces are only spaces. */
function tears(line: string, { at, character }: Unseen): boolean {
  if (noBreakSpace.test(character)) return false;
  return inWord.test(line[at - 1] ?? "") && inWord.test(line[at + 1] ?? "");
}

/** A character that nobody sees and that tears a word apart. */
export const hiddenCharacterRule = rule({
  code: "hidden-character",
  find({ source }) {
    const text = source.lines.join("\n");
    if (seen(text) === text) return undefined;
    return source.lines.flatMap((line, index) => {
      if (seen(line) === line) return [];
      const idle = unseenCharacters(line).filter((each) => tears(line, each));
      const [first, last] = [idle[0], idle.at(-1)];
      if (first === undefined || last === undefined) return [];
      const visible = without(line, idle);
      return {
        span: { line: index + 1, column: first.at + 1, length: last.at + 1 - first.at },
        found: { name: first.name, more: idle.length - 1 },
        // A soft hyphen may be where a PDF broke a line, at a hyphen or inside a word.
        fix: idle.some(({ character }) => character === "\u00ad")
          ? undefined
          : visible.slice(first.at, visible.length - (line.length - last.at - 1)),
      };
    });
  },
});
