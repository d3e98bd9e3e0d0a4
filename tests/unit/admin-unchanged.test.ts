import type { Field } from "@sveltia/cms";
import { expect, it } from "vitest";
import { nameOf } from "../../lib/content/paths.ts";
import { formFieldsOf } from "../../lib/machines/editor/form-fields.ts";
import { editorForm } from "../../lib/machines/editor/sveltia-config.ts";
import { asWritten, type FieldValues, isGroup } from "../../lib/publish/editor/as-written.ts";
import { fileFormat } from "../../lib/publish/editor/file-format.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { readSource } from "../../lib/read/source.ts";

/* What saving a file of this site would change that nobody has touched: nothing. */

const folder = readContentFolder(".");
const { several, amounts, numbered, pairs, ...unfilled } = editorForm(folder, { project: "site" });
const format = fileFormat({ several, amounts, numbered, pairs });
const { company, offices } = readContent(folder.files, folder).content;
const site = { language: company.language || "en", regions: offices.regions };

/**
 * The values of a file as Sveltia gives them to the page's script before it saves: those of the file, and of fields that
 * aren't in it, what it adds by itself. It leaves out what is empty and not required.
 */
function inForm(fields: readonly Field[], values: FieldValues, language: string): FieldValues {
  const isFirst = language === site.language;
  const added = fields.flatMap((field): [string, unknown][] => {
    const value = values[field.name];
    if (value !== undefined) return [[field.name, within(field, value, language)]];
    if (!isFirst && !field.i18n) return [];
    if (field.widget === "keyvalue") return [[field.name, {}]];
    if (field.widget === "boolean") return [[field.name, field.default ?? false]];
    const { required = true } = "required" in field ? field : {};
    const isRequired = Array.isArray(required) ? required.includes(language) : required;
    return isRequired ? [[field.name, ""]] : [];
  });
  return { ...values, ...Object.fromEntries(added) };
}

function within(field: Field, value: unknown, language: string): unknown {
  const inner = "fields" in field ? field.fields : undefined;
  if (inner === undefined) return value;
  const each = (group: unknown) => (isGroup(group) ? inForm(inner, group, language) : group);
  return Array.isArray(value) ? value.map(each) : each(value);
}

// The form doesn't show translations into the site's own language, which an ad in another one has.
const files = folder.files.flatMap((file) => {
  const name = nameOf(file.path);
  return name === undefined || name.language === site.language ? [] : [{ ...file, name }];
});

it.each(files)("$path opened in its form and saved → the same fields and the same text", (file) => {
  const { kind, language = site.language } = file.name;
  const { data, body } = readSource(file, file.name);
  const read =
    kind === "position" || kind === "office"
      ? format.fromFile(file.text.trim())
      : { ...data, body: body.markdown };
  const shown = inForm(formFieldsOf(kind, site), read, language);
  const { allow, ...values } = asWritten(shown, unfilled, language !== site.language);
  // Sveltia leaves out what is nothing.
  const text = format.toFile(allow === null ? values : { allow, ...values });
  const saved = readSource({ ...file, text }, file.name);
  // An empty list says what no list says, and a form leaves it out.
  const filled = Object.entries(data).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  expect(saved.data).toEqual(Object.fromEntries(filled));
  expect(saved.body.markdown.trim()).toBe(body.markdown.trim());
});
