import type { Prose, Translation } from "../content/content.ts";
import { type FieldDescription, fieldsOf, hasWords } from "../content/field-list.ts";
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

/** The fields of a file with a translation's texts over them; `report` is told which texts are missing or too many. */
function withWords(
  fields: readonly FieldDescription[],
  original: Data,
  translation: Data,
  report: (path: PropertyKey[], fault: Fault) => void,
  above: PropertyKey[] = [],
): Data {
  const others = fields.filter((field) => !hasWords(field) && field.name !== "allow").map(({ name }) => name);
  const misplaced = Object.keys(translation).filter((name) => others.includes(name));
  const [top] = misplaced;
  if (top !== undefined) report([...above, top], fieldsOfOriginal(misplaced));
  const words = fields.filter(hasWords).filter(({ name }) => original[name] !== undefined);
  const all = words.map((field): [string, unknown] => {
    const { name } = field;
    const path = [...above, name];
    const [before, after] = [original[name], translation[name]];
    if (after === undefined) {
      if (field.meta.words !== "optional") report(path, missing(textsOf(field), path));
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
  return { ...original, ...translation, ...Object.fromEntries(all) };
}

/** Whether a file holds the texts of another one in another language. */
export function isTranslation({ name }: Source): boolean {
  return name.language !== undefined;
}

/** A translation's texts over the fields of its original, and what is wrong with them. */
function joined(original: Source, translation: Source): { source: Source; problems: Problem[] } {
  const { path, name } = translation;
  const { allow: _, ...fields } = original.data;
  const found: { at: PropertyKey[]; fault: Fault }[] = [];
  const report = (at: PropertyKey[], fault: Fault) => found.push({ at, fault });
  const data = withWords(fieldsOf(name.kind), fields, translation.data, report);
  const source = { ...translation, data: { ...data } };
  // What is wrong with the other fields is reported in the original; here it would be at the top of the file.
  const problems = checkFields(name.kind, source).problems.filter(({ line }) => line > 1);
  // A field with a mistyped name isn't missing as well.
  const meant = problems.map(({ code, fix }) => (code === "unknown-field" ? fix?.split(":")[0] : undefined));
  for (const { at, fault } of found) {
    if (fault.code === "missing-field" && meant.includes(String(at[0]))) continue;
    const isKey = fault.code === "field-of-the-original" || fault.code === "missing-field";
    const span = isKey ? translation.keySpan(at) : translation.valueSpan(at);
    problems.push(problemAt(path, translation.lines, span, fault));
  }
  const isBlank = ({ body }: Source) => body.markdown.trim() === "";
  if (isBlank(translation) && !isBlank(original) && formOf(name.kind).body === undefined) {
    const hint = "Translate that of the file itself.";
    problems.push(problemOf(path, "empty-body", "There is no text below the fields.", hint));
  }
  return { source, problems };
}

/** What the translations say, as far as they are right. */
export interface Translations {
  /** A file as a page in a language shows it: its translation, or the file itself. */
  inLanguage(source: Source, tag: string): Source;
  /** The texts of a position in its other languages. */
  ofPosition(slug: string): Translation[];
}

/** Joins each translation to the file with the same canonical path. */
export function translationsOf(originals: readonly Source[], translations: readonly Source[]) {
  const problems: Problem[] = [];
  const byCanonical = new Map(originals.map((source) => [source.name.canonical, source]));
  const translated = new Map<string, Source>();
  const ofPositions = new Map<string, Translation[]>();
  for (const translation of translations) {
    const { canonical, language = "", kind, slug } = translation.name;
    const original = byCanonical.get(canonical);
    if (original === undefined || !original.readable || !translation.readable) continue;
    const { source, problems: found } = joined(original, translation);
    problems.push(...found);
    if (found.length > 0) continue;
    translated.set(`${canonical}/${language}`, source);
    const fields = kind === "position" ? checkFields(kind, source).output : undefined;
    if (fields === undefined) continue;
    const body: Prose = { ...source.body, language };
    const { title, start, agreement } = fields;
    ofPositions.set(slug, [...(ofPositions.get(slug) ?? []), { language, title, start, agreement, body }]);
  }
  const found: Translations = {
    inLanguage: (source, tag) => translated.get(`${source.name.canonical}/${tag}`) ?? source,
    ofPosition: (slug) => ofPositions.get(slug) ?? [],
  };
  return { ...found, problems };
}
