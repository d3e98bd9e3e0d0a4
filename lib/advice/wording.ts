import type { Span } from "../problem/span.ts";
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
} from "./citations.ts";
import { ads, type Finding, type Rule } from "./rule.ts";
import { type Subject, search } from "./subject.ts";
import type { WordList } from "./text.ts";
import { ageWords, genderWords, originWords, type Wording } from "./wordings.ts";

function overlap(a: Span, b: Span): boolean {
  return a.line === b.line && a.column < b.column + b.length && b.column < a.column + a.length;
}

/** The law that is named for an ad in some language, where it is not the first of the rule's. */
type Laws = Readonly<Record<string, Citation>>;

function findings(
  subject: Subject,
  list: WordList<Wording>,
  message: string,
  hint: string,
  laws: Laws,
): Finding[] {
  const found = search(subject, list).map(({ words, span, entry: { instead } }) => ({
    span,
    message: `"${words}" ${message}`,
    hint: instead === undefined ? hint : `A neutral word is "${instead}".`,
    citation: laws[subject.language],
  }));
  // "a young man" is one place, though two patterns know it.
  return found.filter(({ span }, at) => found.slice(0, at).every((other) => !overlap(other.span, span)));
}

/** Wording that asks for an age. */
export const age: Rule = {
  code: "age",
  about: "The ad asks for an age, or sounds as if it did.",
  citations: [equalTreatment, noAgeLimit, germanEquality, americanAge],
  kinds: ads,
  find: (subject) =>
    findings(
      subject,
      ageWords(subject.language),
      "asks for an age, or sounds as if it did.",
      "Say what the job needs and what people learn in it, or leave it out.",
      { fr: noAgeLimit, de: germanEquality },
    ),
};

/** Wording or a title that asks for a gender. */
export const gender: Rule = {
  code: "gender",
  about: "The ad asks for a gender, or names the job in one gender only.",
  citations: [neutralAds, noGenderInFrance, germanEquality, americanGender],
  kinds: ads,
  find: (subject) =>
    findings(
      subject,
      genderWords(subject.language),
      "names or asks for one gender only.",
      "Write it so that everybody is meant, or leave it out.",
      { fr: noGenderInFrance, de: germanEquality },
    ),
};

/** Wording that asks for an origin. */
export const origin: Rule = {
  code: "origin",
  about: "The ad asks for a mother tongue or a nationality, and so for an origin.",
  citations: [equalOrigin, noAgeLimit, germanEquality, newYorkRights],
  kinds: ads,
  find: (subject) =>
    findings(
      subject,
      originWords(subject.language),
      "asks where somebody comes from.",
      'Say how well one has to know the language, such as "fluent French (C1)"; or leave it out.',
      { fr: noAgeLimit, de: germanEquality, ...(inNewYork(subject) && { en: newYorkRights }) },
    ),
};

function inNewYork({ ad }: Subject): boolean {
  return ad?.position.offices.some(({ address }) => /^(NY|New York)$/i.test(address.state ?? "")) === true;
}
