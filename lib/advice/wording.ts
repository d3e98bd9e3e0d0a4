import {
  americanAge,
  americanGender,
  equalTreatment,
  germanEquality,
  neutralAds,
  noAgeLimit,
  noGenderInFrance,
} from "./citations.ts";
import { ads, type Rule, type Sighting } from "./rule.ts";
import { type Piece, search } from "./subject.ts";
import type { WordList } from "./text.ts";
import { ageWords, genderWords, type Wording } from "./wordings.ts";

function sightings(piece: Piece, list: WordList<Wording>, message: string, hint: string): Sighting[] {
  const found = search(piece, list).map(({ words, place, entry: { instead } }) => ({
    place,
    message: `"${words}" ${message}`,
    hint: instead === undefined ? hint : `A neutral word is "${instead}".`,
  }));
  // "a young man" is one place, though two patterns know it.
  return found.filter(({ place }, at) =>
    found
      .slice(0, at)
      .every((other) => other.place.line !== place.line || other.place.column !== place.column),
  );
}

/** Wording that asks for an age. */
export const age: Rule = {
  code: "age",
  about: "The ad asks for an age, or sounds as if it did.",
  citations: [equalTreatment, noAgeLimit, germanEquality, americanAge],
  kinds: ads,
  find: (piece) =>
    sightings(
      piece,
      ageWords(piece.language),
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
  find: (piece) =>
    sightings(
      piece,
      genderWords(piece.language),
      "names or asks for one gender only.",
      "Write it so that everybody is meant, or leave it out.",
    ),
};
