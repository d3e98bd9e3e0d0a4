import { isInWords } from "../content/checks/date.ts";
import type { Translation } from "../content/content.ts";
import { type FieldDescription, fieldsOf, hasWords } from "../content/field-list.ts";
import { schemaOf } from "../content/schema.ts";
import type { Source } from "./source.ts";
import { isWrong, parsedFields } from "./typed-files.ts";
import { isRecord } from "./yaml-document.ts";

type Data = Readonly<Record<string, unknown>>;

/** What keeps a translation from standing for its original, and at which field. */
export type Gap = { path: PropertyKey[] } & (
  | { what: "missing"; field: FieldDescription }
  | { what: "misplaced"; fields: string[] }
  | { what: "gone"; field: string }
  | { what: "length"; field: string; here: number; there: number }
  | { what: "no-text" }
);

/** The original's fields with the translation's texts over them; `report` is told about each gap. */
function withWords(
  fields: readonly FieldDescription[],
  original: Data,
  translation: Data,
  report: (gap: Gap) => void,
  above: PropertyKey[] = [],
): Data {
  const others = fields.filter((field) => !hasWords(field) && field.name !== "allow").map(({ name }) => name);
  const misplaced = Object.keys(translation).filter((name) => others.includes(name));
  const [top] = misplaced;
  if (top !== undefined) report({ what: "misplaced", path: [...above, top], fields: misplaced });
  const words = fields.filter(hasWords).filter(({ name }) => original[name] !== undefined);
  // A list's texts need the other fields that the original has for each item.
  for (const { name, fields: inner } of fields.filter(hasWords))
    if (inner.length > 0 && original[name] === undefined && translation[name] !== undefined)
      report({ what: "gone", path: [...above, name], field: name });
  const all = words.map((field): [string, unknown] => {
    const { name } = field;
    const path = [...above, name];
    const [before, after] = [original[name], translation[name]];
    if (after === undefined) {
      const { words } = field.meta;
      if (words !== "optional" && (words !== "unless-date" || isInWords(before)))
        report({ what: "missing", path, field });
      return [name, before];
    }
    const inner = (one: unknown, other: unknown, at: PropertyKey[]) =>
      isRecord(one) && isRecord(other) ? withWords(field.fields, one, other, report, at) : other;
    if (!Array.isArray(before) || !Array.isArray(after)) {
      return [name, field.fields.length > 0 ? inner(before, after, path) : after];
    }
    if (before.length !== after.length) {
      report({ what: "length", path, field: name, here: after.length, there: before.length });
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

/** A translation, its original, and the two put together. */
export interface TranslatedFile {
  original: Source;
  translation: Source;
  /** The translation, with the fields of the original that it doesn't translate. */
  joined: Source;
  gaps: Gap[];
}

function join(original: Source, translation: Source): TranslatedFile {
  const { kind } = translation.name;
  const { allow: _, ...fields } = original.data;
  const gaps: Gap[] = [];
  const data = withWords(fieldsOf(kind), fields, translation.data, (gap) => gaps.push(gap));
  const isBlank = ({ body }: Source) => body.markdown.trim() === "";
  // A kind that needs a text needs one in each file.
  if (isBlank(translation) && !isBlank(original) && schemaOf(kind).body === undefined)
    gaps.push({ what: "no-text", path: [] });
  return { original, translation, joined: { ...translation, data: { ...data } }, gaps };
}

/** Joins each translation to the file with the same canonical path, if both can be read. */
export function joinTranslations(sources: readonly Source[]): Map<Source, TranslatedFile> {
  const originals = new Map(
    sources.filter((source) => !isTranslation(source)).map((source) => [source.name.canonical, source]),
  );
  const files = new Map<Source, TranslatedFile>();
  for (const translation of sources.filter(isTranslation)) {
    const original = originals.get(translation.name.canonical);
    if (original?.readable && translation.readable) files.set(translation, join(original, translation));
  }
  return files;
}

export function translationsOf(files: ReadonlyMap<Source, TranslatedFile>) {
  const translated = new Map<string, Source>();
  const ofPositions = new Map<string, Translation[]>();
  for (const { joined, gaps } of files.values()) {
    const { canonical, language = "", kind, slug } = joined.name;
    if (gaps.length > 0 || isWrong(joined)) continue;
    translated.set(`${canonical}/${language}`, joined);
    const fields = kind === "position" ? parsedFields(kind, joined) : undefined;
    if (fields === undefined) continue;
    const { title, start, agreement } = fields;
    const body = { ...joined.body, language };
    ofPositions.set(slug, [...(ofPositions.get(slug) ?? []), { language, title, start, agreement, body }]);
  }
  return {
    /** A file as the pages in a language show it: its translation, or the file itself. */
    inLanguage: (source: Source, tag: string): Source =>
      translated.get(`${source.name.canonical}/${tag}`) ?? source,
    ofPosition: (slug: string): Translation[] => ofPositions.get(slug) ?? [],
  };
}
