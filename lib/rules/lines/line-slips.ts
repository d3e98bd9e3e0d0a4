import { fieldsByName } from "../../content/field-list.ts";
import type { Code } from "../../messages/catalogue.ts";
import type { Source } from "../../read/source.ts";
import type { Rule } from "../rule.ts";
import { groupSlipsOf } from "./group-columns.ts";
import type { LineRule, LineSlip, Surroundings } from "./line-rule.ts";
import { misreadSlips } from "./misread-slips.ts";
import { pastedSlips } from "./pasted-slips.ts";
import { stoppingSlips } from "./stopping-slips.ts";
import { aroundLines } from "./unread-lines.ts";
import { isBlankLine, yamlLines } from "./yaml-line.ts";

/** Slips in lines that YAML reads in another way than was meant; the first on the list counts. */
const misread: readonly LineRule[] = [...pastedSlips, ...misreadSlips];

/** How many lines up a rule may look: more would take a long list quadratic time. */
const reach = 40;

/**
 * Looks for slips in the fields of a file, one a line, by the indexes of the lines; for those that make YAML stop only
 * if it did.
 */
export function lineSlipsOf({ name, fields, fences: { from }, unparsed }: Source): Map<number, LineSlip> {
  const found = new Map<number, LineSlip>();
  const isStopped = unparsed.some(({ harmless }) => !harmless);
  const rules = isStopped ? [...misread, ...stoppingSlips] : misread;
  const known = fieldsByName(name.kind);
  const written = yamlLines(fields);
  const misplaced = groupSlipsOf(written, name.kind, isStopped);
  for (const [index, slip] of misplaced) found.set(from + index, slip);
  const taken =
    misplaced.size === 0
      ? written
      : yamlLines(fields.map((text, index) => misplaced.get(index)?.line ?? text));
  let here = 0;
  const around: Surroundings = {
    known,
    get before() {
      const above = taken.slice(Math.max(0, here - reach), here);
      return above.filter((line) => !line.inside && !isBlankLine(line)).reverse();
    },
  };
  taken.forEach((line, index) => {
    if (line.inside || isBlankLine(line) || found.has(from + index)) return;
    here = index;
    for (const find of rules) {
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

const entailed: readonly (Code | undefined)[] = [undefined, "missing-field"];

/** Report the slips, by what follows from them; what such a line says isn't judged further. */
export const lineSlipRules: readonly Rule[] = entailed.map((code) => ({
  silences: [{ in: "line", but: aroundLines }, ...(code ? [{ in: "file" as const, codes: [code] }] : [])],
  find: ({ slips }) =>
    [...slips].flatMap(([index, { from, to, fault, line, shown, follows, entails }]) =>
      entails === code && follows !== true
        ? { span: { line: index + 1, column: from + 1, length: to - from }, fault, line: shown ?? line }
        : [],
    ),
}));
