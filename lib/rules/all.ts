import { acrossFilesRules } from "./advice/across-files.ts";
import { adTextRules } from "./advice/ad-text.ts";
import { garbledTextRule } from "./advice/garbled.ts";
import { linkAdviceRules } from "./advice/link-advice.ts";
import { otherLanguageRule } from "./advice/other-language.ts";
import { noFrenchVersionRule, privacyRules } from "./advice/owed-by-law.ts";
import { noSalaryRule, payDiffersRule } from "./advice/pay.ts";
import { swallowedRule } from "./advice/run-together.ts";
import { textDatesRule } from "./advice/text-dates.ts";
import { titleRules } from "./advice/titles.ts";
import { unlikelyRules } from "./advice/unlikely.ts";
import { wordingRules } from "./advice/wording.ts";
import { bodyRules } from "./body-structure.ts";
import { fieldRule } from "./fields.ts";
import { leftOutRules, nameRules } from "./file-names.ts";
import { sameTextRule } from "./half-translated.ts";
import { lineSlipRules } from "./lines/line-slips.ts";
import { aroundRules, unparsedRule } from "./lines/unread-lines.ts";
import { linkRule } from "./links.ts";
import { slipRules } from "./markdown-slips.ts";
import { placeholderRule } from "./placeholders.ts";
import { referenceRule } from "./references.ts";
import type { FolderRule, Rule } from "./rule.ts";
import { translationRule } from "./translated-files.ts";

// To add a rule, write it with `rule` (looks at one file at a time), `folderRule` (at the whole folder) or
// as a `LineRule` (one line of the fields), put it into a list here or in `lines/`, and add its message in `lib/messages` and a test.
//
// Three functions give advice and are on no list, as they need more than the content: `addressLost` and `closedWhenNew`
// (branch-advice.ts) what it was before a branch changed it, `weightAdvice` (scripts/build/page-weight.ts) the built pages.

export const errorRules: readonly Rule[] = [
  ...aroundRules,
  ...lineSlipRules,
  unparsedRule,
  ...leftOutRules,
  fieldRule,
  referenceRule,
  translationRule,
  ...bodyRules,
  placeholderRule,
  ...slipRules,
  linkRule,
];

/** The rules that give advice on a file whose fields can be read. */
export const adviceRules: readonly Rule[] = [
  noSalaryRule,
  ...privacyRules,
  noFrenchVersionRule,
  sameTextRule,
  otherLanguageRule,
  ...wordingRules,
  ...titleRules,
  ...unlikelyRules,
  textDatesRule,
  payDiffersRule,
  ...adTextRules,
  ...linkAdviceRules,
  swallowedRule,
  garbledTextRule,
];

/** The rules on the whole folder: on the names of its files, and on what only shows next to other files. */
export const folderRules: readonly FolderRule[] = [
  { find: ({ assets }) => assets.unusable },
  ...nameRules,
  ...acrossFilesRules,
];
