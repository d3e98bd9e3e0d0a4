import type * as z from "zod";
import type { FrontMatter } from "../front-matter/front-matter.ts";
import type { Problem } from "../problem/problem.ts";
import { type Fault, problemAt, type Span } from "../problem/span.ts";
import { didYouMean, nearest } from "../problem/suggest.ts";
import { date } from "../schema/checks.ts";
import { type FieldDescription, fieldAt, fieldsOf } from "../schema/fields.ts";
import { type Fields, type Kind, schemas } from "../schema/schema.ts";
import { outOfBounds, wrongType } from "./field-findings.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The fields of one file: `output` where all are right, and what is wrong with them. */
export interface FieldCheck<T> {
  output: T | undefined;
  problems: Problem[];
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}

function isFinding(value: unknown): value is Fault {
  return (
    typeof value === "object" && value !== null && "code" in value && "message" in value && "hint" in value
  );
}

function names(fields: readonly FieldDescription[]): string[] {
  return fields.map(({ name }) => name);
}

function missing(field: FieldDescription | undefined, path: Path): Fault {
  const inside = path.length > 1 ? ` inside "${String(path[0])}"` : "";
  return {
    code: "missing-field",
    message: `The field "${field?.name}"${inside} is missing.`,
    hint: `${field?.meta.description} For example: ${field?.name}: ${field?.meta.example}`,
  };
}

function empty(name: string, required: boolean): Fault {
  return {
    code: "empty-field",
    message: `"${name}" has no value.`,
    hint: required ? "Write one after the colon." : "Write one after the colon, or delete the line.",
  };
}

/** What to say of a field that the kind of file does not have. */
function unknown(kind: Kind, parent: Path, key: string): Fault {
  const fields = parent.length === 0 ? fieldsOf(kind) : (fieldAt(kind, parent)?.fields ?? []);
  const near = nearest(key, names(fields));
  const group = parent.length === 0 ? fields.find((field) => names(field.fields).includes(key)) : undefined;
  if (near === undefined && group !== undefined && group.type === "fields") {
    return {
      code: "indentation",
      message: `"${key}" belongs to "${group.name}", and must be indented below it.`,
      hint: "Begin the line with two spaces.",
      fix: `  ${key}`,
    };
  }
  if (near === undefined && kind === "translation" && names(fieldsOf("position")).includes(key)) {
    return {
      code: "field-of-the-position",
      message: `"${key}" is a field of the position itself, and a translation has none but "title".`,
      hint: "Delete this line; the value is taken from the file without the language in its name.",
    };
  }
  return {
    code: "unknown-field",
    message: `There is no field "${key}" ${parent.length === 0 ? "in this kind of file" : `inside "${String(parent[0])}"`}.`,
    hint: didYouMean(key, names(fields), "The fields are"),
    fix: near,
  };
}

const parsers: { [K in Kind]: z.ZodType<Fields<K>> } = schemas;

function parserOf<K extends Kind>(kind: K): z.ZodType<Fields<K>> {
  return parsers[kind];
}

/** Checks the fields of one file against the schema of its kind; every problem has its place in the file. */
export function checkFields<K extends Kind>(
  file: string,
  kind: K,
  matter: FrontMatter,
): FieldCheck<Fields<K>> {
  const parsed = parserOf(kind).safeParse(matter.data);
  if (parsed.success) return { output: parsed.data, problems: [] };
  const problems: Problem[] = [];
  const report = (span: Span, finding: Fault) => {
    if (!matter.faulty.has(span.line)) problems.push(problemAt(file, matter.lines, span, finding));
  };
  // A field whose name is mistyped, or whose fields lost their indentation, is not missing too.
  const explained = new Set<string>();
  const { issues } = parsed.error;
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    for (const key of issue.keys) {
      const finding = unknown(kind, issue.path, key);
      const span = matter.keySpan([...issue.path, key]);
      report(span, finding);
      if (finding.fix !== undefined) explained.add([...issue.path, finding.fix].join("."));
      if (finding.code !== "indentation") continue;
      for (const field of fieldsOf(kind)) if (names(field.fields).includes(key)) explained.add(field.name);
    }
  }
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys" || explained.has(issue.path.join("."))) continue;
    const span = matter.valueSpan(issue.path);
    const finding = findingOf(issue, kind, matter, span);
    const excess = finding.code === "too-long" && issue.code === "too_big" ? Number(issue.maximum) : 0;
    report({ ...span, column: span.column + excess, length: span.length - excess }, finding);
  }
  return { output: undefined, problems };
}

function findingOf(issue: Issue, kind: Kind, matter: FrontMatter, span: Span): Fault {
  const value = valueAt(matter.data, issue.path);
  const field = fieldAt(kind, issue.path);
  const item = typeof issue.path.at(-1) === "number";
  const name = field?.name ?? String(issue.path.at(-1) ?? "");
  if (value === undefined) return missing(field, issue.path);
  if (value === null || (typeof value === "string" && value.trim() === "")) {
    return empty(name, item || field?.required === true);
  }
  if (issue.code === "custom") {
    const fault: unknown = issue.params?.fault;
    if (isFinding(fault)) return fault;
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    return {
      code: "unknown-choice",
      message: `"${name}" cannot be "${String(value)}".`,
      hint: didYouMean(String(value), allowed),
      fix: nearest(String(value), allowed),
    };
  }
  if (typeof value === "number" && field?.meta.widget === "date")
    return date(String(value)) ?? empty(name, true);
  const wrong = issue.code === "invalid_type" && !(typeof value === "number" && field?.type === "number");
  if (!wrong) return outOfBounds(issue, field, value);
  const line = matter.lines[span.line - 1] ?? "";
  const written = line.slice(span.column - 1, span.column - 1 + span.length);
  // An item of a list is judged by the type of the items.
  return wrongType(item && field?.items ? { ...field, type: field.items } : field, value, written);
}

/** The fields of a file of which some are wrong: those that are right, over an empty one for the others. */
export function salvaged<T extends object>(kind: Kind, data: Record<string, unknown>, empty: T): T {
  const right: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas[kind].shape)) {
    const parsed = schema.safeParse(valueAt(data, [name]));
    if (parsed.success && parsed.data !== undefined) right[name] = parsed.data;
  }
  return Object.assign({}, empty, right);
}
