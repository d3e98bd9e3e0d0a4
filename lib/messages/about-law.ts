import * as by from "./citations.ts";
import { type Citation, message } from "./message.ts";

/** Where a job is done, as far as its laws on ads differ; the United States are told apart by the state. */
export type Law = "new-york" | "united-states" | "france" | "germany" | "japan" | "eu";

/** The laws of the places of a job, the one that matters most first; none where we know of no law. */
interface Under {
  laws: readonly Law[];
}

/** Pay that a text names; its period only where that is certain, and one end where it says "from" or "up to". */
export interface PayRange {
  min: number | undefined;
  max: number | undefined;
  currency: string;
  per: string | undefined;
}

/** An ad whose pay isn't in its field, and the pay that its text names. */
interface Unpaid {
  law: "new-york" | "eu" | "none";
  place: string;
  named: boolean;
  currency: string;
  range: PayRange | undefined;
}

type Laws = Partial<Record<Law | "elsewhere", Citation>>;

const ageLaws: Laws = {
  eu: by.equalTreatment,
  france: by.noAgeLimit,
  germany: by.germanEquality,
  "united-states": by.americanAge,
  "new-york": by.americanAge,
  japan: by.japaneseAge,
  elsewhere: by.discrimination,
};
/** Those that ask for a title that means everybody. In the United States, the form of a French or German title is no matter of law. */
const titleLaws: Laws = {
  eu: by.neutralAds,
  france: by.noGenderInFrance,
  germany: by.germanEquality,
  japan: by.japaneseGender,
  elsewhere: by.discrimination,
};
const genderLaws: Laws = {
  ...titleLaws,
  "united-states": by.americanGender,
  "new-york": by.americanGender,
};
const originLaws: Laws = {
  eu: by.equalOrigin,
  france: by.noAgeLimit,
  germany: by.germanEquality,
  "united-states": by.americanOrigin,
  "new-york": by.newYorkRights,
  elsewhere: by.discrimination,
};
const payHistoryLaws: Laws = { eu: by.payHistory, "new-york": by.newYorkPayHistory };

/** Whether an employer may not ask there what people earned elsewhere. */
export const forbidsPayHistory = (laws: readonly Law[]) =>
  laws.some((law) => payHistoryLaws[law] !== undefined);

function firstOf(laws: Laws, places: readonly Law[]): Citation | undefined {
  return places.map((place) => laws[place]).find((law) => law !== undefined) ?? laws.elsewhere;
}

/** All laws about something, of which the place of the job decides. */
const under = (laws: Laws) => ({
  citations: [...new Set(Object.values(laws))],
  cites: ({ laws: places }: Under) => firstOf(laws, places),
});

const insteadOf =
  (otherwise: string) =>
  ({ instead }: { instead: string | undefined }) =>
    instead === undefined ? otherwise : `A neutral word is "${instead}".`;

/** Pay as the value of its field; an end that is missing is left out. */
export function inFields({ min, max, currency, per }: Partial<PayRange>): string {
  const parts = Object.entries({ min, max, currency, per });
  return `{ ${parts.flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}`)).join(", ")} }`;
}

/** The field for a range of pay, or for a made-up one in brackets where its period isn't certain. */
function salary({ currency, range }: { currency: string; range?: PayRange | undefined }): string {
  if (range?.per === undefined)
    return `salary: { min: "[45000]", max: "[55000]", currency: ${currency}, per: year }`;
  return `salary: ${inFields(range)}`;
}

export const aboutLaw = {
  "no-salary": message({
    about:
      "The ad names pay only in its text, or not at all, though the law asks for it (New York) or wants applicants to learn it early (the EU).",
    citations: [by.newYorkPay, by.europeanPay, by.googlePay],
    cites({ law, named }: Unpaid) {
      if (named) return by.googlePay;
      return law === "eu" ? by.europeanPay : undefined;
    },
    says({ law, place, named }: Unpaid) {
      if (named)
        return "The ad names its pay only in the text, so lists, filters and search engines don't show it.";
      return law === "eu"
        ? `This ad for ${place} names no pay, and in the EU applicants must learn the pay or its range before the interview.`
        : `The law requires an ad for work in ${place} to name the lowest and the highest pay.`;
    },
    remedy({ law, named, ...pay }: Unpaid) {
      if (named) return `Write it in a field, too${pay.range?.per ? ":" : ", such as:"} ${salary(pay)}`;
      return `${law === "eu" ? "The ad is the safest place for it: add" : "Add"} the field ${salary(pay)}`;
    },
  }),
  "privacy-draft": message({
    citations: [by.dataNotice],
    says: "{file} is a draft, so candidates aren't told what happens to their data.",
    remedy: "Complete it, and delete its line draft: true. Until then no page links to it.",
  }),
  "privacy-unlinked": message({
    citations: [by.dataNotice],
    says: "People who apply aren't led to this page: content/company.md doesn't name it.",
    remedy: "Add there, between the two lines ---: privacy: {slug}",
  }),
  "no-french-version": message({
    citations: [by.adsInFrench],
    says: "An ad for work in France ({place}) must be in French; other languages may come with it.",
    remedy: "Write a French translation in {file}; it holds nothing but the texts.",
  }),
  age: message({
    ...under(ageLaws),
    says: '"{words}" asks for an age, or sounds as if it did.',
    remedy: insteadOf("Say what the job needs and what people learn in it, or leave it out."),
  }),
  gender: message({
    ...under(genderLaws),
    says: '"{words}" names or asks for one gender only.',
    remedy: insteadOf("Word it so that it means everybody, or leave it out."),
  }),
  origin: message({
    ...under(originLaws),
    says: '"{words}" asks where somebody comes from.',
    remedy: ({ isNationality }: { isNationality: boolean }) =>
      isNationality
        ? "If a law asks for it, name that law. If not, ask for the right to work there, or leave it out."
        : 'Say how well people need to know the language, such as "fluent French (C1)"; or leave it out.',
  }),
  "pay-history": message({
    ...under(payHistoryLaws),
    says: '"{words}": an employer may not ask what people earn or earned elsewhere.',
    remedy: "Leave it out. You may ask what people hope to earn.",
  }),
  "german-title": message({
    about: 'A title in German has neither "(m/w/d)" nor a neutral form, or one for Germany has "(m/f)".',
    ...under(titleLaws),
    cites: ({ laws }: Under) => firstOf(titleLaws, laws.includes("germany") ? ["germany"] : laws),
    says: "A title for Germany, or in German, must make clear that it means everybody.",
    remedy: "The usual ending is (m/w/d) in German and (f/m/d) in English.",
  }),
  "french-title": message({
    about: 'A title in French names the job in one gender, without "H/F" or the other form.',
    ...under(titleLaws),
    says: "A title in French must make clear that it means everybody.",
    remedy: "The usual form is H/F; naming both forms works, too.",
  }),
};
