import { adTextRules } from "./advice/body.ts";
import { dateRules } from "./advice/dates.ts";
import { noFrenchVersion } from "./advice/french-version.ts";
import { characterRules } from "./advice/hidden-characters.ts";
import { linkSaysHere, linkToLater } from "./advice/link-words.ts";
import { noSalary } from "./advice/pay.ts";
import { privacyDraft } from "./advice/privacy.ts";
import { hardToRead } from "./advice/readability.ts";
import { titleRules } from "./advice/titles.ts";
import { wordingRules } from "./advice/wording.ts";
import { bodyRules } from "./bodies.ts";
import { linkRule } from "./links.ts";
import type { Rule } from "./rule.ts";
import { slipRules } from "./slips.ts";
import { swallowedRule } from "./swallowed.ts";

/** The rules that find errors. A new rule goes into one of these lists, with its message in `lib/messages` and a test. */
export const errorRules: readonly Rule[] = [...bodyRules, ...slipRules, linkRule];

/** The rules that give advice, on files whose fields can be read. */
export const adviceRules: readonly Rule[] = [
  ...[noSalary, privacyDraft, noFrenchVersion],
  ...wordingRules,
  ...titleRules,
  ...dateRules,
  ...adTextRules,
  ...[hardToRead, linkSaysHere, linkToLater],
  ...[swallowedRule, ...characterRules],
];
