import type { Field, RelationField } from "@sveltia/cms";
import type * as z from "zod";
import { type FieldDescription, fieldsOf } from "../../lib/schema/fields.ts";
import { forms, type Kind } from "../../lib/schema/schema.ts";
import { patterns } from "./patterns.ts";

/** What a form needs to know of the content around it. */
export interface Surroundings {
  /** The regions that an office may stand in. */
  regions: readonly string[];
}

/** The text below the front matter, in the words of the form. */
export const body = {
  name: "body",
  label: "Text",
  widget: "richtext",
  hint: "The text of the page. A line that starts with ## and a space is a heading.",
  required: false,
  editor_components: [],
  linked_images: false,
} satisfies Field;

/** Whether a field that has to be there may hold an empty list. */
export function mayBeEmpty(kind: Kind, name: string): boolean {
  const shape: Record<string, z.ZodType> = forms[kind].fields.shape;
  return shape[name]?.safeParse([]).success ?? false;
}

function hintOf({ meta, type, items }: FieldDescription): string {
  // Where the form has a widget of its own, the example would show how YAML writes it.
  const written = type === "text" && meta.refersTo === undefined && meta.widget !== "date";
  const example = type === "number" || (written && items === undefined);
  return example ? `${meta.description} Example: ${meta.example}` : meta.description;
}

/** A field whose value is the slug of another file, shown by its title. */
function relationTo(collection: string) {
  return {
    widget: "relation" as const,
    collection,
    value_field: "{{slug}}",
    display_fields: ["title"],
    search_fields: ["title"],
    // What stands above a list is none of the things in it.
    filters: [{ field: "slug", values: ["index", "_template"], exclude: true }],
  } satisfies Omit<RelationField, "name">;
}

function listOf(field: FieldDescription, inner: Field[]) {
  const { items, meta } = field;
  if (items === "fields") return { widget: "list" as const, fields: inner, summary: "{{fields.label}}" };
  const item = { name: "item", label: meta.title };
  // The schema's only list of numbers is a pair: latitude and longitude.
  if (items === "number") {
    return {
      widget: "list",
      field: { ...item, widget: "number", value_type: "float" },
      min: 2,
      max: 2,
    } as const;
  }
  return { widget: "list", field: { ...item, widget: "string", pattern: patterns[field.name] } } as const;
}

function textOf({ name, meta, max }: FieldDescription, { regions }: Surroundings) {
  if (meta.refersTo === "regions") return { widget: "select", options: [...regions] } as const;
  if (meta.refersTo !== undefined) return relationTo(meta.refersTo);
  switch (meta.widget) {
    case "date":
      return { widget: "datetime", type: "date", format: "YYYY-MM-DD" } as const;
    case "paragraph":
      return { widget: "text", maxlength: max } as const;
    case "image":
      return { widget: "image", accept: ".svg", choose_url: false } as const;
    case "url":
      return { widget: "string", type: "url", pattern: patterns.url } as const;
    case undefined:
      return { widget: "string", maxlength: max, pattern: patterns[name] } as const;
  }
}

function formField(field: FieldDescription, around: Surroundings, canBeMissing: boolean): Field {
  const { name, meta, type, fallback, choices } = field;
  const base = { name, label: meta.title, hint: hintOf(field), required: field.required && !canBeMissing };
  const inner = field.fields.map((each) => formField(each, around, false));
  switch (type) {
    case "choice": {
      const select = { ...base, required: true, widget: "select", options: choices ?? [] } as const;
      return typeof fallback === "string" ? { ...select, default: fallback } : select;
    }
    case "boolean":
      return { ...base, widget: "boolean", default: fallback === true };
    case "number":
      return { ...base, widget: "number", value_type: "float" };
    case "map":
      return { ...base, widget: "keyvalue", key_label: "Code of the advice", value_label: "Reason" };
    case "fields":
      return { ...base, widget: "object", fields: inner };
    case "list":
      return meta.refersTo === undefined
        ? { ...base, ...listOf(field, inner) }
        : { ...base, ...relationTo(meta.refersTo), multiple: true };
    case "text":
      return { ...base, ...textOf(field, around) };
  }
}

/** The form of a kind of file: its fields from the schema, and the text below them. */
export function formOf(kind: Kind, around: Surroundings): Field[] {
  const fields = fieldsOf(kind).map((field) => formField(field, around, mayBeEmpty(kind, field.name)));
  return [...fields, body];
}
