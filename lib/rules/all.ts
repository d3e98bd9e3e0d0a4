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

/** All rules. A new one goes into one of these lists, with its message in `lib/messages` and a test. */
export const rules: readonly Rule[] = [
  ...[noSalary, privacyDraft, noFrenchVersion],
  ...wordingRules,
  ...titleRules,
  ...dateRules,
  ...bodyRules,
  ...[hardToRead, linkSaysHere, linkToLater],
  ...signRules,
];
