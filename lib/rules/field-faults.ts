import type * as z from "zod";
import { type FieldDescription, fieldsOf, hasWords } from "../content/field-list.ts";
import { asJpeg, photoName } from "../content/photo-file.ts";
import { kinds, schemaOf } from "../content/schema.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { nearest } from "../messages/suggest.ts";
import { quoted } from "./lines/yaml-line.ts";

type Path = readonly PropertyKey[];

function names(fields: readonly FieldDescription[]): string[] {
  return fields.map(({ name }) => name);
}

/** Words to replace, which `placeholder` finds where nobody does. */
export const inBrackets = (words: string) => quoted(`[${words}]`);

/** An example to paste, with brackets around what only its author knows: texts in words, and the texts and numbers of a group. */
function exampleOf({ name, meta, type, fields }: FieldDescription): string {
  const { example } = meta;
  if (type === "text" && meta.words !== undefined) return `${name}: ${inBrackets(example)}`;
  const isOpen = (key: string) =>
    fields.some(
      (each) => each.name === key && /^(text|number)$/.test(each.type) && each.meta.widget === undefined,
    );
  const parts = /(\w+): ("[^"]*"|[^,{}]+?)(?= *[,}])/g;
  const open = example.replace(parts, (part: string, key: string, value: string) =>
    isOpen(key) ? `${key}: ${inBrackets(value.replace(/^"|"$/g, ""))}` : part,
  );
  return `${name}: ${open}`;
}

/** The texts of a group that a translation repeats, to be replaced. */
export function wordsExample(fields: readonly FieldDescription[]): string {
  const texts = fields.filter((field) => hasWords(field) && field.meta.words !== "optional");
  const written = texts.map(({ name, meta }) => `${name}: ${inBrackets(meta.example.replace(/^"|"$/g, ""))}`);
  return `{ ${written.join(", ")} }`;
}

/** A required field that isn't there; of a translation, with the file that has it and with its words. */
export function missing(
  field: FieldDescription,
  path: Path,
  {
    path: original,
    example = exampleOf(field),
    indent = 0,
  }: { path?: string; example?: string; indent?: number } = {},
): Fault {
  const inside = path.length > 1 ? String(path[0]) : undefined;
  const { description } = field.meta;
  return fault("missing-field", {
    field: field.name,
    inside,
    description,
    example: " ".repeat(indent) + example,
    original,
  });
}

export function empty(field: string, required: boolean): Fault {
  return fault("empty-field", { what: "value", field, required });
}

export function emptyList({ name: field, meta: { exception } }: FieldDescription): Fault {
  return fault("empty-field", { what: "list", field, exception: exception?.words.replaceAll("`", '"') });
}

/** Where a field belongs that other files have: `company.md`, `offices/` */
function homesOf(key: string): string[] {
  return kinds
    .filter((kind) => names(fieldsOf(kind)).includes(key))
    .map((kind) => {
      const { file, folder } = schemaOf(kind);
      return file ?? `${folder}/`;
    });
}

/** Words that people write for one of a list or for a field, in English, French and German. */
const otherWords = new Map(
  Object.entries({
    permanent: "cdi unbefristet indefinite",
    "fixed-term": "cdd befristet temporary contract",
    internship: "stage intern praktikum trainee",
    apprenticeship: "alternance apprentissage apprentice ausbildung",
    freelance: "freelancer contractor indépendant freiberuflich",
    "full-time": "fulltime tempsplein vollzeit",
    "part-time": "parttime tempspartiel teilzeit",
    "on-site": "onsite office surplace vorort",
    remote: "télétravail homeoffice",
    hybrid: "hybride",
    week: "weekly semaine hebdomadaire woche",
    year: "annum annual annually yearly an jahr",
    month: "monthly mois monat",
    day: "daily jour tag",
    hour: "hourly heure stunde",
    offices: "location locations place city standort einsatzort ort lieu ville",
    salary: "pay wage compensation gehalt vergütung salaire rémunération",
    team: "department division abteilung équipe service",
    closes: "deadline expires validthrough bewerbungsschluss",
    opened: "date dateposted posted",
  }).flatMap(([meant, words]) => words.split(" ").map((word) => [word, meant] as const)),
);

/** A field that this kind of file doesn't have. */
export function unknown(
  fields: readonly FieldDescription[],
  parent: Path,
  key: string,
  data: Readonly<Record<string, unknown>>,
): Fault {
  const inside = parent.length > 0;
  const word = otherWords.get(key.toLowerCase()) ?? "";
  const other = names(fields).includes(word) && !Object.hasOwn(data, word) ? word : undefined;
  const near = nearest(key, names(fields)) ?? (inside ? undefined : other);
  const group = inside ? undefined : fields.find((field) => names(field.fields).includes(key));
  if (near === undefined && group?.type === "fields") {
    const isThere = Object.hasOwn(data, group.name);
    return fault("indentation", { what: "apart", field: key, group: group.name, isThere });
  }
  const found = {
    field: key,
    inside: inside ? String(parent[0]) : undefined,
    known: names(fields),
  };
  const isState = found.known.includes("closes") && /^(?:status|state|published|active|archived)$/.test(key);
  const homes = inside || near !== undefined || isState ? [] : homesOf(key);
  return fault("unknown-field", { ...found, homes, isState, meant: isState ? undefined : near }, near);
}

/** The word on a list that people mean by another: "CDI", "full time". */
function choiceMeant(value: string, allowed: readonly string[]): string | undefined {
  const known = (word: string) => [otherWords.get(word) ?? ""].filter((each) => allowed.includes(each));
  const word = value.toLowerCase().replace(/[^\p{L}]/gu, "");
  const [whole = nearest(word, allowed)] = known(word);
  if (whole !== undefined) return whole;
  // One of the words may be enough: "permanent contract", "CDI à temps plein".
  const words = value.toLowerCase().split(/[^\p{L}-]+/u);
  const named = allowed.filter((each) => words.includes(each));
  const [only, ...others] = named.length > 0 ? named : new Set(words.flatMap(known));
  return others.length === 0 ? only : undefined;
}

// A range of figures may have any dash or word between them.
export function unknownChoice(
  { name: field, meta: { otherwise }, several = false }: FieldDescription,
  value: string,
  allowed: readonly string[],
): Fault {
  const listed = value.split(/\s*(?:[,;/+&]|\b(?:and|or|et|ou|und|oder)\b)\s*/);
  const choices = listed.map((each) => choiceMeant(each, allowed));
  if (several && listed.length > 1 && new Set(choices).size === listed.length && !choices.includes(undefined))
    return fault("list-expected", { field, is: inWords(value) }, `[${choices.join(", ")}]`);
  const isFigure = /^\D?\d/.test(value);
  const known = isFigure
    ? value.replace(/^\D|\D+$/g, "").replace(/(?<=\d) ?(?:[–—~～,/]|to|or|à|ou|bis|oder) ?(?=\d)/, "-")
    : choiceMeant(value, allowed);
  // Another figure than the one that was written would be false, however near.
  const meant = known !== undefined && allowed.includes(known) ? known : undefined;
  return fault("unknown-choice", { field, value, meant, allowed, otherwise }, meant);
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  return typeof value === "string" ? `the text "${value}"` : `"${value}"`;
}

/** An example of a group, with the picture or typeface that was written in it; of a translation, with its texts alone. */
function groupLike(field: FieldDescription, value: unknown, isTranslated: boolean): string {
  if (isTranslated && field.type === "fields") return `${field.name}: ${wordsExample(field.fields)}`;
  const example = exampleOf(field);
  const exampleFor = (widget: string) =>
    field.fields.find(({ meta }) => meta.widget === widget)?.meta.example;
  const family = exampleFor("family");
  if (family !== undefined && typeof value === "string")
    return example
      .replace(family.toLowerCase(), value.toLowerCase().replace(/ +/g, "-"))
      .replace(family, value);
  const [name] = photoName.exec(asJpeg(String(value))) ?? [];
  return name === undefined ? example : example.replace(exampleFor("photo") ?? name, `photos/${name}`);
}

/** A value of another type than the field's; `written` is what the file has. */
export function wrongType(
  field: FieldDescription,
  value: unknown,
  written: string,
  isTranslated: boolean,
): Fault {
  const { name, required } = field;
  const example = groupLike(field, value, isTranslated);
  const type = { what: "type", field: name, is: inWords(value), example } as const;
  switch (field.type) {
    case "text":
    case "choice":
      // In quotes, it would be none of the choices either.
      if (typeof value === "number" && field.choices !== undefined && !field.choices.includes(String(value)))
        return unknownChoice(field, written, field.choices);
      if (typeof value === "number" || typeof value === "boolean") {
        const as = typeof value === "number" ? "a number" : "true or false";
        return fault("text-expected", { what: "unquoted", field: name, written, as }, quoted(written));
      }
      return fault("text-expected", type);
    case "number": {
      const digits = String(value)
        .replace(/[\s'’_]|\p{Sc}|\b[A-Z]{3}\b/gu, "")
        .replace(/[.,](?=\d{3}(?!\d))/g, "")
        .replace(/,(?=\d{1,2}$)/, ".")
        .replace(/^(\d+)k$/i, "$1000")
        // Coordinates as maps write them: 41.15° N, 8.61° W
        .replace(/^(\d[\d.]*)°?([NESW])$/, (_, degrees: string, side: string) =>
          /[SW]/.test(side) ? `-${degrees}` : degrees,
        );
      return fault("number-expected", type, /^-?\d+(\.\d+)?$/.test(digits) ? digits : undefined);
    }
    case "boolean": {
      const no = /^(no|n|off|0|false)$/i.test(String(value)) ? "false" : undefined;
      const fix = /^(yes|y|on|1|true)$/i.test(String(value)) ? "true" : no;
      return fault("true-or-false", type, fix);
    }
    case "list": {
      const isSingle = typeof value === "string" || typeof value === "number";
      if (!isSingle || field.fields.length > 0) return fault("list-expected", type);
      const items = String(value)
        .replace(/^\[|\]$/g, "")
        .split(/\s*[•·▪◦–]\s+/)
        .filter((item) => item !== "");
      const found = fault("list-expected", { field: name, is: type.is }, `[${items.join(", ")}]`);
      // YAML joins the lines of a list with typed bullets, and the fix replaces them all.
      return items.length > 1 ? { ...found, replaces: items.length } : found;
    }
    default: {
      const meant = typeof value === "string" ? field.meta.groupMeant?.(value) : undefined;
      const inText = !required && field.fields.every(({ meta }) => meta.widget === undefined);
      return fault(
        "fields-expected",
        { ...type, what: meant === undefined ? "type" : "nameless", inText },
        meant,
      );
    }
  }
}

/** A value that is too long, too small or too large, or a list with too few or too many items. */
export function outOfBounds(issue: z.core.$ZodIssue, field: FieldDescription, value: unknown): Fault {
  const { name, meta } = field;
  if (typeof value === "string" && issue.code === "too_big") {
    const most = Number(issue.maximum);
    return fault("too-long", { field: name, length: value.trim().length, most });
  }
  if (Array.isArray(value)) {
    const count = value.length;
    if (count === 0) return emptyList(field);
    return fault("list-length", { what: "pair", field: name, count, example: exampleOf(field) });
  }
  let bound = "a whole number";
  if (issue.code === "too_big") bound = `at most ${issue.maximum}`;
  if (issue.code === "too_small")
    bound = `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
  return fault("out-of-range", { field: name, bound, value: String(value), description: meta.description });
}
