import type { Field } from "@sveltia/cms";
import { expect, it } from "vitest";
import * as z from "zod";
import { applicantArea } from "../../lib/content/areas.ts";
import { country } from "../../lib/content/checks/place.ts";
import { fieldsOf } from "../../lib/content/field-list.ts";
import { contracts } from "../../lib/content/kinds/position.ts";
import { folderNames, singleFiles } from "../../lib/content/paths.ts";
import { type Kind, kinds } from "../../lib/content/schema.ts";
import { formFieldsOf } from "../../lib/machines/editor/form-fields.ts";
import { editorForm } from "../../lib/machines/editor/sveltia-config.ts";
import { asWritten } from "../../lib/publish/editor/as-written.ts";
import { contradictionIn } from "../../lib/publish/editor/contradiction.ts";
import { fileFormat } from "../../lib/publish/editor/file-format.ts";
import { editorPolicy } from "../../lib/publish/policy.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";

const regions = ["Europe", "US"];
const site = { language: "en", regions };
const minimal = readContentFolder("tests/fixtures/minimal");
const { config, several, amounts, numbered, pairs, ...unfilled } = editorForm(minimal, {
  project: "minimal",
});
const singletons = config.singletons?.flatMap((each) => ("file" in each ? [each] : [])) ?? [];
const folders = config.collections?.flatMap((each) => ("folder" in each ? [each] : [])) ?? [];

it.each(kinds)(
  "the form of %s → the fields of the schema by their names in plain words, and the text above those for few",
  (kind) => {
    const named = fieldsOf(kind).map(({ name, meta }) => [name, meta.title]);
    const form = formFieldsOf(kind, site).map(({ name, label }) => [name, label]);
    expect(form.filter(([name]) => name !== "body")).toEqual(named);
    const at = form.findIndex(([name]) => name === "body");
    expect(form[at]).toEqual(["body", "Text"]);
    expect(at).toBeLessThan(form.findIndex(([name]) => name === "allow"));
  },
);

it("the hints of fields that people choose, tick or switch → no word on how a file writes them", () => {
  const chosen = ["select", "relation", "boolean", "list", "object", "keyvalue", "datetime"];
  const written = kinds.flatMap((kind) =>
    formFieldsOf(kind, site).flatMap((field) => {
      const hint = "hint" in field ? (field.hint ?? "") : "";
      const isChosen = chosen.includes(field.widget ?? "string");
      return isChosen && /\.md\b|^(true|false|open)\b|\ba list\b|`/.test(hint)
        ? [`${field.name}: ${hint}`]
        : [];
    }),
  );
  expect(written).toEqual([]);
});

const widgets: [Kind, string, object][] = [
  ["position", "title", { widget: "string", maxlength: 80, required: true }],
  ["position", "team", { widget: "relation", collection: "teams", required: true }],
  ["position", "offices", { widget: "relation", collection: "offices", multiple: true, required: false }],
  ["position", "contract", { widget: "select", options: contracts, multiple: true, required: true }],
  ["position", "workplace", { widget: "select", required: false }],
  ["position", "hours", { widget: "select", multiple: true, required: false }],
  ["position", "opened", { widget: "datetime", type: "date", format: "YYYY-MM-DD", required: true }],
  ["position", "applicants", { widget: "select", multiple: true, required: false, i18n: false }],
  ["position", "draft", { widget: "boolean", default: false }],
  ["position", "salary", { widget: "object", required: false }],
  ["office", "country", { widget: "select", required: true, dropdown_threshold: 0 }],
  ["position", "body", { widget: "richtext", required: true }],
  ["team", "body", { widget: "richtext", required: false }],
  ["office", "coordinates", { widget: "string", required: true }],
  ["value", "emblem", { widget: "image", accept: ".svg", media_folder: "/public" }],
  ["office", "photo", { widget: "object", required: false }],
  ["brand", "logo", { widget: "image", accept: ".svg" }],
  ["company", "website", { widget: "string", type: "url" }],
  ["company", "links", { widget: "list", required: false }],
  ["offices", "regions", { widget: "list", required: true }],
];

it.each(widgets)("of %s the field %s → a widget that fits", (kind, name, widget) => {
  expect(formFieldsOf(kind, site).find((field) => field.name === name)).toMatchObject(widget);
});

it("the configuration → every folder and every file of the content model", () => {
  expect(folders.map(({ name }) => name).sort()).toEqual([...folderNames].sort());
  for (const { name, folder } of folders) expect(folder).toBe(`content/${name}`);
  const single = singletons.map(({ file }) => file.replace(".{{locale}}", ""));
  const above = folders.flatMap(({ folder, index_file }) => (index_file ? [`${folder}/index.md`] : []));
  expect([...single, ...above].sort()).toEqual([...singleFiles.keys()].sort());
});

it("a file of another name in a folder → not listed", () => {
  for (const { filter } of folders) {
    const pattern = new RegExp(filter?.pattern ?? "");
    for (const name of ["designer", "1-think-first"]) expect(name).toMatch(pattern);
    for (const name of ["_template", "README", "designer.xx", "Über uns"]) expect(name).not.toMatch(pattern);
  }
});

it("the lists → positions with their dates, what is hidden, and values in the order of their file names", () => {
  const listed = Object.fromEntries(
    folders.map(({ name, summary }) => [name, summary?.match(/\w+(?=\}\}| \|)/g)]),
  );
  expect(listed).toEqual({
    positions: ["title", "opened", "opened", "closes", "closes", "draft"],
    pages: ["title", "draft"],
    ...{ teams: ["title"], offices: ["title"], values: ["slug", "title"] },
  });
  const values = folders.find(({ name }) => name === "values");
  expect(values?.sortable_fields).toMatchObject({ default: { field: "slug" } });
});

it("an office → the regions that the content names, in its form", () => {
  const office = folders.find(({ name }) => name === "offices");
  expect(office?.fields.find(({ name }) => name === "region")).toMatchObject({ options: ["Europe", "US"] });
});

it("where people may apply from, and where an office is → by name, the codes are stored, and the check takes each", () => {
  const optionsOf = (kind: Kind, name: string) => {
    const found = formFieldsOf(kind, site).find((field) => field.name === name);
    const options = found && "options" in found && Array.isArray(found.options) ? found.options : [];
    return options.flatMap((each: unknown): { label: string; value: string }[] => {
      const { success, data } = z.object({ label: z.string(), value: z.string() }).safeParse(each);
      return success ? [data] : [];
    });
  };
  const [from, countries] = [optionsOf("position", "applicants"), optionsOf("office", "country")];
  expect(from.slice(0, 5).map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "All countries: worldwide",
    "European Union: EU",
    "European Economic Area (EEA): EEA",
    "Europe: Europe",
    "Afghanistan: AF",
  ]);
  // The region "US" is a country by its name.
  expect(from.slice(4)).toEqual(countries);
  expect(countries).toContainEqual({ label: "France", value: "FR" });
  expect(countries.findIndex(({ value }) => value === "AX")).toBeLessThan(5);
  for (const { value } of from) expect([value, applicantArea(regions)(value)]).toEqual([value, undefined]);
  for (const { value } of countries) expect([value, country(value)]).toEqual([value, undefined]);
});

const inWords: [Kind, string][] = [
  ["position", "title, body, start, agreement, allow"],
  ["offices", "title, regions, regions.item, body, allow"],
  ["office", "title, photo, photo.alt, body, allow"],
  [
    "company",
    "headline, description, photo, photo.alt, body, figures, figures.value, figures.label, links, links.label, notice, allow",
  ],
  ["brand", "body, allow"],
];

it.each(inWords)("of a %s, in another language → %s", (kind, names) => {
  const translated = (fields: readonly Field[], above = ""): string[] =>
    fields.flatMap((field) => {
      const inner = "fields" in field ? field.fields : "field" in field ? [field.field] : [];
      const name = `${above}${field.name}`;
      return [...(field.i18n ? [name] : []), ...translated(inner ?? [], `${name}.`)];
    });
  expect(translated(formFieldsOf(kind, site)).join(", ")).toBe(names);
});

it("the languages → those of the site; for positions, those in use as well", () => {
  expect(config.i18n).toMatchObject({ structure: "multiple_files", default_locale: "en", locales: ["en"] });
  expect(folders.map(({ name, i18n }) => [name, i18n])).toEqual([
    ["positions", { locales: ["en", "fr"] }],
    ...["pages", "teams", "offices", "values"].map((name) => [name, true]),
  ]);
  const files = singletons.map(({ file, i18n }) => [file, i18n]);
  expect(files).toContainEqual(["content/brand.md", undefined]);
  expect(files).toContainEqual(["content/story.{{locale}}.md", true]);
});

const own = "https://git.example.com";
const helper = "https://in.example.com";

/** What `editor` says, the API that the form asks, how people sign in, and what Sveltia is told. */
it.each([
  [
    { host: "github", repository: "acme/careers", branch: "main" },
    "https://api.github.com",
    "token",
    { name: "github", repo: "acme/careers", branch: "main", auth_methods: ["token"] },
  ],
  [
    { host: "github", repository: "https://github.com/acme/careers", "sign-in": helper },
    "https://api.github.com",
    "helper",
    { name: "github", repo: "acme/careers", base_url: helper, auth_methods: ["oauth", "token"] },
  ],
  [
    { host: "github", repository: `${own}/acme/careers.git`, "sign-in": helper },
    own,
    "helper",
    {
      ...{ name: "github", repo: "acme/careers", base_url: helper, auth_methods: ["oauth", "token"] },
      ...{ api_root: `${own}/api/v3`, graphql_api_root: `${own}/api/graphql` },
    },
  ],
  [
    { host: "gitlab", repository: "acme/careers" },
    "https://gitlab.com",
    "token",
    { name: "gitlab", repo: "acme/careers", auth_methods: ["token"] },
  ],
  [
    { host: "gitlab", repository: "group/people/careers", "sign-in": "4f2a" },
    "https://gitlab.com",
    "application",
    {
      ...{ name: "gitlab", repo: "group/people/careers", auth_type: "pkce", app_id: "4f2a" },
      auth_methods: ["oauth", "token"],
    },
  ],
  [
    { host: "gitlab", repository: `${own}/acme/careers`, "sign-in": "4f2a" },
    own,
    "application",
    {
      ...{ name: "gitlab", repo: "acme/careers", auth_type: "pkce", app_id: "4f2a" },
      ...{ api_root: `${own}/api/v4`, base_url: own, auth_methods: ["oauth", "token"] },
    },
  ],
  [
    { host: "gitlab", repository: `${own}/acme/careers`, "sign-in": helper },
    own,
    "helper",
    {
      ...{ name: "gitlab", repo: "acme/careers", api_root: `${own}/api/v4` },
      ...{ base_url: helper, auth_endpoint: "auth", auth_methods: ["oauth", "token"] },
    },
  ],
  [
    { host: "gitea", repository: "acme/careers" },
    "https://gitea.com",
    "token",
    { name: "gitea", repo: "acme/careers", auth_methods: ["token"] },
  ],
  [
    { host: "gitea", repository: "https://codeberg.org/acme/careers", "sign-in": "4f2a" },
    "https://codeberg.org",
    "application",
    {
      ...{ name: "gitea", repo: "acme/careers", app_id: "4f2a", auth_methods: ["oauth", "token"] },
      ...{ api_root: "https://codeberg.org/api/v1", base_url: "https://codeberg.org" },
    },
  ],
] as const)(
  "editor: %j → asks %s and no other host, signs in by %s, and tells Sveltia that alone",
  (editor, api, by, told) => {
    const { config, ...form } = editorForm(minimal, editor);
    expect(form).toMatchObject({ api, signIn: by });
    // As data.json has it, without what is undefined.
    expect(JSON.parse(JSON.stringify(config.backend))).toEqual(told);
    expect(config.publish_mode).toBe(editor.host === "gitea" ? "simple" : "editorial_workflow");
    expect(editorPolicy(form).match(/https?:[^\s;]+/g)).toEqual([api]);
  },
);

it("the templates of the folders → what a new file starts with: choices, dates and the text, no placeholder", () => {
  const { starts, defaults } = editorForm(readContentFolder("."), { project: "site" });
  expect(starts.positions).toMatchObject({ contract: "permanent", opened: 0, closes: 60 });
  expect(starts.positions?.body).toMatch(/^## /);
  expect(Object.keys(starts.positions ?? {})).not.toContain("title");
  expect(defaults).toMatchObject({ hiring: true, draft: false });
});

const mail = "jobs@example.com, https://jobs.example.com/x?y=1";
const noMail = "jobs at example.com; ada@example; jobs@a.com, hr@a.com; http://a.example";

it.each<[Kind, string, string, string]>([
  ["position", "salary.min", "45000, 12.50", "34,000; 52 000; 1.000.000"],
  ["position", "salary.currency", "EUR", "eur; €; Euro"],
  ["position", "contact.phone", "+33 1 23 45 67 89, 01.23.45.67.89", '"+33 1 23 45 67 89"; no number'],
  ["position", "contact.email", "ada@example.com", "ada@example; ada at example.com"],
  ["position", "apply", mail, noMail],
  ["company", "apply", mail, noMail],
  ["position", "language", "fr, pt-BR", "English; French; f"],
  ["company", "languages.item", "fr", "French; en, fr"],
  ["office", "coordinates", "48.869,2.331", "48.869; 48,869; 48,869, 2,331; 48.869 2.331; N 48"],
  ["office", "timezone", "Europe/Paris, America/Argentina/Buenos_Aires, UTC", "Paris; CET; Europe / Paris"],
])("of a %s the field %s → takes %s, refuses %s, and shows no quotes", (kind, path, right, wrong) => {
  const [name, below] = path.split(".");
  const found = formFieldsOf(kind, site).find((field) => field.name === name);
  const groups: readonly Field[] = found && "fields" in found ? (found.fields ?? []) : [];
  const inner = found && "field" in found && found.field ? [found.field] : groups;
  const field = below === undefined ? found : inner.find((each) => each.name === below);
  const pattern = field && "pattern" in field && Array.isArray(field.pattern) ? field.pattern[0] : "none";
  for (const value of right.split(", ")) expect(value).toMatch(new RegExp(pattern));
  for (const value of wrong.split("; ")) expect(value).not.toMatch(new RegExp(pattern));
  expect(field).not.toHaveProperty("hint", expect.stringContaining('"'));
});

it("a picture for a text → uploaded to the photos, and named as its file has to name it", () => {
  const media = { media_folder: "/content/photos", public_folder: "../photos" };
  for (const folder of folders) expect(folder).toMatchObject(media);
  for (const file of singletons) expect(file).toMatchObject({ ...media, public_folder: "./photos" });
  const photo = formFieldsOf("team", site).find(({ name }) => name === "photo");
  const inner = photo !== undefined && "fields" in photo ? photo.fields : [];
  expect(inner).toMatchObject([
    { name: "file", widget: "image", media_folder: "/content/photos", public_folder: "./photos" },
    { name: "alt", widget: "string", required: true },
  ]);
});

it.each([
  ["contract: permanent", { contract: ["permanent"] }],
  ["contract:\n  - permanent\n  - freelance", { contract: ["permanent", "freelance"] }],
  [
    "salary:\n  min: 45000\n  max: 12.5\n  currency: EUR",
    { salary: { min: "45000", max: "12.5", currency: "EUR" } },
  ],
  ["officeDays: 2", { officeDays: "2" }],
  ["officeDays: 2-3", { officeDays: "2-3" }],
  ["coordinates:\n  - 48.869\n  - -2.331", { coordinates: "48.869, -2.331" }],
  ["title: 'A: b'\nopened: 2026-01-01", { title: "A: b", opened: "2026-01-01" }],
])("a position or an office with %s → %j in the form, and the same file again", (matter, values) => {
  const { fromFile, toFile } = fileFormat({ several, amounts, numbered, pairs });
  const text = `---\n${matter}\n---\n\n## A\n\nb\n`;
  expect(fromFile(text.trim())).toEqual({ ...values, body: "## A\n\nb" });
  expect(toFile(fromFile(text.trim()))).toBe(text);
});

it.each([
  [
    "the photo of an office, a team or the company",
    { photo: { file: "./photos/desk.jpg", alt: "A desk" } },
    { photo: { file: "photos/desk.jpg", alt: "A desk" } },
  ],
  [
    "a photo that was there already",
    { photo: { file: "../photos/desk.jpg", alt: "A desk" } },
    { photo: { file: "photos/desk.jpg", alt: "A desk" } },
  ],
  [
    "a figure that a translation takes from the original",
    { figures: [{ value: "", label: "pays" }, { label: "bureaux" }] },
    { figures: [{ label: "pays" }, { label: "bureaux" }] },
  ],
  ["a photo as the check wants it", { photo: { file: "photos/a.jpg" } }, { photo: { file: "photos/a.jpg" } }],
  ["the photo of a translation", { photo: { file: "", alt: "Un bureau" } }, { photo: { alt: "Un bureau" } }],
  ["a photo without anything", { photo: { file: "", alt: "" } }, {}],
  ["a picture in a text", { body: "![A desk](./photos/desk.jpg)" }, { body: "![A desk](./photos/desk.jpg)" }],
  ["an emblem", { emblem: "/desk.svg" }, { emblem: "/desk.svg" }],
  ["answers", { hiring: true, draft: false }, {}],
  ["another answer", { hiring: false, draft: true }, { hiring: false, draft: true }],
  ["an empty group and list, and a full list", { allow: {}, hours: [], links: [""] }, { links: [""] }],
])("%s in the form → what its file has", (_name, values, written) => {
  expect(asWritten(values, unfilled)).toEqual({ allow: null, ...written });
});

it("a group that is new in a translation → only its texts, though the form has the whole group", () => {
  const values = {
    photo: { file: "photos/desk.jpg", alt: "Un bureau" },
    links: [{ label: "Blogue", url: "https://blog.example.com" }],
    figures: [{ value: "5 M", label: "de clients" }],
  };
  expect(asWritten(values, unfilled, true)).toEqual({
    ...{ allow: null, photo: { alt: "Un bureau" }, links: [{ label: "Blogue" }] },
    figures: [{ value: "5 M", label: "de clients" }],
  });
});

const offices = ["paris"];
const opened = "2026-02-01";

it.each<[object, RegExp | undefined]>([
  [{ offices, opened, closes: "2026-01-31" }, /^“Last day” is before/],
  [{ offices, opened, closes: "2026-02-01" }, undefined],
  [{ offices, opened, closes: "" }, undefined],
  [{ salary: { min: "60000", max: "9500.50" } }, /^In the pay, “From”/],
  [{ salary: { min: "9500.50", max: "60000" } }, undefined],
  [{ salary: { min: "60000", max: "" } }, undefined],
  [{ title: "Paris" }, undefined],
  [{ opened }, /“Offices”.*“Applicants from”/],
  [{ opened, offices: [], workplace: "hybrid", applicants: ["FR"] }, /“Offices”/],
  [{ opened, offices: [], workplace: "remote", applicants: ["FR"] }, undefined],
  [{ opened, source: "ashby:1" }, undefined],
  [{ offices, opened, salary: { currency: "EUR", per: "year" } }, /“From” or “To”/],
  [{ offices, opened, salary: { max: "60000", currency: "EUR", per: "year" } }, undefined],
  [{ offices, opened, contact: { name: "Ada", email: "" } }, /“Email” or “Phone”/],
  [{ offices, opened, contact: { name: "Ada", phone: "+33 1 23 45 67 89" } }, undefined],
  [{ offices, opened, draft: false, body: "- [A task.]" }, /\[A task\.\].*“Hidden”/],
  [{ offices, opened, draft: true, body: "- [A task.]" }, undefined],
  [{ title: "Paris", body: "- [A task.]" }, /\[A task\.\] Replace everything in square brackets\.$/],
  [{ title: "Paris", body: "- [A link](b.md), [sic]" }, undefined],
])("a file with %j → saved, unless something is missing or contradicts it: %s", (values, said) => {
  const found = contradictionIn({ ...values }, []);
  if (said === undefined) expect(found).toBeUndefined();
  else expect(found).toMatch(said);
});

it("a translation with words of a template → not saved", () => {
  expect(contradictionIn({ title: "A" }, [{ body: "[A task.]" }])).toContain("[A task.]");
});

it("the templates of the folders, and the privacy page with a question left → not saved before their words are replaced", () => {
  const { files } = readContentFolder(".");
  const unfinished = files.filter(
    ({ path, text }) => /_template/.test(path) || (/pages\/privacy/.test(path) && /^\[.+\]$/m.test(text)),
  );
  expect(unfinished.length).toBeGreaterThan(3);
  for (const { path, text } of unfinished)
    expect(contradictionIn({ title: "A", draft: false, body: text }, []), path).toContain(
      "words to replace: [",
    );
});
