import type { ContentFile } from "../content/content.ts";
import { fieldsByName } from "../content/field-list.ts";
import type { Name } from "../content/paths.ts";
import type { Problem } from "../messages/problem.ts";
import { type Fault, fault, normalized, problemAt } from "../messages/span.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { withoutConflicts, withoutSecondFields } from "./leftovers.ts";
import { isTangled, maxSigns } from "./tangle.ts";

/** A content file that has its place in the content: its name taken apart, its fields as written. */
export interface Source {
  path: string;
  name: Name;
  matter: FrontMatter;
}

const tangled: Fault = fault(
  "too-tangled",
  `The text has more than ${maxSigns} signs such as * [ > | <!, has a row of hundreds of them, or is too deep in lists, so it was not read.`,
  "Make it simpler, or spread it over several files.",
);

/** Reads the front matter of a file. A body that would take too long to read is left out. */
export function readSource({ path, text }: ContentFile, name: Name): Source {
  const known = fieldsByName(name.kind);
  const { text: merged, problems } = withoutConflicts(path, normalized(text));
  const matter = readFrontMatter(path, merged, known);
  const { lines, body } = matter;
  const start = { line: body.line, column: 1, length: 1 };
  const rest = isTangled(body.markdown)
    ? { text: "", problems: [problemAt(path, lines, start, tangled)] }
    : withoutSecondFields(path, lines, body, known);
  const all = [...problems, ...matter.problems, ...rest.problems];
  return { path, name, matter: { ...matter, body: { ...body, markdown: rest.text }, problems: all } };
}

/** The value at a path such as `["salary", "min"]`, whatever was written there. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

/** A problem of the value of a field, if there is one and its line is not at fault already. */
export function fieldProblem(
  { path, matter }: Source,
  field: readonly PropertyKey[],
  fault: Fault | undefined,
): Problem | undefined {
  if (fault === undefined) return undefined;
  const span = matter.valueSpan(field);
  return matter.faulty.has(span.line) ? undefined : problemAt(path, matter.lines, span, fault);
}
