import type { CmsConfig, Collection, CollectionFile, EntryCollection, Field } from "@sveltia/cms";
import { fieldsOf } from "../../lib/schema/fields.ts";
import type { Kind } from "../../lib/schema/schema.ts";
import { formOf, type Surroundings } from "./fields.ts";

/** What the configuration takes from the content, apart from the schema. */
export interface Project extends Surroundings {
  /** The company's name. */
  name: string;
  /** The name of its folder on this machine. */
  folder: string;
  /** The language of the site, and after it those that positions are or may be translated into. */
  languages: readonly [string, ...string[]];
}

const slug = "[a-z0-9]+(-[a-z0-9]+)*";
const nameRule = "Use lower-case letters without accents, digits and hyphens.";
const nameHint = `The name of the file, and the last part of the page’s address. ${nameRule}`;

/** What Sveltia CMS calls the way a kind of file is written; it accepts no other ending for Markdown. */
export function formatName(kind: string): string {
  return `${kind}-frontmatter`;
}

interface Folder {
  kind: Kind;
  label: string;
  singular: string;
  icon: string;
}

/** The folders of the content, in the order in which people need them. */
const folders: Record<"positions" | "offices" | "teams" | "values", Folder> = {
  positions: { kind: "position", label: "Positions", singular: "Position", icon: "work" },
  offices: { kind: "office", label: "Offices", singular: "Office", icon: "location_on" },
  teams: { kind: "team", label: "Teams", singular: "Team", icon: "groups" },
  values: { kind: "value", label: "Values", singular: "Value", icon: "favorite" },
};

function collection(name: keyof typeof folders, around: Surroundings): EntryCollection {
  const { kind, label, singular, icon } = folders[name];
  return {
    name,
    label,
    label_singular: singular,
    icon,
    folder: `content/${name}`,
    format: formatName(kind),
    extension: "md",
    fields: formOf(kind, around),
    // Leaves out templates (_template.md), README.md, and what the reader would refuse.
    filter: { field: "slug", pattern: `^${slug}$` },
    index_file: {
      name: "index",
      extension: "md",
      format: formatName(name),
      label: "Above the list",
      icon: "title",
      fields: formOf(name, around),
    },
    slug: { template: "{{title}}", editable: ["create"], hint: nameHint, pattern: [`^${slug}$`, nameRule] },
    sortable_fields: ["title"],
    thumbnail: false,
  };
}

/** The positions, whose translations stand beside them as `slug.fr.md` with a title and a text only. */
function positions(around: Surroundings): EntryCollection {
  const base = collection("positions", around);
  const translated = new Set(["body", ...fieldsOf("translation").map(({ name }) => name)]);
  const heading = {
    pattern: ["(^|\\n)## \\S", "The text needs at least one heading."],
  } satisfies Partial<Field>;
  return {
    ...base,
    fields: base.fields.map((field): Field => {
      if (!translated.has(field.name)) return field;
      return { ...field, i18n: true, ...(field.name === "body" ? heading : {}) };
    }),
    i18n: true,
    summary: "{{title}} · {{opened}}",
    sortable_fields: ["title", "opened", "closes"],
    view_groups: [
      { label: "Team", field: "team" },
      { label: "Office", field: "offices" },
    ],
  };
}

/** The values, whose names begin with the number that gives their order. */
function values(around: Surroundings): EntryCollection {
  const hint = `The name of the file: its number in the order, a hyphen and the name, such as 6-be-kind. ${nameRule}`;
  return {
    ...collection("values", around),
    slug: { editable: ["create"], hint, pattern: [`^${slug}$`, nameRule] },
  };
}

function single(
  kind: "company" | "story",
  label: string,
  icon: string,
  around: Surroundings,
): CollectionFile {
  return {
    name: kind,
    label,
    icon,
    file: `content/${kind}.md`,
    format: formatName(kind),
    fields: formOf(kind, around),
  };
}

/**
 * The configuration of Sveltia CMS (https://sveltiacms.app/en/docs), which follows from the schema of the content.
 * Only the local folder is ever opened: the code host that Sveltia wants named has neither an address nor a key.
 */
export function editorConfig(project: Project): CmsConfig {
  const collections: Collection[] = [
    positions(project),
    collection("offices", project),
    collection("teams", project),
    values(project),
  ];
  return {
    load_config_file: false,
    backend: { name: "gitea", repo: `local/${project.folder}`, auth_methods: ["token"] },
    app_title: project.name,
    media_folder: "public",
    public_folder: "/",
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: false },
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: "ascii", clean_accents: true },
    output: { omit_empty_optional_fields: true },
    i18n: {
      structure: "multiple_files",
      locales: [...project.languages],
      default_locale: project.languages[0],
      initial_locales: "default",
      omit_default_locale_from_file_path: true,
    },
    collections,
    singletons: [
      single("company", "Company", "apartment", project),
      single("story", "Talent Story", "menu_book", project),
    ],
  };
}
