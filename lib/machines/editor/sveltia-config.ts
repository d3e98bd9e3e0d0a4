import { basename } from "node:path";
import type { CmsConfig, EntryCollection } from "@sveltia/cms";
import { interfaceLanguages } from "../../content/checks/interface-language.ts";
import { slugPattern } from "../../content/checks/text.ts";
import { fieldsOf, hasWords } from "../../content/field-list.ts";
import { folders, nameOf, singleFiles } from "../../content/paths.ts";
import type { Kind } from "../../content/schema.ts";
import { readContentFolder } from "../../read/content-folder.ts";
import { readContent } from "../../read/read-content.ts";
import { formOf } from "./form-fields.ts";

const nameRule = "Use lower-case letters without accents, digits and hyphens.";

/** Hints for file names that aren't made from the title alone. */
const nameHints: { [K in Kind]?: string } = {
  value: "The name of the file: its number in the order, a hyphen and the name, such as 6-be-kind.",
};

/** Where the pictures for texts are, and how a file in a folder, or next to the folders, links to them. */
const photos = { media_folder: "/content/photos", public_folder: "../photos" };
const photosBeside = { ...photos, public_folder: "photos" };

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function collection(folder: string, kind: Kind, regions: readonly string[]): EntryCollection {
  const hint = nameHints[kind];
  const index = singleFiles.get(`content/${folder}/index.md`);
  return {
    name: folder,
    label: capital(folder),
    label_singular: capital(kind),
    folder: `content/${folder}`,
    ...photos,
    fields: formOf(kind, regions),
    i18n: true,
    // Leaves out templates (_template.md), README.md, and names that the check refuses.
    filter: { field: "slug", pattern: slugPattern.source },
    ...(index && {
      index_file: { name: "index", label: "Above the list", icon: "title", fields: formOf(index, regions) },
    }),
    slug: {
      ...(hint === undefined ? { template: "{{title}}" } : {}),
      editable: ["create"],
      hint: `${hint ?? "The name of the file, and the last part of the page’s address."} ${nameRule}`,
      pattern: [slugPattern.source, nameRule],
    },
    sortable_fields: ["title"],
    thumbnail: false,
  };
}

/** Positions can be written in languages that the site doesn't have. */
function positions(plain: EntryCollection, locales: string[]): EntryCollection {
  return {
    ...plain,
    i18n: { locales },
    summary: "{{title}} · {{opened}}",
    sortable_fields: ["title", "opened", "closes"],
    view_groups: ["team", "offices"].map((field) => ({ label: capital(field), field })),
  };
}

/**
 * The configuration of Sveltia CMS (https://sveltiacms.app/en/docs) for a project, made from the schema of the content,
 * even if the content has errors. Sveltia requires a code host; ours has neither an address nor a key, since only the
 * local folder is opened.
 *
 * @param root the folder of the project
 */
export function adminConfig(root: string): CmsConfig {
  const { files, publicFiles } = readContentFolder(root);
  const { company, offices } = readContent(files, { publicFiles }).content;
  const own = company.language || "en";
  const locales = [...new Set([own, ...company.languages])];
  const translated = files.flatMap(({ path }) => nameOf(path)?.language ?? []);
  const ofPositions = [...new Set([...locales, ...translated, ...interfaceLanguages])];
  // With a colon, Sveltia would take the name for an address.
  const folder = basename(root).replaceAll(":", "-") || "project";
  const collections = [...folders].map(([folder, kind]) => {
    const plain = collection(folder, kind, offices.regions);
    return kind === "position" ? positions(plain, ofPositions) : plain;
  });
  return {
    backend: { name: "gitea", repo: `local/${folder}`, auth_methods: ["token"] },
    app_title: company.name || "Content",
    media_folder: "public",
    public_folder: "/",
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: false },
    show_preview_links: false,
    editor: { preview: false },
    slug: { encoding: "ascii", clean_accents: true },
    output: { omit_empty_optional_fields: true },
    i18n: {
      structure: "multiple_files",
      locales,
      default_locale: own,
      initial_locales: "default",
      omit_default_locale_from_file_path: true,
    },
    // The editor opens with the first one.
    collections: collections
      .reverse()
      .sort((a, b) => Number(b.name === "positions") - Number(a.name === "positions")),
    singletons: [...singleFiles]
      .filter(([file]) => !file.endsWith("/index.md"))
      .map(([file, kind]) => ({
        name: kind,
        label: capital(kind),
        icon: "draft",
        // One file per language; the name of the site's own language is left out.
        ...(fieldsOf(kind).some(hasWords)
          ? { file: file.replace(/md$/, "{{locale}}.md"), i18n: true }
          : { file }),
        ...photosBeside,
        fields: formOf(kind, offices.regions),
      })),
  };
}
