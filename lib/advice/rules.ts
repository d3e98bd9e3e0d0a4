import { boldHeading, noFirstHeading, shortBody, templateText } from "./body.ts";
import { closesLate, noClosingDate, openedLongAgo } from "./dates.ts";
import { noFrenchVersion } from "./languages.ts";
import { linkSaysHere } from "./links.ts";
import { asksPayHistory, noSalary } from "./pay.ts";
import { privacyDraft } from "./privacy.ts";
import { hardToRead } from "./readability.ts";
import type { Rule } from "./rule.ts";
import { doubledPunctuation, hiddenSign } from "./signs.ts";
import { frenchTitle, germanTitle, titleInCapitals, titleWithPay, titleWithPlace } from "./titles.ts";
import { age, gender, origin } from "./wording.ts";

/** All rules that give advice. A new one is an object of the same form in this list, with a test. */
export const rules: readonly Rule[] = [
  noSalary,
  asksPayHistory,
  privacyDraft,
  noFrenchVersion,
  germanTitle,
  frenchTitle,
  age,
  gender,
  origin,
  titleWithPlace,
  titleWithPay,
  titleInCapitals,
  noClosingDate,
  closesLate,
  openedLongAgo,
  templateText,
  shortBody,
  hardToRead,
  noFirstHeading,
  boldHeading,
  linkSaysHere,
  hiddenSign,
  doubledPunctuation,
];

/** The codes of all advice, which are what `allow` takes. */
export const adviceCodes: readonly string[] = rules.map(({ code }) => code);
