import type { Field, RelationField } from "@sveltia/cms";
import { everyCountry, fixedAreas } from "../../content/areas.ts";
import { isCountry } from "../../content/checks/place.ts";
import { type FieldDescription, fieldsOf, hasWords } from "../../content/field-list.ts";
import { photoEndings } from "../../content/photo-file.ts";
import { type Kind, schemaOf } from "../../content/schema.ts";
import { languageName } from "../../messages/message.ts";
import { formatArea } from "../../site/facts.ts";

/** What a form knows of the site that it edits. */
export interface EditedSite {
  /** Its first language. */
  language: string;
  /** The regions that an office can be in. */
  regions: readonly string[];
}

const bodyOf = (kind: Kind): Field => ({
  name: "body",
  label: "Text",
  widget: "richtext",
  hint: "The text of the page. For a heading, start a line with ## and a space. Replace everything in square brackets. Each language has a text of its own: a picture goes into each.",
  required: schemaOf(kind).body !== undefined,
  editor_components: ["image"],
  linked_images: false,
  i18n: true,
});

/** The fields that few files have, or few people change: in a form they come below the text. */
const belowText = new Set(
  "apply contact language start agreement emblem names formerly hiring source draft allow send".split(" "),
);

/** What is said below a field; `more` is a sentence that comes before the example. */
function hintOf({ meta, type, items }: FieldDescription, more = ""): string {
  if (meta.inForm !== undefined) return meta.inForm;
  // Where the form has its own widget, an example in YAML would only confuse.
  const picked =
    meta.refersTo ?? (/^(date|image|country)$/.test(meta.widget ?? "") ? meta.widget : undefined);
  const written = type === "text" && picked === undefined;
  const example = type === "number" || (written && items === undefined);
  // People would type the quotes that a file needs.
  const typed = meta.example.replace(/^"(.*)"$/, "$1");
  const words = meta.description + more;
  return example ? `${words} Example: ${typed}` : words;
}

/**
 * Always a drop-down, however few the options: in the first 100 ms of a form, Sveltia shows a click on a radio button
 * but doesn't store it, and clicking it again changes nothing. (It begins to listen in `Group.activate`, after a
 * `sleep(100)`: https://github.com/sveltia/sveltia-ui) A drop-down shows what is stored.
 */
const asDropDown = { dropdown_threshold: 0 } as const;

const selectOf = (options: string[]) => ({ widget: "select", options, ...asDropDown }) as const;

const areaOption = (value: string) => ({ value, label: formatArea(value, "en") });

/** All countries by their names. Above a list as long as this, Sveltia shows a search. */
function countryOptions() {
  const { compare } = new Intl.Collator("en");
  return everyCountry.map(areaOption).sort((a, b) => compare(a.label, b.label));
}

/** A field whose value is the slug of another file, shown by its title. */
function relationTo(collection: string) {
  return {
    widget: "relation" as const,
    collection,
    display_fields: ["title"],
    // The introduction of a list isn't one of its items.
    filters: [{ field: "slug", values: ["index", "_template"], exclude: true }],
  } satisfies Omit<RelationField, "name">;
}

function listOf({ items, meta }: FieldDescription, fields: Field[]) {
  if (items === "fields") {
    const words = fields.find(({ name }) => /^(title|label)$/.test(name))?.name;
    return {
      widget: "list",
      label_singular: meta.title.replace(/s$/, ""),
      fields,
      summary: `{{fields.${words}}}`,
    } as const;
  }
  // A pair of numbers, which an online map copies at once; see file-format.ts.
  if (items === "number") return typedText(meta);
  return {
    widget: "list",
    label_singular: "Item",
    field: { name: "item", label: meta.title, ...typedText(meta), i18n: meta.words === true },
  } as const;
}

function typedText({ typed }: FieldDescription["meta"], max?: number) {
  const [pattern, otherwise] = typed ?? [];
  const checked: { pattern?: [string, string] } =
    pattern === undefined || otherwise === undefined ? {} : { pattern: [pattern, otherwise] };
  return { widget: "string" as const, maxlength: max, ...checked };
}

function textOf({ meta, max }: FieldDescription, regions: readonly string[]) {
  if (meta.refersTo === "regions") return selectOf([...regions]);
  if (meta.refersTo !== undefined && !meta.orAddress) return { ...relationTo(meta.refersTo), ...asDropDown };
  switch (meta.widget) {
    case "country":
      return { widget: "select", options: countryOptions(), ...asDropDown } as const;
    case "date":
      return { widget: "datetime", type: "date", format: "YYYY-MM-DD" } as const;
    case "paragraph":
      return { widget: "text", maxlength: max } as const;
    case "image":
      return {
        widget: "image",
        accept: ".svg",
        choose_url: false,
        media_folder: "/public",
        public_folder: "/",
      } as const;
    case "photo":
      return {
        widget: "image",
        accept: photoEndings.map((ending) => `.${ending}`).join(),
        choose_url: false,
        media_folder: "/content/photos",
        // Without the dot, Sveltia writes /photos/, which the check refuses.
        public_folder: "./photos",
      } as const;
    case "colour":
      return { widget: "color", allowInput: true } as const;
    case "typeface":
    case "family":
      return { widget: "string", maxlength: max } as const;
    case "url":
      return { widget: "string", type: "url" } as const;
    case undefined:
      return typedText(meta, max);
  }
}

/** Whether a translation has its own value for a field. A group is repeated in full, and only its texts are translated. */
function translatedBy(field: FieldDescription) {
  if (hasWords(field)) return field.fields.length > 0 ? "duplicate" : true;
  return field.name === "allow";
}

function formField(field: FieldDescription, site: EditedSite): Field {
  const { name, meta, type, fallback, choices = [] } = field;
  const { regions } = site;
  // A form can't know the exception.
  const required = field.required && meta.exception === undefined;
  const base = {
    name,
    label: meta.title,
    hint: hintOf(field),
    // A translation takes what it leaves out from the first language.
    required: required && meta.words === "optional" ? [site.language] : required,
    i18n: translatedBy(field),
  } as const;
  // Of a group that is left empty, Sveltia would still write an empty map, and the group would lack its other fields.
  const inner = field.fields.filter((each) => each.type !== "map").map((each) => formField(each, site));
  switch (type) {
    case "choice": {
      if (field.several === true) return { ...base, widget: "select", options: choices, multiple: true };
      // No default: Sveltia would write it into each file that is opened and saved.
      return { ...base, ...selectOf(choices) };
    }
    case "boolean":
      return { ...base, widget: "boolean", default: fallback === true };
    case "number":
      if (meta.typed) return { ...base, ...typedText(meta) };
      return { ...base, widget: "number", value_type: "float" };
    case "map":
      return { ...base, widget: "keyvalue", key_label: "Code of the advice", value_label: "Reason" };
    case "fields":
      // A form can't show a group as a text: whoever wants more than its first field writes it in the file.
      if (field.short && field.fields[0]) return { ...base, ...textOf(field.fields[0], regions) };
      return { ...base, widget: "object", fields: inner };
    case "list":
      if (meta.widget === "applicants") {
        const areas = [...fixedAreas, ...regions.filter((region) => !isCountry(region))].map(areaOption);
        return { ...base, widget: "select", multiple: true, options: [...areas, ...countryOptions()] };
      }
      return meta.refersTo === undefined
        ? { ...base, ...listOf(field, inner) }
        : { ...base, ...relationTo(meta.refersTo), multiple: true };
    case "text":
      return { ...base, ...textOf(field, regions) };
  }
}

/** The form of a kind of file: its fields from the schema, in their order, and the text above those that matter to few. */
export function formFieldsOf(kind: Kind, site: EditedSite): Field[] {
  const fields = fieldsOf(kind);
  const first = fields.findIndex(({ name }) => belowText.has(name));
  const { folder, numbered } = schemaOf(kind);
  const address =
    folder !== undefined && numbered !== true
      ? ` The page's address is made from the ${languageName(site.language)} title that you save first, and stays: add (f/m/d) and the like later.`
      : "";
  return fields.flatMap((field, at) => {
    const made = formField(field, site);
    const whole = field.name === "title" ? { ...made, hint: hintOf(field, address) } : made;
    return at === first ? [bodyOf(kind), whole] : [whole];
  });
}
