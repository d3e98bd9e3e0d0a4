import { wholeLine } from "../content/in-brackets.ts";
import { type Source, textsIn, valueAt } from "../read/source.ts";
import type { TranslatedFile } from "../read/translations.ts";
import { spanOf } from "./readable-text.ts";
import { rule } from "./rule.ts";

/** Whether a text is a sentence or a good part of one: names, titles in capitals and "30 minutes" are the same in many languages. */
function isProse(text: string): boolean {
  const words = text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}’'-]*(?![\p{L}\p{N}])/gu) ?? [];
  return (
    // The path of a picture has no spaces.
    (words.length >= 3 && /\s/.test(text)) ||
    (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) ?? []).length >= 8
  );
}

/** The paths of the texts in the fields of a translation that are still those of the original. */
export function sameTexts(here: unknown, there: unknown): PropertyKey[][] {
  return textsIn(here).flatMap(({ path, text }) => {
    // A motto as a title may be meant to stay as it is.
    const mayStay = path.includes("allow") || (path[0] === "title" && path.length === 1);
    return mayStay || valueAt(there, path) !== text || !isProse(text) ? [] : [path];
  });
}

/** Whether the text below the fields is still that of the original, word for word. */
const isSameBody = (here: Source, there: Source) =>
  here.body.markdown.trim() === there.body.markdown.trim() && isProse(here.body.markdown);

/** Advice on the fields of a translation that nobody translated; what isn't translated at all has advice of its own. */
export const sameTextRule = rule({
  code: "same-as-original",
  find({ source, language, translated, writtenIn, lines }) {
    if (translated === undefined || wholeLine.test(source.body.markdown) || writtenIn() !== language)
      return undefined;
    const { original, translation } = translated;
    const [line, ...below] = lines.filter(({ text }) => text.trim() !== "");
    if (line !== undefined && isSameBody(source, original))
      return {
        span: spanOf(line),
        found: { words: line.text.trim(), original: original.path, language, more: below.length },
      };
    const [first, ...more] = sameTexts(translation.data, original.data);
    if (first === undefined) return undefined;
    const words = String(valueAt(translation.data, first));
    return {
      span: translation.valueSpan(first),
      found: { words, original: original.path, language, more: more.length },
    };
  },
});

const isHalfTranslated = ({ translation, original }: TranslatedFile) =>
  wholeLine.test(translation.body.markdown) ||
  isSameBody(translation, original) ||
  sameTexts(translation.data, original.data).length > 0;

/** The translations that have a placeholder, or a text that is still the original's, by their languages. */
export function halfTranslatedFiles(files: Iterable<TranslatedFile>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files) {
    if (file.original.data.draft === true || !isHalfTranslated(file)) continue;
    const { path, name } = file.translation;
    const { language = "" } = name;
    found.set(language, [...(found.get(language) ?? []), path]);
  }
  return found;
}
