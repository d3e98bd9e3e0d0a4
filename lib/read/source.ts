import type { Root } from "mdast";
import type { ContentFile } from "../content/content.ts";
import { fieldsByName } from "../content/field-list.ts";
import { maxFile, type Name } from "../content/paths.ts";
import { lostCharacters, unprintable } from "../messages/characters.ts";
import { normalized, type Span } from "../messages/span.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { withoutConflicts } from "./merge-marks.ts";
import { isTangled } from "./tangle.ts";
import { parseMarkdown } from "./tree.ts";

/** Lines of a file by their indexes, each read as if it said something else. */
export type Instead = ReadonlyMap<number, string>;

/**
 * A content file in its place: its path taken apart, its fields as written, where each is, and the text below them. It
 * has nothing to do with the field `source`, which names a job board or an opening on one: in code, those are called `board` and `opening`.
 */
export interface Source extends FrontMatter {
  path: string;
  name: Name;
  lines: readonly string[];
  /** Where marks of a merge were left out, with the second of the two versions. */
  conflicts: readonly Span[];
  /** The text was left out, because parsing it would take too long. */
  tangled: boolean;
  /** The text below the fields as a Markdown tree, parsed the first time it's asked for; its line 1 is `body.line`. */
  tree(): Root;
}

export function isText(text: string): boolean {
  return text.length <= maxFile && !lostCharacters.test(text) && !unprintable.test(text);
}

/** Reads one file. A text that would take too long to parse is left out. */
export function readSource({ path, text }: ContentFile, name: Name, instead: Instead = new Map()): Source {
  const known = fieldsByName(name.kind);
  const whole = normalized(text);
  const lines = whole.split("\n");
  const merged = withoutConflicts(whole);
  const isAsWritten = merged.places.length === 0 && instead.size === 0;
  const meant = isAsWritten
    ? lines
    : merged.text.split("\n").map((line, index) => instead.get(index) ?? line);
  const written = readFrontMatter(path, meant, known);
  const { body } = written;
  const tangled = isTangled(body.markdown);
  const markdown = tangled ? "" : body.markdown;
  let tree: Root | undefined;
  return {
    ...written,
    path,
    name,
    lines,
    conflicts: merged.places,
    tangled,
    body: { ...body, markdown },
    tree() {
      tree ??= parseMarkdown(markdown);
      return tree;
    },
  };
}

/** The file about the company, and not its translations. */
export function companyIn(sources: readonly Source[]): Source | undefined {
  return sources.find(({ path }) => path === "content/company.md");
}

/** Whether a file is a position that `npm run sync` writes: one whose field `source` names an opening. */
export function isFromBoard({ name, data }: Source): boolean {
  return name.kind === "position" && typeof data.source === "string";
}

/** What was written at a path such as `["salary", "min"]`. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** All texts among the values of fields, each with the way to it. */
export function textsIn(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}
