import { expect, it } from "vitest";
import { parseDocument } from "yaml";
import { type FieldDescription, fieldAt, fieldsOf } from "../../lib/content/field-list.ts";
import { kindSchemas, kinds } from "../../lib/content/schema.ts";

function all(fields: readonly FieldDescription[]): FieldDescription[] {
  return fields.flatMap((field) => [field, ...all(field.fields)]);
}

it.each(kinds)("every field of %s → has a title, a description and an example", (kind) => {
  for (const { name, meta } of all(fieldsOf(kind))) {
    expect(meta.title, name).not.toBe("");
    expect(meta.description, name).toMatch(/[.]$/);
    expect(meta.example, name).not.toBe("");
  }
});

it.each(kinds)("the examples of %s → pass their own schema", (kind) => {
  const lines = fieldsOf(kind).map(({ name, meta }) => {
    // Digits become a text where the reader takes them as they are written.
    const digits = meta.verbatim === true ? JSON.stringify(meta.example) : meta.example;
    return `${name}: ${digits.replace("value: 650", 'value: "650"')}`;
  });
  expect(
    kindSchemas[kind].fields.safeParse(parseDocument(lines.join("\n")).toJS()).error?.issues,
  ).toBeUndefined();
});

it("the description of a field → type, choices, default and whether it is required, as the schema has it", () => {
  expect(fieldAt("position", ["workplace"])).toMatchObject({
    type: "choice",
    choices: ["on-site", "hybrid", "remote"],
    required: false,
    fallback: "on-site",
  });
  expect(fieldAt("position", ["salary", "min"])).toMatchObject({ type: "number", required: true });
  expect(fieldAt("position", ["contract"])).toMatchObject({ type: "choice", several: true, required: true });
  expect(fieldAt("position", ["hours"])).toMatchObject({ several: true, fallback: "full-time" });
  expect(fieldAt("position", ["apply"])).toMatchObject({ type: "text" });
  expect(fieldAt("company", ["figures", 0, "label"])).toMatchObject({ type: "text", max: 120 });
  expect(fieldAt("office", ["coordinates"])).toMatchObject({ type: "list", items: "number" });
  expect(fieldAt("position", ["allow", "no-salary"])).toMatchObject({ name: "no-salary", type: "text" });
  expect(() => fieldAt("position", ["nothing"])).toThrow(TypeError);
});
