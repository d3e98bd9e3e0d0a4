import type { Root } from "mdast";
import { unprintable } from "../content/checks/text.ts";
import type { ContentFile } from "../content/content.ts";
import { fieldsByName } from "../content/field-list.ts";
import { maxFile, type Name } from "../content/paths.ts";
import type { Fault } from "../messages/catalogue.ts";
import type { Problem } from "../messages/problem.ts";
import { normalized, problemAt } from "../messages/span.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { withoutConflicts, withoutSecondFields } from "./leftovers.ts";
import { isTangled } from "./tangle.ts";
import { parseMarkdown } from "./tree.ts";

/** A content file in its place: its path taken apart, its fields as written, where each is, and the text below them. */
export interface Source extends FrontMatter {
  path: string;
  name: Name;
  /** The text was left out, because parsing it would take too long. */
  tangled: boolean;
  /** The text below the fields as a Markdown tree, parsed the first time it's asked for; its line 1 is `body.line`. */
  tree(): Root;
}

/** Bytes that are no letter become U+FFFD, and no text file holds a NUL. */
export const lostCharacters = /[\0\uFFFD]/;

/** Whether a file can be read as text. */
export function isText(text: string): boolean {
  return text.length <= maxFile && !lostCharacters.test(text) && !unprintable.test(text);
}

/** Reads one file. A text that would take too long to parse is left out. */
export function readSource({ path, text }: ContentFile, name: Name): Source {
  const known = fieldsByName(name.kind);
  const { text: merged, problems } = withoutConflicts(path, normalized(text));
  const written = readFrontMatter(path, merged, known);
  const { lines, body } = written;
  const tangled = isTangled(body.markdown);
  const rest = tangled ? { text: "", problems: [] } : withoutSecondFields(path, lines, body, known);
  let tree: Root | undefined;
  return {
    ...written,
    path,
    name,
    tangled,
    body: { ...body, markdown: rest.text },
    problems: [...problems, ...written.problems, ...rest.problems],
    tree() {
      tree ??= parseMarkdown(rest.text);
      return tree;
    },
  };
}

/** What was written at a path such as `["salary", "min"]`. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

/** A problem with a field's value, unless its line is already wrong as such. */
export function fieldProblem(
  { path, lines, faulty, valueSpan }: Source,
  field: readonly PropertyKey[],
  fault: Fault | undefined,
): Problem | undefined {
  if (fault === undefined) return undefined;
  const span = valueSpan(field);
  return faulty.has(span.line) ? undefined : problemAt(path, lines, span, fault);
}
