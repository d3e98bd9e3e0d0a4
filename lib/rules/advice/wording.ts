import type { Span } from "../../messages/span.ts";
import { ads, type Rule } from "../rule.ts";
import {
  americanAge,
  americanGender,
  type Citation,
  equalOrigin,
  equalTreatment,
  germanEquality,
  neutralAds,
  newYorkRights,
  noAgeLimit,
  noGenderInFrance,
  payHistory,
} from "./citations.ts";
import { isInNewYork } from "./pay.ts";
import { type Subject, search } from "./subject.ts";
import { ageWords, genderWords, originWords, payHistoryWords, type Wording } from "./wordings.ts";
import type { WordList } from "./words.ts";

function overlap(a: Span, b: Span): boolean {
  return a.line === b.line && a.column < b.column + b.length && b.column < a.column + a.length;
}

/**
 * A rule on words that an ad should not use. It says what they do, what to do instead where there is no other word for
 * them, and which law is named for a language where it is not the first of the rule's.
 */
function wordingRule({
  words: listFor,
  says,
  hint,
  laws = () => ({}),
  ...rule
}: Omit<Rule, "kinds" | "find"> & {
  words(language: string): WordList<Wording>;
  says: string;
  hint: string;
  laws?(subject: Subject): Partial<Record<string, Citation>>;
}): Rule {
  const find: Rule["find"] = (subject) => {
    const found = search(subject, listFor(subject.language)).map(({ words, span, entry: { instead } }) => ({
      span,
      message: `"${words}"${says}`,
      hint: instead === undefined ? hint : `A neutral word is "${instead}".`,
      citation: laws(subject)[subject.language],
    }));
    // "a young man" is one place, though two patterns know it.
    return found.filter(({ span }, at) => found.slice(0, at).every((other) => !overlap(other.span, span)));
  };
  return { ...rule, kinds: ads, find };
}

/** Advice on words of ads. */
export const wordingRules: readonly Rule[] = [
  wordingRule({
    code: "age",
    about: "The ad asks for an age, or sounds as if it did.",
    citations: [equalTreatment, noAgeLimit, germanEquality, americanAge],
    words: ageWords,
    says: " asks for an age, or sounds as if it did.",
    hint: "Say what the job needs and what people learn in it, or leave it out.",
    laws: () => ({ fr: noAgeLimit, de: germanEquality }),
  }),
  wordingRule({
    code: "gender",
    about: "The ad asks for a gender, or names the job in one gender only.",
    citations: [neutralAds, noGenderInFrance, germanEquality, americanGender],
    words: genderWords,
    says: " names or asks for one gender only.",
    hint: "Write it so that everybody is meant, or leave it out.",
    laws: () => ({ fr: noGenderInFrance, de: germanEquality }),
  }),
  wordingRule({
    code: "origin",
    about: "The ad asks for a mother tongue or a nationality, and so for an origin.",
    citations: [equalOrigin, noAgeLimit, germanEquality, newYorkRights],
    words: originWords,
    says: " asks where somebody comes from.",
    hint: 'Say how well one has to know the language, such as "fluent French (C1)"; or leave it out.',
    laws: ({ ad }) => ({
      ...{ fr: noAgeLimit, de: germanEquality },
      ...(ad?.position.offices.some(isInNewYork) && { en: newYorkRights }),
    }),
  }),
  wordingRule({
    code: "pay-history",
    about: "The ad asks what people earn or earned elsewhere.",
    citations: [payHistory],
    words: payHistoryWords,
    says: ": an employer may not ask what people earn or earned elsewhere.",
    hint: "Leave it out. What people hope to earn may be asked.",
  }),
];
