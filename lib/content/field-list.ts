import * as z from "zod";
import type { FieldMeta } from "./field.ts";
import { type Kind, kinds, schemaOf } from "./schema.ts";

/** One field as the schema describes it: what the guide, `npm run new`, the form and the messages need. */
export interface FieldDescription {
  name: string;
  meta: FieldMeta;
  required: boolean;
  /** A choice; a list of several is possible too. */
  several?: boolean | undefined;
  /** A group that may be written as the value of its first field. */
  short?: boolean | undefined;
  fallback?: unknown;
  type: "text" | "number" | "boolean" | "choice" | "list" | "fields" | "map";
  max?: number | undefined;
  choices?: string[] | undefined;
  items?: FieldDescription["type"] | undefined;
  /** The fields inside it, or inside each item of a list. */
  fields: FieldDescription[];
}

type Shape = Pick<FieldDescription, "type" | "several" | "short" | "max" | "choices" | "items" | "fields">;

function shapeOf(schema: unknown): Shape {
  if (schema instanceof z.ZodPipe) {
    if (!(schema.in instanceof z.ZodTransform)) return shapeOf(schema.in);
    const { items, ...shape } = shapeOf(schema.out);
    if (shape.type === "fields") return { ...shape, short: true };
    return items === "choice" ? { ...shape, type: "choice", several: true } : { ...shape, items };
  }
  if (schema instanceof z.ZodNumber) return { type: "number", fields: [] };
  if (schema instanceof z.ZodBoolean) return { type: "boolean", fields: [] };
  if (schema instanceof z.ZodEnum) return { type: "choice", choices: schema.options.map(String), fields: [] };
  if (schema instanceof z.ZodRecord) return { type: "map", fields: [] };
  if (schema instanceof z.ZodObject) return { type: "fields", fields: describe(schema) };
  if (schema instanceof z.ZodTuple) return { type: "list", items: "number", fields: [] };
  if (schema instanceof z.ZodArray) {
    const item = shapeOf(schema.element);
    return { type: "list", items: item.type, choices: item.choices, fields: item.fields };
  }
  return {
    type: "text",
    max: schema instanceof z.ZodString ? (schema.maxLength ?? undefined) : undefined,
    fields: [],
  };
}

/** The name of a field in plain words: `postalCode` as `Postal code`. */
function inWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function metaOf(name: string, schema: z.ZodType): FieldMeta {
  const { title = inWords(name), description = "", example, ...rest } = schema.meta() ?? {};
  return { title, description, example: typeof example === "string" ? example : "", ...rest };
}

function describe(object: z.ZodObject<Record<string, z.ZodType>>): FieldDescription[] {
  return Object.entries(object.shape).map(([name, schema]) => {
    const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
    const meta = metaOf(name, schema);
    return {
      name,
      meta,
      required: !wrapped || meta.exception !== undefined,
      fallback: schema instanceof z.ZodDefault ? schema.def.defaultValue : meta.fallback,
      ...shapeOf(wrapped ? schema.unwrap() : schema),
    };
  });
}

const described = new Map(kinds.map((kind) => [kind, describe(schemaOf(kind).fields)]));

export function fieldsOf(kind: Kind): readonly FieldDescription[] {
  return described.get(kind) ?? [];
}

/**
 * The field at a path such as `["salary", "min"]`; numbers in it are items of lists.
 *
 * @throws where the kind has no such field
 */
export function fieldAt(kind: Kind, path: readonly PropertyKey[]): FieldDescription {
  let fields = fieldsOf(kind);
  let found: FieldDescription | undefined;
  for (const step of path.filter((each) => typeof each !== "number")) {
    // The schema has no names for the entries of a map.
    found =
      found?.type === "map"
        ? { ...found, name: String(step), type: "text" }
        : fields.find(({ name }) => name === step);
    fields = found?.fields ?? [];
  }
  if (found === undefined) throw new TypeError(`There is no field ${path.join(".")} in a ${kind}.`);
  return found;
}

function withInner(fields: readonly FieldDescription[]): FieldDescription[] {
  return fields.flatMap((field) => [field, ...withInner(field.fields)]);
}

const named = new Map(
  [...described].map(([kind, fields]) => [
    kind,
    // Outer fields last, so that they win over an inner field of the same name.
    new Map([...withInner(fields), ...fields].map((field) => [field.name, field])),
  ]),
);

/** All fields of a kind, those inside others too, by name. */
export function fieldsByName(kind: Kind): ReadonlyMap<string, FieldDescription> {
  return named.get(kind) ?? new Map();
}

/** Whether a field is text or holds some, which a translation has in its language. */
export function hasWords({ meta, fields }: FieldDescription): boolean {
  return meta.words !== undefined || fields.some(hasWords);
}
