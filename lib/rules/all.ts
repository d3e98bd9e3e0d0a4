import { bodyRules } from "./advice/body.ts";
import { dateRules } from "./advice/dates.ts";
import { noFrenchVersion } from "./advice/french-version.ts";
import { signRules } from "./advice/hidden-characters.ts";
import { linkSaysHere, linkToLater } from "./advice/link-words.ts";
import { noSalary } from "./advice/pay.ts";
import { privacyDraft } from "./advice/privacy.ts";
import { hardToRead } from "./advice/readability.ts";
import { titleRules } from "./advice/titles.ts";
import { wordingRules } from "./advice/wording.ts";
import type { Rule } from "./rule.ts";

/** All rules that give advice. A new one is an object of the same form in one of these lists, with a test. */
export const rules: readonly Rule[] = [
  ...[noSalary, privacyDraft, noFrenchVersion],
  ...wordingRules,
  ...titleRules,
  ...dateRules,
  ...bodyRules,
  ...[hardToRead, linkSaysHere, linkToLater],
  ...signRules,
];

/** The codes of all rules. */
export const adviceCodes: readonly string[] = rules.map(({ code }) => code);

/** Advice that does not come from a rule on one file, with what it warns of. */
export const otherAdvice = {
  "address-lost":
    "`npm run check` says so on a branch: a file of the main branch is gone or renamed, and no `formerly` names it.",
  "duplicate-position": "Two positions have the same title, team and offices, and are open at the same time.",
  "no-translation": "Files have no text in a further language of the site.",
  "page-weight":
    "The build says so: a page has more bytes than arrive in the first round trip, 14,600 as Brotli.",
  "unused-allow": "A code in `allow` silences nothing in that file.",
  "unused-photo": "No file names a photo.",
} as const;

/** What `allow` takes. */
export const allowable: readonly string[] = [...adviceCodes, "duplicate-position", "no-translation"];
