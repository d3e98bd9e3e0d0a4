import { aboutLines } from "../../messages/about-lines.ts";
import { type Code, fault, isErrorCode } from "../../messages/catalogue.ts";
import { maxFrontMatter } from "../../read/front-matter.ts";
import { type Rule, rule } from "../rule.ts";

/** What is wrong with the lines around the fields, with what a merge or a paste left there twice, and with their length. */
export const aroundRules: readonly Rule[] = [
  {
    // A fence of code around the fields goes on below them.
    silences: { in: "file", codes: ["missing-heading"] },
    find: ({ source: { fences } }) => (fences.slip === undefined ? [] : [fences.slip]),
  },
  rule({
    code: "merge-conflict",
    find: ({ source }) => source.conflicts.map((span) => ({ span, found: {} })),
  }),
  rule({
    code: "front-matter-too-long",
    find({ source: { size, fences } }) {
      if (size <= maxFrontMatter) return undefined;
      const span = { line: fences.from + 1, column: 1, length: 1 };
      return { span, found: { size, most: maxFrontMatter } };
    },
  }),
];

const codes = Object.keys(aboutLines).filter(isErrorCode);

/** The codes of what is wrong between and around lines, whatever else is wrong with one of them. */
export const aroundLines: readonly Code[] = [
  "merge-conflict",
  ...codes.filter((code) => /front-matter|(?:opening|closing)-line/.test(code)),
];

/** Everything that can keep a line from being read. */
export const lineCodes: readonly Code[] = [
  ...codes,
  ...([
    "bad-date",
    "fields-expected",
    "list-expected",
    "marks-in-field",
    "merge-conflict",
    "number-expected",
  ] as const),
];

/** Lines that YAML reads as nothing, or as something else than what was meant. */
export const unparsedRule: Rule = {
  silences: { in: "line", but: aroundLines },
  find({ source, slips }) {
    const left = source.unparsed.filter(({ span }) => !slips.has(span.line - 1));
    const fatal = left.find(({ harmless }) => !harmless);
    // After the first line that it can't read, YAML is lost, and what it says about others is noise.
    return left
      .filter((each) => each.harmless || each === fatal || each.what !== fatal?.what)
      .map(({ what, span }) => ({
        span,
        fault: what === "cut-at-hash" ? fault(what, { what: "whole" }) : fault(what),
      }));
  },
};
