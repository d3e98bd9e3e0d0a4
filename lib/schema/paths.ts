import { address } from "./addresses.ts";
import type { Kind } from "./schema.ts";

/** What the path of a content file says of it. */
export interface Name {
  kind: Kind;
  /** Part of the address; empty for files that are the only ones of their kind. */
  slug: string;
  /** The number in front of the name, if there is one. */
  order?: number | undefined;
  /** The language tag before `.md`, for a translation. */
  language?: string | undefined;
}

/** The folders of the content, and what a file in each of them is. */
const folders = { values: "value", offices: "office", teams: "team", positions: "position" } as const;

/** The files without which there is no site. */
export const requiredFiles: Record<string, Kind> = {
  "content/company.md": "company",
  "content/story.md": "story",
  "content/values/index.md": "values",
  "content/offices/index.md": "offices",
  "content/teams/index.md": "teams",
  "content/positions/index.md": "positions",
};

/** The names of the folders in which a list of things stands. */
export const folderNames = Object.keys(folders);

/** A name that may become part of an address. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function isFolder(name: string): name is keyof typeof folders {
  return Object.hasOwn(folders, name);
}

/** Files that nobody publishes: hidden ones, templates, the guide and its reference. */
export function isIgnored(path: string): boolean {
  const parts = path.split("/");
  const last = parts.at(-1) ?? "";
  if (parts.some((part) => part.startsWith("."))) return true;
  // macOS, Windows and office programs leave these behind in any folder.
  if (/^(Thumbs\.db|desktop\.ini)$/i.test(last)) return true;
  return /^(README|REFERENCE|_.*)\.md$/.test(last);
}

/** Reads kind, slug, order and language from a path; `undefined` where no content file may lie. */
export function nameOf(path: string): Name | undefined {
  const kind = Object.hasOwn(requiredFiles, path) ? requiredFiles[path] : undefined;
  if (kind !== undefined) return { kind, slug: "" };
  const [, folder = "", base = ""] = /^content\/([^/]+)\/([^/]+)\.md$/.exec(path) ?? [];
  if (!isFolder(folder)) return undefined;
  const translated = folder === "positions" ? /^(.+)\.([^.]+)$/.exec(base) : null;
  const [, digits, rest = ""] = /^(?:(\d+)-)?(.+)$/.exec(translated?.[1] ?? base) ?? [];
  const order = digits === undefined ? undefined : Number(digits);
  if (translated?.[2] !== undefined) {
    return { kind: "translation", slug: rest, order, language: translated[2] };
  }
  return { kind: folders[folder], slug: rest, order };
}

/** The page of a content file, from the site's root on; `undefined` where the path is no content file. */
export function addressOf(path: string): string | undefined {
  if (path.replace(/\/$/, "") === "content") return address.home;
  const folder = /^content\/(\w+)\/?$/.exec(path)?.[1];
  const name = nameOf(folder !== undefined && isFolder(folder) ? `content/${folder}/index.md` : path);
  switch (name?.kind) {
    case "company":
      return address.home;
    case "value":
    case "values":
      return `${address.home}#values`;
    case "story":
    case "offices":
    case "teams":
    case "positions":
      return address[name.kind];
    case "office":
    case "team":
    case "position":
      return address[name.kind](name);
    case "translation":
      return address.position(name, name.language);
    case undefined:
      return undefined;
  }
}
