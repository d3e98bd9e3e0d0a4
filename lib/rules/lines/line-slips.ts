import { fieldsByName } from "../../content/field-list.ts";
import { kinds } from "../../content/schema.ts";
import type { Code } from "../../messages/catalogue.ts";
import type { Source } from "../../read/source.ts";
import type { Rule } from "../rule.ts";
import type { LineRule, LineSlip, Surroundings } from "./line-rule.ts";
import { isBlank, yamlLines } from "./yaml-line.ts";

/**
 * Looks for slips in the fields of a file, one a line, by the indexes of the lines; for `loud` ones only if YAML
 * couldn't be read.
 */
export function lineSlipsOf(
  { name, fields, fences: { from }, unparsed }: Source,
  silent: readonly LineRule[],
  loud: readonly LineRule[],
): Map<number, LineSlip> {
  const found = new Map<number, LineSlip>();
  const rules = unparsed.some(({ harmless }) => !harmless) ? [...silent, ...loud] : silent;
  const known = fieldsByName(name.kind);
  const taken = yamlLines(fields);
  taken.forEach((line, index) => {
    if (line.inside || isBlank(line)) return;
    const around: Surroundings = {
      known,
      get before() {
        const others = taken.slice(Math.max(0, index - 40), index).reverse();
        return others.filter((other) => !other.inside && !isBlank(other));
      },
    };
    for (const { find } of rules) {
      const slip = find(line, around);
      if (slip === undefined) continue;
      found.set(from + index, slip);
      // What this line was meant to be decides about the lines below.
      taken[index] = yamlLines([slip.line])[0] ?? line;
      return;
    }
  });
  return found;
}

/** Reports the slips that rules found in the lines of the fields; what such a line says isn't judged any further. */
export function lineRule(rules: readonly LineRule[], but: readonly Code[]): Rule {
  return {
    codes: [...new Set(rules.flatMap(({ codes }) => codes))],
    kinds,
    silences: { in: "line", but },
    find: ({ slips }) =>
      [...slips].map(([index, { from, to, fault, line }]) => ({
        span: { line: index + 1, column: from + 1, length: to - from },
        fault,
        line,
      })),
  };
}
