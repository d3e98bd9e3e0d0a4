import {
  americanAge,
  americanGender,
  equalTreatment,
  germanEquality,
  neutralAds,
  noAgeLimit,
  noGenderInFrance,
} from "./citations.ts";
import { ads, type Finding, type Rule } from "./rule.ts";
import { type Subject, search } from "./subject.ts";
import type { WordList } from "./text.ts";
import { ageWords, genderWords, type Wording } from "./wordings.ts";

function findings(subject: Subject, list: WordList<Wording>, message: string, hint: string): Finding[] {
  const found = search(subject, list).map(({ words, span, entry: { instead } }) => ({
    span,
    message: `"${words}" ${message}`,
    hint: instead === undefined ? hint : `A neutral word is "${instead}".`,
  }));
  // "a young man" is one place, though two patterns know it.
  return found.filter(({ span }, at) =>
    found.slice(0, at).every((other) => other.span.line !== span.line || other.span.column !== span.column),
  );
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
    ),
};
