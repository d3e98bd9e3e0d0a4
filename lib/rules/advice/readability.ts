import { veryDifficult, veryDifficultInGerman } from "../../messages/limits.ts";
import { isHeading, isUnspaced } from "../readable-text.ts";
import { allTexts, rule } from "../rule.ts";
import { spanOf, type Text, textAt } from "../text-search.ts";

const veryDifficultIn = (language: string) => (language === "de" ? veryDifficultInGerman : veryDifficult);
/** With fewer words, the average means nothing. */
const enough = 50;

/** How many words a sentence has, how many of them are long, and where it starts. */
interface Sentence {
  words: number;
  long: number;
  start: Text;
}

const isEnd = /[.!?:…]+[»”"')\]*_]*$/;
/** Whether there is something to read between two spaces. */
const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
const startsBlock = /^\s*(?:[-*+>|]|\d+[.)])\s/;

function isLong(word: string): boolean {
  if (word.length < 7) return false;
  return /^\p{L}{7}/u.test(word) || word.replace(/[^\p{L}\p{N}]/gu, "").length > 6;
}

/** The sentences of a body; a heading, a list item and a paragraph end one even without a full stop. */
export function sentencesOf(lines: readonly Text[]): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Sentence | undefined;
  // Where the last word on the first line of the sentence ends.
  let end = 0;
  const close = () => {
    if (current === undefined) return;
    current.start.text = current.start.text.slice(0, end);
    sentences.push(current);
    current = undefined;
  };
  for (const { text, line, column } of lines) {
    const block = startsBlock.exec(text)?.[0] ?? "";
    if (text.trim() === "" || block !== "" || isHeading(text)) close();
    let at = block.length;
    for (const word of text.slice(at).split(" ")) {
      // A letter of ASCII, in lower case by this bit.
      const last = word.charCodeAt(word.length - 1) | 32;
      const endsInLetter = last >= 97 && last <= 122;
      if (endsInLetter || isWord(word)) {
        current ??= { words: 0, long: 0, start: textAt(line, column + at, text.slice(at)) };
        if (current.start.line === line) end = at + word.length - (current.start.column - column);
        current.words++;
        if (isLong(word)) current.long++;
      }
      // Most words end in a letter, and one may have 60,000 dots.
      if (!endsInLetter && isEnd.test(word.slice(-20))) close();
      at += word.length + 1;
    }
    if (isHeading(text)) close();
  }
  close();
  return sentences;
}

/**
 * LIX: the average number of words in a sentence plus the percentage of words with more than six letters. It needs no
 * syllables, and was tried on eleven languages, English, French and German among them (C. H. Björnsson,
 * "Readability of newspapers in 11 languages", Reading Research Quarterly 18, 1983).
 */
export function lix(sentences: readonly Sentence[]): number {
  const sum = (count: (sentence: Sentence) => number) =>
    sentences.reduce((total, sentence) => total + count(sentence), 0);
  const words = sum((sentence) => sentence.words);
  return words === 0 ? 0 : words / sentences.length + (100 * sum(({ long }) => long)) / words;
}

/** A text that is very hard to read. */
export const hardToRead = rule({
  code: "hard-to-read",
  kinds: allTexts,
  find({ lines, language }) {
    // LIX counts letters and spaces, which say nothing about Japanese.
    if (lines.filter(({ text }) => isUnspaced(text)).length * 4 > lines.length) return undefined;
    const sentences = sentencesOf(lines);
    const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
    const index = Math.round(lix(sentences));
    if (words < enough || index < veryDifficultIn(language)) return undefined;
    const longest = sentences.reduce((a, b) => (b.words > a.words ? b : a));
    return { span: spanOf(longest.start), found: { lix: index, longest: longest.words } };
  },
});
