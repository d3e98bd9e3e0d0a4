import type * as z from "zod";
import type { FieldDescription } from "../content/field-list.ts";
import { type Fault, fault } from "../messages/span.ts";
import { didYouMean, nearest, suggest } from "../messages/suggest.ts";
import { quoted } from "./yaml-line.ts";

type Path = readonly PropertyKey[];

function names(fields: readonly FieldDescription[]): string[] {
  return fields.map(({ name }) => name);
}

function exampleOf({ name, meta }: FieldDescription): string {
  return `For example: ${name}: ${meta.example}`;
}

/** What to say of a required field that is not there. */
export function missing(field: FieldDescription, path: Path): Fault {
  const inside = path.length > 1 ? ` inside "${String(path[0])}"` : "";
  return fault(
    "missing-field",
    `The field "${field.name}"${inside} is missing.`,
    `${field.meta.description} ${exampleOf(field)}`,
  );
}

/** What to say of a name without a value. */
export function empty(name: string, required: boolean): Fault {
  const hint = required ? "Write one after the colon." : "Write one after the colon, or delete the line.";
  return fault("empty-field", `"${name}" has no value.`, hint);
}

/** What to say of a field that isn't one of those that may be there. */
export function unknown(fields: readonly FieldDescription[], parent: Path, key: string): Fault {
  const inside = parent.length > 0;
  const near = nearest(key, names(fields));
  const group = inside ? undefined : fields.find((field) => names(field.fields).includes(key));
  if (near === undefined && group?.type === "fields") {
    const message = `"${key}" belongs to "${group.name}", and must be indented below it.`;
    return fault("indentation", message, "Begin the line with two spaces.", `  ${key}`);
  }
  const where = inside ? `inside "${String(parent[0])}"` : "in this kind of file";
  const hint = didYouMean(key, names(fields), "The fields are");
  return fault("unknown-field", `There is no field "${key}" ${where}.`, hint, near);
}

/** What to say of the fields in a translation that only the file itself has. */
export function fieldsOfOriginal(keys: readonly string[]): Fault {
  const [many, few] = [keys.length > 1, keys.map((key) => `"${key}"`).join(", ")];
  const is = many ? "are fields" : "is a field";
  return fault(
    "field-of-the-original",
    `${few} ${is} of the file itself. A translation holds its texts, and nothing else.`,
    many
      ? "Delete these fields; their values are taken from the file without the language in its name. If this is a position of its own, give the file a name without a point in it."
      : "Delete this line; the value is taken from the file without the language in its name.",
  );
}

/** Words that people write for one of a list, in English, French and German. */
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
    year: "annum annual annually yearly an jahr",
    month: "monthly mois monat",
    day: "daily jour tag",
    hour: "hourly heure stunde",
  }).flatMap(([meant, words]) => words.split(" ").map((word) => [word, meant] as const)),
);

/** What to say of a word that is none of those that are allowed. */
export function unknownChoice(name: string, value: string, allowed: readonly string[]): Fault {
  const word = value.toLowerCase().replace(/[^\p{L}]/gu, "");
  const known = otherWords.get(word);
  const meant = known !== undefined && allowed.includes(known) ? known : nearest(word, allowed);
  const message = `"${name}" cannot be "${value}".`;
  return fault("unknown-choice", message, ...suggest(meant, didYouMean(value, allowed)));
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  return typeof value === "string" ? `the text "${value}"` : `"${value}"`;
}

/** What to say of a value that is of another type than the field's; `written` is how it stands in the file. */
export function wrongType(field: FieldDescription, value: unknown, written: string): Fault {
  const { name } = field;
  const not = (what: string) => `"${name}" is ${what}, not ${inWords(value)}.`;
  switch (field.type) {
    case "text":
    case "choice": {
      if (typeof value !== "number" && typeof value !== "boolean")
        return fault("text-expected", not("a text"), exampleOf(field));
      const [code, what] =
        typeof value === "number"
          ? (["number-for-text", "a number"] as const)
          : (["text-expected", "yes or no"] as const);
      const message = `"${name}" is a text, and ${written} without quotes is ${what}.`;
      return fault(code, message, "Put it in quotes.", quoted(written));
    }
    case "number": {
      const digits = String(value)
        .replace(/[\s'’_]|\p{Sc}|\b[A-Z]{3}\b/gu, "")
        .replace(/[.,](?=\d{3}(?!\d))/g, "")
        .replace(/,(?=\d{1,2}$)/, ".")
        .replace(/^(\d+)k$/i, "$1000");
      return fault(
        "number-expected",
        not("a number"),
        "Write digits only, without quotes, spaces, commas or a currency.",
        /^-?\d+(\.\d+)?$/.test(digits) ? digits : undefined,
      );
    }
    case "boolean": {
      const no = /^(no|n|off|0|false)$/i.test(String(value)) ? "false" : undefined;
      const fix = /^(yes|y|on|1|true)$/i.test(String(value)) ? "true" : no;
      return fault("true-or-false", not("true or false"), "Write true or false, without quotes.", fix);
    }
    case "list": {
      const single = typeof value === "string" || typeof value === "number";
      if (!single || field.fields.length > 0) return fault("list-expected", not("a list"), exampleOf(field));
      return fault(
        "list-expected",
        not("a list"),
        "A list stands in square brackets, with commas between its items.",
        `[${String(value).replace(/^\[|\]$/g, "")}]`,
      );
    }
    default:
      return fault("fields-expected", not("a group of fields"), exampleOf(field));
  }
}

/** What to say of a value that is too long, too many, too small or too large. */
export function outOfBounds(issue: z.core.$ZodIssue, field: FieldDescription, value: unknown): Fault {
  const { name, meta } = field;
  if (typeof value === "string" && issue.code === "too_big") {
    const message = `"${name}" has ${value.trim().length} characters, and ${issue.maximum} is the most.`;
    return fault("too-long", message, "Shorten it; the caret shows what is too much.");
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return fault("empty-field", `"${name}" is an empty list.`, "Name at least one.");
    const items = value.length === 1 ? "item" : "items";
    const message = `"${name}" has ${value.length} ${items}, and should have 2.`;
    return fault("list-length", message, exampleOf(field));
  }
  let bound = "a whole number";
  if (issue.code === "too_big") bound = `at most ${issue.maximum}`;
  if (issue.code === "too_small")
    bound = `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
  return fault("out-of-range", `"${name}" must be ${bound}, not ${String(value)}.`, meta.description);
}
