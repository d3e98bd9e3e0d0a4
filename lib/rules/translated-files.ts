import { isDate } from "../content/checks/date.ts";
import { type FieldDescription, hasWords } from "../content/field-list.ts";
import { decorative } from "../content/photo-file.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { type Source, valueAt } from "../read/source.ts";
import type { Gap, TranslatedFile } from "../read/translations.ts";
import { issuesIn } from "../read/typed-files.ts";
import { isRecord } from "../read/yaml-document.ts";
import { inBrackets, missing, wordsExample } from "./field-faults.ts";
import { wrongFields } from "./fields.ts";
import type { Finding, Rule } from "./rule.ts";

/** What the original says, to be translated: of a group, only the texts. */
function wordsOf({ fields }: Pick<FieldDescription, "fields">, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => wordsOf({ fields }, item)).join(", ")}]`;
  if (value === decorative) return decorative;
  // A group that the original has written as one value.
  if (!isRecord(value) && fields.length > 0) return wordsExample(fields);
  if (!isRecord(value)) return inBrackets(String(value).replace(/\s+/g, " "));
  const texts = fields
    .filter((field) => hasWords(field) && field.meta.words !== "optional")
    .filter(({ name }) => value[name] !== undefined);
  return `{ ${texts.map((field) => `${field.name}: ${wordsOf(field, value[field.name])}`).join(", ")} }`;
}

function gapFault(gap: Gap, { path: original, data }: Source): Fault {
  switch (gap.what) {
    case "missing": {
      const example = `${gap.field.name}: ${wordsOf(gap.field, valueAt(data, gap.path))}`;
      return missing(gap.field, gap.path, { path: original, example });
    }
    case "misplaced":
      return fault("field-of-the-original", { what: "fields", fields: gap.fields });
    case "gone":
      return fault("field-of-the-original", { what: "gone", field: gap.field, original });
    case "length":
      return fault("list-length", { ...gap, what: "translation", original });
    case "no-text":
      return fault("empty-body", { original });
  }
}

function otherStart({ original, joined, translation }: TranslatedFile): Finding[] {
  const { start } = translation.data;
  const before = original.data.start;
  if (joined.name.kind !== "position" || !isDate(start) || start === before) return [];
  const found = fault("field-of-the-original", {
    what: "start",
    start: before === undefined ? undefined : String(before),
  });
  return [{ span: translation.valueSpan(["start"]), fault: found }];
}

function wrongIn(translated: TranslatedFile): Finding[] {
  const { original, joined, translation, gaps } = translated;
  const { keySpan, valueSpan } = joined;
  // What is wrong with the other fields, and with the lists that it shares, is reported in the original.
  const broken = new Set(issuesIn(original).map(({ path }) => (path.length > 1 ? path[0] : undefined)));
  const own = Object.entries(translation.data).filter(([name]) => !broken.has(name));
  const wrong = wrongFields(joined, Object.fromEntries(own));
  // A field with a mistyped name isn't missing as well.
  const meant = wrong.map(({ fault: { code, fix } }) => (code === "unknown-field" ? fix : undefined));
  const found = gaps.flatMap((gap) => {
    const { what, path: at } = gap;
    if (what === "length" && broken.has(at[0])) return [];
    if (what === "missing" && meant.includes(String(at[0]))) return [];
    const fault = gapFault(gap, original);
    if (what === "no-text") return { fault };
    return { span: what === "length" ? valueSpan(at) : keySpan(at), fault };
  });
  return [...wrong, ...found, ...otherStart(translated)];
}

/** What is wrong with a translation that has an original. */
export const translationRule: Rule = {
  find({ translated }) {
    return translated === undefined ? [] : wrongIn(translated);
  },
};
