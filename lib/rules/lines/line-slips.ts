import { fieldsByName } from "../../content/field-list.ts";
import { kinds } from "../../content/schema.ts";
import type { Code } from "../../messages/catalogue.ts";
import type { Source } from "../../read/source.ts";
import type { CodedRule } from "../rule.ts";
import { groupColumns, groupSlipsOf } from "./group-columns.ts";
import type { LineRule, LineSlip, Surroundings } from "./line-rule.ts";
import { isBlankLine, type YamlLine, yamlLines } from "./yaml-line.ts";

export interface FoundSlip extends LineSlip {
  by: LineRule;
}

/** How many lines up and down a rule may look: more would take a long list quadratic time. */
const reach = 40;

/**
 * Looks for slips in the fields of a file, one a line, by the indexes of the lines; for `stopping` ones only if
 * YAML stopped reading.
 */
export function lineSlipsOf(
  { name, fields, fences: { from }, unparsed }: Source,
  misread: readonly LineRule[],
  stopping: readonly LineRule[],
): Map<number, FoundSlip> {
  const found = new Map<number, FoundSlip>();
  const rules = unparsed.some(({ harmless }) => !harmless) ? [...misread, ...stopping] : misread;
  const known = fieldsByName(name.kind);
  const written = yamlLines(fields);
  const misplaced = groupSlipsOf(written, name.kind);
  for (const [index, slip] of misplaced) found.set(from + index, { ...slip, by: groupColumns });
  const taken =
    misplaced.size === 0
      ? written
      : yamlLines(fields.map((text, index) => misplaced.get(index)?.line ?? text));
  const telling = (lines: YamlLine[]) => lines.filter((line) => !line.inside && !isBlankLine(line));
  taken.forEach((line, index) => {
    if (line.inside || isBlankLine(line) || found.has(from + index)) return;
    const around: Surroundings = {
      known,
      get before() {
        return telling(taken.slice(Math.max(0, index - reach), index).reverse());
      },
      get after() {
        return telling(taken.slice(index + 1, index + 1 + reach));
      },
    };
    for (const by of rules) {
      const slip = by.find(line, around);
      if (slip === undefined) continue;
      found.set(from + index, { ...slip, by });
      // What this line was meant to be decides about the lines below.
      taken[index] = yamlLines([slip.line])[0] ?? line;
      return;
    }
  });
  return found;
}

/** Rules on files that report what rules on lines found; what such a line says isn't judged further. */
export function lineRulesOf(rules: readonly LineRule[], but: readonly Code[]): CodedRule[] {
  return rules.map((by) => ({
    codes: by.codes,
    kinds,
    silences: [{ in: "line", but }, ...[by.silences ?? []].flat()],
    find: ({ slips }) =>
      [...slips].flatMap(([index, { from, to, fault, line, shown, follows, by: finder }]) =>
        finder === by && follows !== true
          ? { span: { line: index + 1, column: from + 1, length: to - from }, fault, line: shown ?? line }
          : [],
      ),
  }));
}
