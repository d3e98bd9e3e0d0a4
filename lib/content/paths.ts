import { address, firstSegment, languageSegment, prefixOf } from "./addresses.ts";
import { slugPattern } from "./checks/text.ts";
import { isLanguage } from "./languages.ts";
import { type Kind, kinds, schemaOf } from "./schema.ts";

/** A content path taken apart. */
export interface Name {
  kind: Kind;
  /** Part of the address; empty for a kind of which there is one file. */
  slug: string;
  /** The number that the file's name starts with. */
  order?: number | undefined;
  /** The language before `.md`, for a translation. */
  language?: string | undefined;
  /** The same for a file and its translations, and for no other file: `positions/designer`, `company`. */
  canonical: string;
}

/** The largest content file, in characters: ten times a long article. */
export const maxFile = 64 * 1024;

/** The files that are the only one of their kind, and that kind. */
export const singleFiles: ReadonlyMap<string, Kind> = new Map(
  kinds.flatMap((kind) => {
    const { file } = schemaOf(kind);
    return file === undefined ? [] : [[`content/${file}`, kind]];
  }),
);

/** Those that a site can't do without. */
export const requiredFiles: ReadonlyMap<string, Kind> = new Map(
  [...singleFiles].filter(([, kind]) => schemaOf(kind).empty !== undefined),
);

/** The folders that hold many files of one kind, and that kind. */
export const folders: ReadonlyMap<string, Kind> = new Map(
  kinds.flatMap((kind) => {
    const { folder } = schemaOf(kind);
    return folder === undefined ? [] : [[folder, kind]];
  }),
);

export const folderNames: readonly string[] = [...folders.keys()];

/** All folders in content/, those for pictures and PDF files included. */
export const allFolders: readonly string[] = [...folderNames, "photos", "files"];

/** Whether a path is that of a PDF file that the site can publish. */
export function isDownload(path: string): boolean {
  return /^content\/files\/\w[\w.-]*\.pdf$/i.test(path);
}

const language = new RegExp(`^${languageSegment}$`);
const taken = new Set([
  ...kinds.map((kind) => schemaOf(kind).page({ slug: "" }).split("/")[1]),
  address.contract("").split("/")[1],
  firstSegment,
  "admin",
  "brand",
  "share",
  "photo",
  "files",
  "404",
  "500",
  "index",
]);

/** The address of the site's own pages or files that a content file would take, if it would. */
export function addressTaken({ kind, slug }: Pick<Name, "kind" | "slug">): string | undefined {
  if (kind === "position" && slug === "page") return "/positions/page/";
  return kind === "page" && (taken.has(slug) || language.test(slug)) ? `/${slug}/` : undefined;
}

/** Files that are never published: hidden ones, templates, the guide and its reference. */
export function isIgnored(path: string): boolean {
  const parts = path.split("/");
  const last = parts.at(-1) ?? "";
  if (parts.some((part) => part.startsWith("."))) return true;
  // macOS, Windows and office programs leave these behind in any folder.
  if (/^(Thumbs\.db|desktop\.ini|~\$.*|.*~)$/i.test(last)) return true;
  return /^(README|REFERENCE|SYNC|_.*)\.md$/.test(last);
}

/** Takes a path apart; `undefined` where no content file may be. */
export function nameOf(path: string): Name | undefined {
  const [, whole = "", language] = /^content\/((?:[^/.]+\/)?[^/]+?)(?:\.([^./]+))?\.md$/.exec(path) ?? [];
  const single = singleFiles.get(`content/${whole}.md`);
  if (single !== undefined) return { kind: single, slug: "", language, canonical: whole };
  const [folder = "", base] = whole.split("/");
  const kind = folders.get(folder);
  if (kind === undefined || base === undefined) return undefined;
  const [, digits, slug = ""] = /^(?:(\d+)-)?(.+)$/.exec(base) ?? [];
  const order = digits === undefined ? undefined : Number(digits);
  return { kind, slug, order, language, canonical: `${folder}/${slug}` };
}

/** The path of the file that a translation translates; any other path stays as it is. */
export function originalPath(path: string): string {
  return nameOf(path)?.language === undefined ? path : path.replace(/\.[^.]+\.md$/, ".md");
}

/** The path of the translation of an original into the language of a tag. */
export function translationPath(original: string, tag: string): string {
  return original.replace(/md$/, `${tag}.md`);
}

/** Whether a name can become an address that isn't taken, has a real language, and a number where one is needed. */
export function isWellNamed({ kind, slug, order, language }: Name): boolean {
  if (slug === "") return true;
  const isRealLanguage =
    language === undefined || (isLanguage(language) && language === language.toLowerCase());
  const isNumbered = !schemaOf(kind).numbered || order !== undefined;
  return slugPattern.test(slug) && isRealLanguage && isNumbered && addressTaken({ kind, slug }) === undefined;
}

/** The page of a content file or folder, from the site's root on; `undefined` where the path is neither. */
export function addressOf(path: string): string | undefined {
  const folder = path.replace(/\/$/, "");
  if (folder === "content") return address.home;
  const name = nameOf(path) ?? nameOf(`${folder}/index.md`);
  return name && addressTaken(name) === undefined
    ? prefixOf(name.language) + schemaOf(name.kind).page(name)
    : undefined;
}

/** A path in content/ as people type it: without the folder and `.md`, and a position by its slug alone. */
export const shortName = (path: string) => path.replace(/^(content\/)?(positions\/(?!index\b))?|\.md$/g, "");
