import * as z from "zod";
import { date } from "../content/checks/date.ts";
import { type FieldDescription, fieldAt, fieldsOf, hasWords } from "../content/field-list.ts";
import type { Kind } from "../content/schema.ts";
import type { Fault } from "../messages/catalogue.ts";
import type { Span } from "../messages/span.ts";
import { type Source, valueAt } from "../read/source.ts";
import { isTranslation } from "../read/translations.ts";
import { issuesIn } from "../read/typed-files.ts";
import { isRecord } from "../read/yaml-document.ts";
import { empty, emptyList, missing, outOfBounds, unknown, unknownChoice, wrongType } from "./field-faults.ts";
import type { Finding, Rule } from "./rule.ts";

/** What a check of `lib/content/checks/` found. */
const carried = z.custom<Fault>((value) => typeof value === "object" && value !== null && "hint" in value);

/** The path of an issue as the file has it: of a list or a group, one item or the first field may be written alone. */
function writtenPath(data: unknown, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const above = path.slice(0, -1);
  return typeof valueAt(data, above) === "string" ? above : path;
}

/** Fields that are required only next to what else the file says, and that it lacks. */
function lacking(
  fields: readonly FieldDescription[],
  data: unknown,
  above: PropertyKey[] = [],
): PropertyKey[][] {
  if (!isRecord(data)) return [];
  return fields.flatMap(({ name, meta, type, fields }) => {
    const [path, value] = [[...above, name], data[name]];
    const inner = type === "fields" ? lacking(fields, value, path) : [];
    const isBlank = value === undefined || (Array.isArray(value) && value.length === 0);
    return isBlank && meta.exception?.holds(data) === false ? [path] : inner;
  });
}

/** A missing field, with an example to paste where it belongs: of a group, in the column of its other fields. */
function missingIn(
  { lines }: Source,
  field: FieldDescription,
  path: readonly PropertyKey[],
  span: Span,
): Fault {
  const line = lines[span.line - 1] ?? "";
  const isInLine = /[{[]/.test(line.charAt(span.column - 1)) || line.slice(0, span.column - 1).includes("{");
  return missing(field, path, { indent: path.length === 1 || isInLine ? 0 : span.column - 1 });
}

function issueFault(issue: z.core.$ZodIssue, kind: Kind, source: Source, span: Span): Fault {
  const { data, lines } = source;
  const value = valueAt(data, issue.path);
  const field = fieldAt(kind, issue.path);
  const item = typeof issue.path.at(-1) === "number";
  if (value === undefined) return missingIn(source, field, issue.path, span);
  if (value === null || (typeof value === "string" && value.trim() === "")) {
    return empty(field.name, item || field.required);
  }
  if (issue.code === "custom") return carried.parse(issue.params?.fault);
  if (issue.code === "invalid_value") return unknownChoice(field, String(value), issue.values.map(String));
  if (typeof value === "number" && field.meta.widget === "date") {
    return date(String(value)) ?? empty(field.name, true);
  }
  if (issue.code !== "invalid_type" || (typeof value === "number" && field.type === "number"))
    return outOfBounds(issue, field, value);
  const line = lines[span.line - 1] ?? "";
  const written = line.slice(span.column - 1, span.column - 1 + span.length);
  // A list item has the type of the items.
  return wrongType(
    item && field.items ? { ...field, type: field.items } : field,
    value,
    written,
    isTranslation(source),
  );
}

/** What is wrong with the fields of a file, by the schema of its kind; of a translation, with what it says itself. */
export function wrongFields(source: Source, written: unknown = source.data): Finding[] {
  const { kind } = source.name;
  const isHere = (path: readonly PropertyKey[]) => valueAt(written, path) !== undefined;
  const isWhole = written === source.data;
  const wrong = issuesIn(source).filter(
    (issue) =>
      isWhole ||
      (issue.code === "unrecognized_keys"
        ? issue.keys.some((key) => isHere([...issue.path, key]))
        : isHere(issue.path)),
  );
  const absent = isWhole ? lacking(fieldsOf(kind), source.data) : [];
  if (wrong.length === 0 && absent.length === 0) return [];
  const found: Finding[] = [];
  const report = (span: Span, fault: Fault) => found.push({ span, fault });
  // A field with a mistyped name, or one outside its group, isn't missing as well.
  const explained = new Set<string>();
  const issues = wrong.map((issue) => ({ ...issue, path: [...writtenPath(source.data, issue.path)] }));
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const known = issue.path.length > 0 ? fieldAt(kind, issue.path).fields : fieldsOf(kind);
    const fields = isTranslation(source)
      ? known.filter((field) => hasWords(field) || field.name === "allow")
      : known;
    for (const key of issue.keys.filter((each) => isHere([...issue.path, each]))) {
      const fault = unknown(fields, issue.path, key, source.data);
      report(source.keySpan([...issue.path, key]), fault);
      if (fault.fix !== undefined) explained.add([...issue.path, fault.fix].join("."));
      if (fault.code !== "indentation") continue;
      for (const { name, fields } of fieldsOf(kind))
        if (fields.some((inner) => inner.name === key)) explained.add(name).add(`${name}.${key}`);
    }
  }
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys" || explained.has(issue.path.join("."))) continue;
    const span = source.valueSpan(issue.path);
    const fault = issueFault(issue, kind, source, span);
    const excess = fault.code === "too-long" && issue.code === "too_big" ? Number(issue.maximum) : 0;
    report({ ...span, column: span.column + excess, length: span.length - excess }, fault);
  }
  for (const path of absent) {
    if (explained.has(path.join("."))) continue;
    const field = fieldAt(kind, path);
    const isList = valueAt(source.data, path) !== undefined;
    const span = source.valueSpan(path);
    report(span, isList ? emptyList(field) : missingIn(source, field, path, span));
  }
  return found;
}

/** What is wrong with the fields of a file, each by itself; those of translations are in `translated-files.ts`. */
export const fieldRule: Rule = {
  originals: true,
  find: ({ source }) => (source.readable ? wrongFields(source) : []),
};
