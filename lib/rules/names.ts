import { isLanguage } from "../content/checks/language.ts";
import { printable, slugPattern, unprintable } from "../content/checks/text.ts";
import type { ContentFile } from "../content/content.ts";
import {
  addressOf,
  addressTaken,
  allFolders,
  folderNames,
  isIgnored,
  isWellNamed,
  maxFile,
  type Name,
  nameOf,
  requiredFiles,
  singleFiles,
} from "../content/paths.ts";
import { formOf } from "../content/schema.ts";
import { slugified } from "../content/slug.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { normalized } from "../messages/span.ts";
import { isText, lostCharacters } from "../read/source.ts";
import { type Finding, type FolderRule, folderRule } from "./rule.ts";

/** What is wrong with a file in files/ that isn't read as a PDF. */
function strayDownload(base: string): Fault {
  if (!/\.pdf$/i.test(base)) return fault("stray-file", { what: "not-a-pdf" });
  return fault("bad-file-name", { what: "download", name: `${slugified(base.slice(0, -4)) || "file"}.pdf` });
}

/** What is wrong with a file in photos/ that isn't read as a photo, or with a picture in another folder. */
function strayPicture(base: string, amongPhotos: boolean): Fault | undefined {
  const [ending] = /\.(jpe?g|png|webp|avif|heic|heif|gif|tiff?|bmp|svg|psd|raw)$/i.exec(base) ?? [];
  if (!amongPhotos) return ending === undefined ? undefined : fault("stray-file", { what: "picture" });
  if (ending === undefined) return fault("stray-file", { what: "not-a-photo" });
  if (!/^\.(jpe?g|png|webp|avif)$/i.test(ending)) return fault("picture-format", { what: "name", ending });
  const name = `${slugified(base.slice(0, -ending.length)) || "photo"}${ending}`;
  return fault("bad-file-name", { what: "picture", name });
}

function stray(path: string): Fault {
  const [, folder = "", ...below] = path.split("/");
  const base = path.split("/").at(-1) ?? "";
  if (below.length > 0 && !allFolders.includes(folder)) {
    return fault("unknown-folder", { what: "unknown", folder, folders: allFolders });
  }
  if (below.length > 1) {
    return fault("unknown-folder", { what: "nested", folder, path: `content/${folder}/${base}` });
  }
  if (below.length > 0 && folder === "files") return strayDownload(base);
  const picture = strayPicture(base, below.length > 0 && folder === "photos");
  if (picture !== undefined) return picture;
  if (!base.endsWith(".md")) {
    if (!/\.(md|markdown|mdx|txt|md\.txt)$/i.test(base))
      return fault("stray-file", { what: "download", isPdf: /\.pdf$/i.test(base) });
    const name = `${slugified(base.replace(/\.(md\.txt|[^.]*)$/i, ""))}.md`;
    return fault("stray-file", { what: "other-ending", name });
  }
  const singles = [...singleFiles.keys(), "content/README.md"];
  return fault("stray-file", { what: "unread", path, singles, folders: folderNames });
}

function badName(path: string, name: Name): Fault {
  const { kind, slug, language } = name;
  const base = (path.split("/").at(-1) ?? "").replace(/\.md$/, "");
  const [stem = "", ...tags] = language === undefined ? [base] : base.split(".");
  if (!slugPattern.test(slug) || language !== language?.toLowerCase()) {
    const fitting = [stem, ...tags.slice(-1)].map(slugified).join(".");
    return fault("bad-file-name", { what: "text", name: `${fitting}.md` });
  }
  if (language !== undefined && !isLanguage(language))
    return fault("unknown-language", { value: language, inName: true });
  const address = addressTaken({ kind, slug });
  return address === undefined
    ? fault("missing-number", { kind, name: `${stem}.md` })
    : fault("bad-file-name", { what: "address", address });
}

/** The place of the first character that keeps a file from being read. */
function unreadableText(text: string): Finding {
  if (text.length > maxFile) return { fault: fault("file-too-large", { most: maxFile / 1024 }) };
  const lines = normalized(text).split("\n");
  const isLost = lostCharacters.test(text);
  const wrong = isLost ? undefined : printable(text);
  const character = isLost ? lostCharacters : unprintable;
  const line = lines.findIndex((each) => character.test(each));
  const column = (lines[line] ?? "").search(character) + 1;
  const found = wrong === undefined ? fault("not-utf-8") : { ...wrong, fix: "" };
  return { span: { line: line + 1, column, length: 1 }, fault: found };
}

/** Why a file isn't read, if it isn't. */
function unread({ path, text }: ContentFile): Finding | undefined {
  if (isIgnored(path)) return undefined;
  const name = nameOf(path);
  if (name === undefined) return { fault: stray(path) };
  if (!isWellNamed(name)) return { fault: badName(path, name) };
  return isText(text) ? undefined : unreadableText(text);
}

/** Files that aren't read because of their name, their place or their characters. */
const unreadRule: FolderRule = {
  codes: [
    ...(["stray-file", "unknown-folder", "bad-file-name", "missing-number", "unknown-language"] as const),
    ...(["picture-format", "file-too-large", "not-utf-8", "unprintable-sign"] as const),
  ],
  find: ({ files }) =>
    files.flatMap((file) => {
      const found = unread(file);
      return found === undefined ? [] : { ...found, file: file.path };
    }),
};

/** Files without which there is no site. */
const missingFileRule = folderRule("missing-file", ({ paths }) =>
  [...requiredFiles.keys()].filter((file) => !paths.has(file)).map((file) => ({ file, found: {} })),
);

/** Names in `formerly` whose addresses can't lead to the file: something is there, or another file has them too. */
const earlierNameRule = folderRule("name-in-use", ({ sources }) => {
  const inUse = new Map(sources.map(({ path }) => [addressOf(path), path]));
  const claimed = new Map<string, string>();
  return sources.flatMap(({ path: file, name, data, valueSpan }) => {
    const { formerly } = data;
    if (!Array.isArray(formerly)) return [];
    return formerly.flatMap((slug: unknown, at) => {
      if (typeof slug !== "string") return [];
      const address = formOf(name.kind).page({ slug });
      // A name that is in the list twice is reported as a duplicate item.
      if (claimed.get(address) === file) return [];
      const owner = inUse.get(address) ?? claimed.get(address);
      claimed.set(address, file);
      if (owner === undefined && !addressTaken({ kind: name.kind, slug })) return [];
      const itself = owner === file;
      const found = itself ? { what: "itself" as const, slug } : { what: "other" as const, address, owner };
      return { file, span: valueSpan(["formerly", at]), found };
    });
  });
});

/** What is wrong with the names and the places of files. */
export const nameRules: readonly FolderRule[] = [unreadRule, missingFileRule, earlierNameRule];
