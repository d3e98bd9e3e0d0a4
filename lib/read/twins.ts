import { type FieldDescription, fieldsOf, hasWords } from "../content/field-list.ts";
import { subjectOf } from "../content/paths.ts";
import { formOf } from "../content/schema.ts";
import type { Problem } from "../messages/problem.ts";
import { type Fault, fault, problemAt, problemOf } from "../messages/span.ts";
import { fieldsOfOriginal, missing } from "./field-faults.ts";
import { checkFields } from "./fields.ts";
import type { Source } from "./source.ts";
import { isRecord } from "./yaml-document.ts";

type Data = Readonly<Record<string, unknown>>;

/** A field as a translation writes it: of a group, the texts alone. */
function textsOf(field: FieldDescription): FieldDescription {
  if (field.fields.length === 0) return field;
  const texts = field.fields.filter(hasWords).map(({ name, meta }) => `${name}: ${meta.example}`);
  const group = `{ ${texts.join(", ")} }`;
  return { ...field, meta: { ...field.meta, example: field.type === "list" ? `[${group}]` : group } };
}

/** The fields of a file with the words of its twin in their place; `report` hears of words that are missing or too many. */
function withWords(
  fields: readonly FieldDescription[],
  own: Data,
  twin: Data,
  report: (path: PropertyKey[], fault: Fault) => void,
  above: PropertyKey[] = [],
): Data {
  const others = fields.filter((field) => !hasWords(field) && field.name !== "allow");
  const misplaced = others.map(({ name }) => name).filter((name) => name in twin);
  const [top] = misplaced;
  if (top !== undefined) report([...above, top], fieldsOfOriginal(misplaced));
  const words = fields.filter(hasWords).filter(({ name }) => own[name] !== undefined);
  const all = words.map((field): [string, unknown] => {
    const { name } = field;
    const path = [...above, name];
    const [before, after] = [own[name], twin[name]];
    if (after === undefined) {
      report(path, missing(textsOf(field), path));
      return [name, before];
    }
    const inner = (one: unknown, other: unknown, at: PropertyKey[]) =>
      isRecord(one) && isRecord(other) ? withWords(field.fields, one, other, report, at) : other;
    if (!Array.isArray(before) || !Array.isArray(after)) {
      return [name, field.fields.length > 0 ? inner(before, after, path) : after];
    }
    if (before.length !== after.length) {
      const message = `"${name}" has ${after.length} items here, and ${before.length} in the file itself.`;
      report(path, fault("list-length", message, "Give it as many, in the same order."));
      return [name, before];
    }
    return [name, after.map((item: unknown, at) => inner(before[at], item, [...path, at]))];
  });
  return { ...own, ...twin, ...Object.fromEntries(all) };
}

/** Whether a file holds the texts of another one in another language. Those of positions are a kind of their own. */
export function isTwin({ name }: Source): boolean {
  return name.language !== undefined && name.kind !== "translation";
}

/** A file in another language: its texts over the fields of the file itself, and what is wrong with them. */
function joined(own: Source, twin: Source): { source: Source; problems: Problem[] } {
  const { path, name } = twin;
  const { allow: _, ...fields } = own.data;
  const found: { at: PropertyKey[]; fault: Fault }[] = [];
  const data = withWords(fieldsOf(name.kind), fields, twin.data, (at, fault) => found.push({ at, fault }));
  const source = { ...twin, data: { ...data } };
  // What is wrong with the other fields is said of the file itself, and would stand at the top of this one.
  const problems = checkFields(name.kind, source).problems.filter(({ line }) => line > 1);
  // A field whose name is mistyped is not missing, too.
  const meant = problems.map(({ code, fix }) => (code === "unknown-field" ? fix?.split(":")[0] : undefined));
  for (const { at, fault } of found) {
    if (fault.code === "missing-field" && meant.includes(String(at[0]))) continue;
    const isKey = fault.code === "field-of-the-original" || fault.code === "missing-field";
    const span = isKey ? twin.keySpan(at) : twin.valueSpan(at);
    problems.push(problemAt(path, twin.lines, span, fault));
  }
  const isBlank = ({ body }: Source) => body.markdown.trim() === "";
  if (isBlank(twin) && !isBlank(own) && formOf(name.kind).body === undefined) {
    const hint = "Translate that of the file itself.";
    problems.push(problemOf(path, "empty-body", "There is no text below the fields.", hint));
  }
  return { source, problems };
}

/** Each file in another language, as far as its twin is right; and what is wrong with the twins. */
export function twinsOf(own: readonly Source[], twins: readonly Source[]) {
  const problems: Problem[] = [];
  const originals = new Map(own.map((source) => [subjectOf(source.name), source]));
  const translated = new Map<string, Source>();
  for (const twin of twins) {
    const original = originals.get(subjectOf(twin.name));
    if (original === undefined || !original.readable || !twin.readable) continue;
    const { source, problems: found } = joined(original, twin);
    problems.push(...found);
    if (found.length === 0) translated.set(`${subjectOf(twin.name)}/${twin.name.language}`, source);
  }
  const inLanguage = (source: Source, tag: string) =>
    translated.get(`${subjectOf(source.name)}/${tag}`) ?? source;
  return { inLanguage, problems };
}
