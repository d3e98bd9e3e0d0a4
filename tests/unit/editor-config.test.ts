import { resolve } from "node:path";
import type { CmsConfig, Field } from "@sveltia/cms";
import { expect, it } from "vitest";
import { type FieldDescription, fieldsOf } from "../../lib/schema/fields.ts";
import { contracts } from "../../lib/schema/kinds/position.ts";
import { folderNames, requiredFiles } from "../../lib/schema/paths.ts";
import { type Kind, kinds } from "../../lib/schema/schema.ts";
import { formatName } from "../../scripts/admin/config.ts";
import { formOf } from "../../scripts/admin/fields.ts";
import { patterns } from "../../scripts/admin/patterns.ts";
import { editorSettings } from "../../scripts/admin/settings.ts";

const around = { regions: ["Europe", "US"] };
const { config } = editorSettings(resolve("tests/fixtures/minimal"));

const inForm = (kind: Kind, name: string): Field | undefined =>
  formOf(kind, around).find((field) => field.name === name);

function folders({ collections = [] }: CmsConfig) {
  return collections.flatMap((each) => ("folder" in each ? [each] : []));
}

it.each(kinds)(
  "the form of %s → every field of the schema in its order with its name in plain words, then the text",
  (kind) => {
    const fields = formOf(kind, around);
    expect(fields.map(({ name }) => name)).toEqual([...fieldsOf(kind).map(({ name }) => name), "body"]);
    expect(fields.map(({ label }) => label)).toEqual([
      ...fieldsOf(kind).map(({ meta }) => meta.title),
      "Text",
    ]);
  },
);

it.each([
  ["team", { widget: "relation", collection: "teams", value_field: "{{slug}}", required: true }],
  ["offices", { widget: "relation", collection: "offices", multiple: true }],
  ["contract", { widget: "select", options: contracts }],
  ["workplace", { widget: "select", default: "on-site" }],
  ["opened", { widget: "datetime", type: "date", format: "YYYY-MM-DD", required: true }],
  ["closes", { widget: "datetime", required: false }],
  ["draft", { widget: "boolean", default: false }],
  ["salary", { widget: "object", required: false }],
  ["title", { widget: "string", maxlength: 80, required: true }],
  ["allow", { widget: "keyvalue", required: false }],
])("the field %s of a position → a widget that fits", (name, widget) => {
  expect(inForm("position", name)).toMatchObject(widget);
});

it("the other kinds of fields → widgets that fit", () => {
  expect(inForm("office", "region")).toMatchObject({ widget: "select", options: around.regions });
  expect(inForm("office", "coordinates")).toMatchObject({ widget: "list", min: 2, max: 2 });
  expect(inForm("value", "emblem")).toMatchObject({ widget: "image", accept: ".svg" });
  expect(inForm("company", "notice")).toMatchObject({ widget: "text" });
  // They have to be there, and may be empty.
  expect(inForm("company", "links")).toMatchObject({ widget: "list", required: false });
  expect(inForm("offices", "regions")).toMatchObject({ widget: "list", required: true });
});

function all(fields: readonly FieldDescription[]): FieldDescription[] {
  return fields.flatMap((field) => [field, ...all(field.fields)]);
}

it("every pattern → fits the example of its field, and not just anything", () => {
  const known = kinds.flatMap((kind) => all(fieldsOf(kind)));
  for (const [name, [pattern]] of Object.entries(patterns)) {
    const { example } = known.find((field) => field.name === name)?.meta ?? { example: "" };
    for (const word of example.replaceAll(/[[\]]/g, "").split(", "))
      expect(word).toMatch(new RegExp(pattern));
    expect("any words at all").not.toMatch(new RegExp(pattern));
  }
});

it("the configuration → every folder and every file of the content model, each in its own format", () => {
  expect(
    folders(config)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...folderNames].sort());
  for (const { name, folder, index_file } of folders(config)) {
    expect(folder).toBe(`content/${name}`);
    expect(index_file).toMatchObject({ name: "index", format: formatName(name) });
  }
  const named = config.singletons?.flatMap((each) => ("file" in each ? [each.file] : [])) ?? [];
  const indexes = folders(config).map(({ folder }) => `${folder}/index.md`);
  expect([...named, ...indexes].sort()).toEqual([...requiredFiles.keys()].sort());
});

it("files of other names in a folder → not listed", () => {
  for (const { filter } of folders(config)) {
    const pattern = new RegExp(filter?.pattern ?? "");
    for (const name of ["designer", "1-think-first"]) expect(name).toMatch(pattern);
    for (const name of ["_template", "README", "designer.xx", "Über uns"]) expect(name).not.toMatch(pattern);
  }
});

it("the content → the company's name, its language first, and its regions", () => {
  expect(config.app_title).toBe("Acme");
  expect(config.i18n).toMatchObject({ locales: ["en", "fr"], default_locale: "en" });
  const office = folders(config).find(({ name }) => name === "offices");
  expect(office?.fields.find(({ name }) => name === "region")).toMatchObject({ options: ["Europe", "US"] });
});
