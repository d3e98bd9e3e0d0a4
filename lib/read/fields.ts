import * as z from "zod";
import { date } from "../content/checks/date.ts";
import { type FieldDescription, fieldAt, fieldsOf, hasWords } from "../content/field-list.ts";
import { type Fields, forms, type Kind } from "../content/schema.ts";
import type { Problem } from "../messages/problem.ts";
import { type Fault, problemAt, type Span } from "../messages/span.ts";
import { empty, missing, outOfBounds, unknown, unknownChoice, wrongType } from "./field-faults.ts";
import { type Source, valueAt } from "./source.ts";

/** The fields of one file: `output` where all are right, and what is wrong with them. */
export interface CheckedFields<K extends Kind> {
  output: Fields<K> | undefined;
  problems: Problem[];
}

const typed: { [K in Kind]: { fields: z.ZodType<Fields<K>> } } = forms;

/** What a check of the schema has found. */
const carried = z.custom<Fault>((value) => typeof value === "object" && value !== null && "hint" in value);

function faultOf(issue: z.core.$ZodIssue, kind: Kind, { data, lines }: Source, span: Span): Fault {
  const value = valueAt(data, issue.path);
  const field = fieldAt(kind, issue.path);
  const item = typeof issue.path.at(-1) === "number";
  if (value === undefined) return missing(field, issue.path);
  if (value === null || (typeof value === "string" && value.trim() === "")) {
    return empty(field.name, item || field.required);
  }
  if (issue.code === "custom") return carried.parse(issue.params?.fault);
  if (issue.code === "invalid_value")
    return unknownChoice(field.name, String(value), issue.values.map(String));
  if (typeof value === "number" && field.meta.widget === "date") {
    return date(String(value)) ?? empty(field.name, true);
  }
  if (issue.code !== "invalid_type" || (typeof value === "number" && field.type === "number"))
    return outOfBounds(issue, field, value);
  const line = lines[span.line - 1] ?? "";
  const written = line.slice(span.column - 1, span.column - 1 + span.length);
  // An item of a list is judged by the type of the items.
  return wrongType(item && field.items ? { ...field, type: field.items } : field, value, written);
}

function isTranslated(field: FieldDescription): boolean {
  return hasWords(field) || field.name === "allow";
}

/** Checks the fields of one file against the schema of its kind; every problem has its place in the file. */
export function checkFields<K extends Kind>(kind: K, source: Source): CheckedFields<K> {
  const parsed = typed[kind].fields.safeParse(source.data);
  if (parsed.success) return { output: parsed.data, problems: [] };
  const problems: Problem[] = [];
  const report = (span: Span, fault: Fault) => {
    if (!source.faulty.has(span.line)) problems.push(problemAt(source.path, source.lines, span, fault));
  };
  // A field whose name is mistyped, or whose fields lost their indentation, is not missing too.
  const explained = new Set<string>();
  const { issues } = parsed.error;
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const known = issue.path.length > 0 ? fieldAt(kind, issue.path).fields : fieldsOf(kind);
    const fields = source.name.language === undefined ? known : known.filter(isTranslated);
    for (const key of issue.keys) {
      const fault = unknown(fields, issue.path, key);
      report(source.keySpan([...issue.path, key]), fault);
      if (fault.fix !== undefined) explained.add([...issue.path, fault.fix].join("."));
      if (fault.code !== "indentation") continue;
      for (const { name, fields } of fieldsOf(kind))
        if (fields.some((inner) => inner.name === key)) explained.add(name);
    }
  }
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys" || explained.has(issue.path.join("."))) continue;
    const span = source.valueSpan(issue.path);
    const fault = faultOf(issue, kind, source, span);
    const excess = fault.code === "too-long" && issue.code === "too_big" ? Number(issue.maximum) : 0;
    report({ ...span, column: span.column + excess, length: span.length - excess }, fault);
  }
  return { output: undefined, problems };
}

/** The fields of a file of which some are wrong: those that are right, over an empty one's for the others. */
export function salvaged<T extends object>(kind: Kind, data: Record<string, unknown>, over: T): T {
  const right: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(forms[kind].fields.shape)) {
    const parsed = schema.safeParse(valueAt(data, [name]));
    if (parsed.success && parsed.data !== undefined) right[name] = parsed.data;
  }
  return Object.assign({}, over, right);
}
