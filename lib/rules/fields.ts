import * as z from "zod";
import { date } from "../content/checks/date.ts";
import { type FieldDescription, fieldAt, fieldsOf, hasWords } from "../content/field-list.ts";
import { type Kind, kinds } from "../content/schema.ts";
import { allowable, type Fault, fault } from "../messages/catalogue.ts";
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

function issueFault(issue: z.core.$ZodIssue, kind: Kind, { data, lines }: Source, span: Span): Fault {
  const value = valueAt(data, issue.path);
  const field = fieldAt(kind, issue.path);
  const item = typeof issue.path.at(-1) === "number";
  if (value === undefined) return missing(field, issue.path);
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
  return wrongType(item && field.items ? { ...field, type: field.items } : field, value, written);
}

/** A group without a value, and its own fields where they follow it without being indented. */
interface Unindented {
  group: FieldDescription;
  keys: string[];
}

function unindentedIn(kind: Kind, written: unknown): Unindented[] {
  const found: Unindented[] = [];
  let open: Unindented | undefined;
  for (const [key, value] of isRecord(written) ? Object.entries(written) : []) {
    const known = fieldsOf(kind).find(({ name }) => name === key);
    const own = open?.group.type === "map" ? allowable : open?.group.fields.map(({ name }) => name);
    if (known === undefined && own?.includes(key)) open?.keys.push(key);
    else {
      const isOpen = known !== undefined && /^(fields|map)$/.test(known.type) && value === null;
      open = isOpen ? { group: known, keys: [] } : undefined;
      if (open !== undefined) found.push(open);
    }
  }
  return found.filter(({ keys }) => keys.length > 0);
}

/** One slip, so one problem for all these lines, with the lines as they should be. */
function indented({ keySpan, lines }: Source, { group, keys }: Unindented): Finding {
  const [first, last] = [keys[0] ?? "", keys.at(-1) ?? ""];
  const span = keySpan([first]);
  let end = keySpan([last]).line;
  // A list or a text below the last one belongs to it.
  while (/^(\s+\S|- )/.test(lines[end] ?? "")) end++;
  const moved = lines.slice(span.line - 1, end).map((line) => (line === "" ? line : `  ${line}`));
  const wrong = fault("indentation", { what: "group", fields: keys, group: group.name });
  return { span, fault: { ...wrong, replaces: moved.length }, line: moved.join("\n") };
}

function isTranslated(field: FieldDescription): boolean {
  return hasWords(field) || field.name === "allow";
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
  // A field with a mistyped name, or whose own fields aren't indented, isn't missing as well.
  const explained = new Set<string>();
  const unindented = unindentedIn(kind, written);
  const moved = new Set(unindented.flatMap(({ keys }) => keys));
  for (const each of unindented) {
    found.push(indented(source, each));
    explained.add(each.group.name);
  }
  const issues = wrong.map((issue) => ({ ...issue, path: [...writtenPath(source.data, issue.path)] }));
  for (const issue of issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const known = issue.path.length > 0 ? fieldAt(kind, issue.path).fields : fieldsOf(kind);
    const fields = isTranslation(source) ? known.filter(isTranslated) : known;
    const isMoved = (key: string) => issue.path.length === 0 && moved.has(key);
    for (const key of issue.keys.filter((each) => isHere([...issue.path, each]) && !isMoved(each))) {
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
    const fault = issueFault(issue, kind, source, span);
    const excess = fault.code === "too-long" && issue.code === "too_big" ? Number(issue.maximum) : 0;
    report({ ...span, column: span.column + excess, length: span.length - excess }, fault);
  }
  for (const path of absent) {
    if (explained.has(path.join("."))) continue;
    const field = fieldAt(kind, path);
    const isList = valueAt(source.data, path) !== undefined;
    report(source.valueSpan(path), isList ? emptyList(field.name) : missing(field, path));
  }
  return found;
}

/** What is wrong with the fields of a file, each by itself; those of translations are in `translated-files.ts`. */
export const fieldRule: Rule = {
  kinds,
  originals: true,
  find: ({ source }) => (source.readable ? wrongFields(source) : []),
};
