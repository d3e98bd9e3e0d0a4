import type { AuthMethodName, Backend, CmsConfig, EntryCollection } from "@sveltia/cms";
import { slugPattern } from "../../content/checks/text.ts";
import { httpsAddress, repositoryOf } from "../../content/checks/web.ts";
import type { Company, ContentFile } from "../../content/content.ts";
import { fieldsOf, hasWords } from "../../content/field-list.ts";
import { openDays } from "../../content/kinds/position.ts";
import { folders, nameOf, singleFiles, translationPath } from "../../content/paths.ts";
import { type Kind, kinds } from "../../content/schema.ts";
import type { ContentFolder } from "../../read/content-folder.ts";
import { readContent } from "../../read/read-content.ts";
import { readSource } from "../../read/source.ts";
import { type EditedSite, formFieldsOf } from "./form-fields.ts";

type Editor = NonNullable<Company["editor"]>;

const methods: AuthMethodName[] = ["oauth", "token"];

const nameRule = "Use lower-case letters without accents, digits and hyphens.";

/** Hints for file names that aren't made from the title alone. */
const nameHints: { [K in Kind]?: string } = {
  value: "The name of the file: its number in the order, a hyphen and the name, such as 6-be-kind.",
};

/** Where the pictures for texts are, and how a file in a folder, or next to the folders, links to them. */
const photos = { media_folder: "/content/photos", public_folder: "../photos" };
const photosBeside = { ...photos, public_folder: "./photos" };

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What a list says of each file. Of a field that isn't there, Sveltia writes nothing; its label goes as well. */
function summaryOf(kind: Kind): string {
  // The file names of values have their order.
  if (kind === "value") return "{{slug}} · {{title}}";
  const parts = {
    opened: "{{opened | ternary(' · from ', '')}}{{opened}}",
    closes: "{{closes | ternary(' to ', '')}}{{closes}}",
    draft: "{{draft | ternary(' · hidden', '')}}",
  };
  const names = new Set(fieldsOf(kind).map(({ name }) => name));
  return `{{title}}${Object.entries(parts)
    .flatMap(([name, part]) => (names.has(name) ? part : []))
    .join("")}`;
}

function collection(folder: string, kind: Kind, site: EditedSite): EntryCollection {
  const hint = nameHints[kind];
  const index = singleFiles.get(`content/${folder}/index.md`);
  return {
    name: folder,
    label: capital(folder),
    label_singular: capital(kind),
    folder: `content/${folder}`,
    ...photos,
    fields: formFieldsOf(kind, site),
    i18n: true,
    // Made by the page's script: one contract is a word in the file, several are a list; and coordinates are a pair.
    ...(/^(position|office)$/.test(kind) && { format: "content-file" }),
    // Leaves out templates (_template.md), README.md, and names that the check refuses.
    filter: { field: "slug", pattern: slugPattern.source },
    ...(index && {
      index_file: {
        name: "index",
        label: "Above the list",
        icon: "title",
        fields: formFieldsOf(index, site),
      },
    }),
    slug: {
      ...(hint === undefined ? { template: "{{title}}" } : {}),
      editable: ["create"],
      hint: `${hint ?? "The name of the file, and the last part of the page's address."} ${nameRule}`,
      pattern: [slugPattern.source, nameRule],
    },
    summary: summaryOf(kind),
    sortable_fields: kind === "value" ? { fields: ["slug"], default: { field: "slug" } } : ["title"],
    thumbnail: false,
  };
}

/** Positions can be written in languages that the site doesn't have; those in use are offered. */
function positions(plain: EntryCollection, locales: string[]): EntryCollection {
  return {
    ...plain,
    i18n: { locales },
    sortable_fields: ["title", "opened", "closes"],
    view_groups: ["team", "offices"].map((field) => ({ label: capital(field), field })),
  };
}

/** Where Sveltia goes if it isn't told of another host. */
const usualHosts = { github: "https://github.com", gitlab: "https://gitlab.com", gitea: "https://gitea.com" };

/** A code host as Sveltia is told about it, with the address of its API, and how people can sign in to it. */
interface CodeHost {
  api: string | undefined;
  signIn: "token" | "helper" | "application";
  backend: Backend;
}

function backendOf(editor: Editor): CodeHost {
  const { host: name, repository, branch, "sign-in": button } = editor;
  const { host: named, path: repo } = repositoryOf(repository) ?? { host: undefined, path: repository };
  // GitHub's API isn't below its address.
  const host = named === usualHosts[name] ? undefined : named;
  const common = { repo, branch, auth_methods: button === undefined ? methods.slice(1) : methods };
  const isHelper = button !== undefined && httpsAddress(button) === undefined;
  const signIn = button === undefined ? "token" : isHelper ? "helper" : "application";
  const on = (api: string, backend: Backend): CodeHost => ({ api, signIn, backend });
  switch (name) {
    case "github": {
      const roots = host && { api_root: `${host}/api/v3`, graphql_api_root: `${host}/api/graphql` };
      return on(host ?? "https://api.github.com", { name, ...common, ...roots, base_url: button });
    }
    case "gitlab": {
      const root = host && { api_root: `${host}/api/v4`, base_url: host };
      const oauth = isHelper ? { base_url: button, auth_endpoint: "auth" } : { app_id: button };
      const pkce = signIn === "application" ? ({ auth_type: "pkce" } as const) : {};
      return on(host ?? usualHosts.gitlab, { name, ...common, ...root, ...oauth, ...pkce });
    }
    case "gitea": {
      const root = host && { api_root: `${host}/api/v1`, base_url: host };
      return on(host ?? usualHosts.gitea, { name, ...common, ...root, app_id: button });
    }
  }
}

/** The choices and the text of a folder's template, for a new file; its placeholders in fields are for people. */
function startOf(kind: Kind, template: ContentFile | undefined): Record<string, string | number> {
  const name = template && nameOf(template.path.replace("_template", "template"));
  if (template === undefined || name === undefined) return {};
  const { data, body } = readSource(template, name);
  const fields = fieldsOf(kind).flatMap((field): [string, string | number][] => {
    const days = { opened: 0, closes: openDays }[field.name];
    const value = data[field.name];
    if (days !== undefined && value !== undefined) return [[field.name, days]];
    return field.choices?.includes(String(value)) ? [[field.name, String(value)]] : [];
  });
  return Object.fromEntries([...fields, ["body", body.markdown.trim()]]);
}

/** The code host, or what stands for one where the forms only open a folder on disk. */
function hostOf(editor: Editor | { project: string }): CodeHost {
  if ("host" in editor) return backendOf(editor);
  return {
    api: undefined,
    signIn: "token",
    // Sveltia requires a code host. With a colon, it would take the name for an address.
    backend: {
      name: "gitea",
      repo: `local/${editor.project.replaceAll(":", "-") || "project"}`,
      auth_methods: methods.slice(1),
    },
  };
}

/** The kinds of which there is one file, each in a form of its own; those above a list are in the form of the list. */
function singletons(site: EditedSite): CmsConfig["singletons"] {
  return [...singleFiles]
    .filter(([file]) => !file.endsWith("/index.md"))
    .map(([file, kind]) => ({
      name: kind,
      label: capital(kind),
      icon: "draft",
      // One file per language; the name of the site's own language is left out.
      ...(fieldsOf(kind).some(hasWords)
        ? { file: translationPath(file, "{{locale}}"), i18n: true }
        : { file }),
      ...photosBeside,
      fields: formFieldsOf(kind, site),
    }));
}

function configOf({ files, ...assets }: ContentFolder, backend: Backend): CmsConfig {
  const { company, offices } = readContent(files, assets).content;
  const own = company.language || "en";
  const site = { language: own, regions: offices.regions };
  const locales = [...new Set([own, ...company.languages])];
  const ofPositions = files.flatMap(({ path }) => {
    const name = nameOf(path);
    return name?.kind === "position" && name.language !== undefined ? [name.language] : [];
  });
  const collections = [...folders].map(([folder, kind]) => {
    const plain = collection(folder, kind, site);
    return kind === "position" ? positions(plain, [...new Set([...locales, ...ofPositions])]) : plain;
  });
  return {
    backend,
    // Sveltia can't make pull requests at Gitea: there, it writes to the branch itself.
    publish_mode: backend.name === "github" || backend.name === "gitlab" ? "editorial_workflow" : "simple",
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
    singletons: singletons(site),
  };
}

/** What the page's script needs to know of the fields, beside the configuration. */
function scriptData(files: readonly ContentFile[]) {
  const ofPositions = fieldsOf("position");
  const starts = Object.fromEntries(
    [...folders].map(([name, kind]) => [
      name,
      startOf(
        kind,
        files.find(({ path }) => path === `content/${name}/_template.md`),
      ),
    ]),
  );
  return {
    starts,
    pairs: fieldsOf("office").flatMap(({ name, items }) => (items === "number" ? name : [])),
    several: ofPositions.flatMap(({ name, several }) => (several === true ? name : [])),
    amounts: ofPositions.flatMap(({ fields }) =>
      fields.flatMap(({ name, type, meta }) => (type === "number" && meta.typed ? name : [])),
    ),
    maps: ofPositions.flatMap(({ name, type }) => (type === "map" ? name : [])),
    numbered: ofPositions.flatMap(({ name, choices }) => (choices?.some(Number) ? name : [])),
    untranslated: kinds.flatMap((kind) =>
      fieldsOf(kind)
        .filter(hasWords)
        .flatMap(({ fields }) => fields.flatMap((inner) => (hasWords(inner) ? [] : inner.name))),
    ),
    defaults: Object.fromEntries(
      kinds.flatMap((kind) =>
        fieldsOf(kind).flatMap(({ name, type, fallback }) =>
          type === "boolean" ? [[name, fallback === true]] : [],
        ),
      ),
    ),
  };
}

/**
 * The forms of Sveltia CMS (https://sveltiacms.app/en/docs) for a project, made from the schema of the content, even if
 * the content has errors; what its script and its policy need is described where they are, in lib/publish.
 *
 * @param folder the content
 * @param editor the code host; without it, the forms only open a folder on disk, whose name `project` is
 */
export function editorForm(folder: ContentFolder, editor: Editor | { project: string }) {
  const { api, signIn, backend } = hostOf(editor);
  return {
    config: configOf(folder, backend),
    ...scriptData(folder.files),
    api,
    signIn,
  };
}
