import type { Span } from "../../messages/span.ts";
import { ads, type Rule, rule } from "../rule.ts";
import { type Subject, search } from "../subject.ts";
import type { WordList } from "../words.ts";
import { isInNewYork } from "./pay.ts";
import { ageWords, genderWords, originWords, payHistoryWords, type Wording } from "./wordings.ts";

function overlap(a: Span, b: Span): boolean {
  return a.line === b.line && a.column < b.column + b.length && b.column < a.column + a.length;
}

/** What a list of words finds in an ad. */
function findWords(subject: Subject, listFor: (language: string) => WordList<Wording>) {
  const { language } = subject;
  const places = search(subject, listFor(language)).map(({ words, span, entry: { instead } }) => ({
    span,
    found: { words, instead, language },
  }));
  // "a young man" is one place, though two patterns find it.
  return places.filter(({ span }, at) => places.slice(0, at).every((other) => !overlap(other.span, span)));
}

/** Advice on words of ads. */
export const wordingRules: readonly Rule[] = [
  rule({ code: "age", kinds: ads, find: (subject) => findWords(subject, ageWords) }),
  rule({ code: "gender", kinds: ads, find: (subject) => findWords(subject, genderWords) }),
  rule({
    code: "origin",
    kinds: ads,
    find(subject) {
      const inNewYork = subject.ad?.position.offices.some(isInNewYork) === true;
      return findWords(subject, originWords).map(({ span, found }) => ({
        span,
        found: { ...found, inNewYork },
      }));
    },
  }),
  rule({ code: "pay-history", kinds: ads, find: (subject) => findWords(subject, payHistoryWords) }),
];
