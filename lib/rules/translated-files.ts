import { isDate } from "../content/checks/date.ts";
import { type FieldDescription, hasWords } from "../content/field-list.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import type { Problem } from "../messages/problem.ts";
import { problemAt, problemOf } from "../messages/span.ts";
import type { FullReading } from "../read/read-content.ts";
import { fieldProblem } from "../read/source.ts";
import { type Gap, type Pair, pairsOf } from "../read/translations.ts";
import { missing } from "./field-faults.ts";
import { wrongFields } from "./fields.ts";

/** A field as a translation writes it: of a group, only the texts. */
function textsOf(field: FieldDescription): FieldDescription {
  if (field.fields.length === 0) return field;
  const texts = field.fields.filter(hasWords).map(({ name, meta }) => `${name}: ${meta.example}`);
  const group = `{ ${texts.join(", ")} }`;
  return { ...field, meta: { ...field.meta, example: field.type === "list" ? `[${group}]` : group } };
}

function faultOf(gap: Gap, original: string): Fault {
  switch (gap.what) {
    case "missing":
      return missing(textsOf(gap.field), gap.path, original);
    case "misplaced":
      return fault("field-of-the-original", { what: "fields", fields: gap.fields });
    case "length":
      return fault("list-length", { ...gap, what: "translation", original });
    case "no-text":
      return fault("empty-body", { original });
  }
}

/** A start date that is another one in the translation. */
function otherStart({ original, joined, translation }: Pair): Problem | undefined {
  const { start } = translation.data;
  const before = original.data.start;
  if (joined.name.kind !== "position" || !isDate(start) || start === before) return undefined;
  const found = fault("field-of-the-original", {
    what: "start",
    start: before === undefined ? undefined : String(before),
  });
  return fieldProblem(translation, ["start"], found);
}

function problemsOf(pair: Pair): Problem[] {
  const { original, joined, gaps } = pair;
  const { path, lines, keySpan, valueSpan } = joined;
  // What is wrong with the other fields is reported in the original; here it would be on line 1.
  const wrong = wrongFields(joined).filter(({ line }) => line > 1);
  // A field with a mistyped name isn't missing as well.
  const meant = wrong.map(({ code, fix }) => (code === "unknown-field" ? fix?.split(":")[0] : undefined));
  const found = gaps.flatMap((gap) => {
    const { what, path: at } = gap;
    if (what === "missing" && meant.includes(String(at[0]))) return [];
    const said = faultOf(gap, original.path);
    if (what === "no-text") return problemOf(path, said);
    return problemAt(path, lines, what === "length" ? valueSpan(at) : keySpan(at), said);
  });
  return [...wrong, ...found, ...[otherStart(pair) ?? []].flat()];
}

/** What is wrong with the translations that have an original. */
export function translationProblems({ sources, leftOut }: FullReading): Problem[] {
  return pairsOf(sources.filter((source) => !leftOut.has(source))).flatMap(problemsOf);
}
