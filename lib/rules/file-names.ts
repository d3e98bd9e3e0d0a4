import { printable, slugPattern } from "../content/checks/text.ts";
import type { ContentFile } from "../content/content.ts";
import { isLanguage, languageMeant } from "../content/languages.ts";
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
import { otherPhotoEnding, photoEnding } from "../content/photo-file.ts";
import { schemaOf } from "../content/schema.ts";
import { slugified } from "../content/slug.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { lostCharacters, unprintable } from "../messages/characters.ts";
import { normalized } from "../messages/span.ts";
import { nearest, nearestPath } from "../messages/suggest.ts";
import { nextNumber, readsLikePosition } from "../read/left-out.ts";
import { lineCodes } from "./lines/unread-lines.ts";
import { type Finding, type FolderRule, folderRule, type Rule } from "./rule.ts";

const isPdf = /\.pdf$/i;

/** What is wrong with a file in files/ that isn't read as a PDF. */
function strayDownload(base: string): Fault {
  if (!isPdf.test(base)) return fault("stray-file", { what: "not-a-pdf" });
  return fault("bad-file-name", { what: "download", name: `${slugified(base.slice(0, -4)) || "file"}.pdf` });
}

const photo = new RegExp(`^\\.(${photoEnding})$`, "i");
const picture = new RegExp(`\\.(${photoEnding}|${otherPhotoEnding}|gif|bmp|svg|psd|raw)$`, "i");

/** What is wrong with a file in photos/ that isn't read as a photo, or with a picture in another folder. */
function strayPicture(base: string, amongPhotos: boolean): Fault | undefined {
  const [ending] = picture.exec(base) ?? [];
  if (!amongPhotos) return ending === undefined ? undefined : fault("stray-file", { what: "picture" });
  if (ending === undefined) return fault("stray-file", { what: isPdf.test(base) ? "pdf" : "not-a-photo" });
  if (!photo.test(ending)) return fault("picture-format", { what: "name", ending });
  const name = `${slugified(base.slice(0, -ending.length)) || "photo"}${ending}`;
  return fault("bad-file-name", { what: "picture", name });
}

const document = /\.(?:docx?|rtf|odt|pages|gdoc|html?)$/i;
/** What a computer adds to the name of a copy. */
const copyMark = /\s*(?:\(\d+\)|\s(?:copy|copie|kopie)(?: \d+)?)$/i;
const textEnding = /[.,](?:md|markdown|mdx|txt|docx?|rtf|odt|pages|gdoc|html?)(?=\.|$)/gi;

/** A name for a text, whatever was made of its ending and its language; empty where it has no Latin letter. */
function nameMeant(base: string, isOriginal: (name: string) => boolean): string {
  const whole = base.replace(textEnding, "").trim().replace(copyMark, "");
  const [, stem = whole, tag = ""] =
    /^(.+)(?:[._](?=\p{L}{2})|[ -](?=[a-z]{2}$|\p{L}{4}))(\p{L}+)(?:-\w+)?$/u.exec(whole) ?? [];
  const language = languageMeant(tag.toLowerCase());
  const isTranslation =
    language !== undefined && (whole.includes(`.${tag}`) || isOriginal(`${slugified(stem)}.md`));
  const name = slugified(isTranslation ? stem : whole);
  if (name === "") return "";
  return isTranslation ? `${name}.${language}.md` : `${name}.md`;
}

/** A name with a number, where its folder wants one: that of the file it translates, or the first that is free. */
function numbered(folder: string, name: string, paths: ReadonlySet<string>): string {
  const meant = nameOf(folder + name);
  if (meant === undefined || meant.order !== undefined || !schemaOf(meant.kind).numbered) return name;
  const named = [...paths].flatMap((path) => nameOf(path) ?? []);
  const same = named.find(
    ({ kind, slug, order }) => kind === meant.kind && slug === meant.slug && order !== undefined,
  );
  return `${same?.order ?? nextNumber(meant.kind, named)}-${name}`;
}

function stray({ path, text }: ContentFile, paths: ReadonlySet<string>): Fault {
  const [, folder = "", ...below] = path.split("/");
  const base = path.split("/").at(-1) ?? "";
  const isKnown = below.length === 0 || allFolders.includes(folder);
  if (isKnown && below.length > 1)
    return fault("unknown-folder", { what: "nested", folder, path: `content/${folder}/${base}` });
  const picture = strayPicture(base, folder === "photos");
  if (!isKnown)
    return (
      picture ??
      fault("unknown-folder", {
        what: "unknown",
        folder,
        folders: allFolders,
        meant: nearest(folder, allFolders),
      })
    );
  if (below.length > 0 && folder === "files") return strayDownload(base);
  if (picture !== undefined) return picture;
  if (base.endsWith(".md")) {
    if (readsLikePosition(text))
      return fault("wrong-folder", { path: `content/positions/${slugified(base.slice(0, -3))}.md` });
    const near = nearestPath(path, [...singleFiles.keys(), "content/README.md"]);
    // A path with a folder is only near to a file of another folder.
    const meant = near?.split("/").length === 2 ? near : undefined;
    return fault("stray-file", { what: "unread", folders: folderNames, meant });
  }
  const isOriginal = (original: string) => paths.has(`content/${folder}/${original}`);
  const [, stem = base, ending = ""] = /^(.+)\.([a-z\d]+)$/i.exec(base) ?? [];
  // For .dm and .m, but not where the language of a translation is all that follows the dot.
  const isLanguageOnly = isOriginal(`${stem}.md`) && isLanguage(ending);
  const written = isLanguageOnly || nearest(ending, ["md"]) === undefined ? base : `${stem}.md`;
  const name = numbered(`content/${folder}/`, nameMeant(written, isOriginal), paths);
  if (document.test(base)) return fault("stray-file", { what: "document", name });
  const isText = ending === "" && !lostCharacters.test(text);
  if (isText || isLanguageOnly || written !== base || base.search(textEnding) >= 0)
    return isOriginal(name)
      ? fault("bad-file-name", { what: "taken", name })
      : fault("stray-file", { what: "other-ending", name });
  return fault("stray-file", { what: isPdf.test(base) ? "pdf" : "download" });
}

/** The folder of a text whose name is wrong, and the name that it should have. */
function mended(path: string, paths: ReadonlySet<string>): [folder: string, name: string] {
  const [, folder = "", base = ""] = /^(.*\/)([^/]*)$/.exec(path) ?? [];
  const meant = nameMeant(base, (original) => paths.has(folder + original));
  return [folder, numbered(folder, meant, paths)];
}

function badName(path: string, { kind, slug, language }: Name, paths: ReadonlySet<string>): Fault {
  const [folder, meant] = mended(path, paths);
  const isMistyped = !slugPattern.test(slug) || language !== language?.toLowerCase() || language === "md";
  const isUnknown = language !== undefined && !isLanguage(language);
  if ((isMistyped || isUnknown) && paths.has(folder + meant))
    return fault("bad-file-name", { what: "taken", name: meant });
  if (isMistyped) return fault("bad-file-name", { what: "text", name: meant });
  if (isUnknown) return fault("unknown-language", { value: language, name: meant });
  const address = addressTaken({ kind, slug });
  return address === undefined
    ? fault("missing-number", { kind, name: meant })
    : fault("bad-file-name", { what: "address", address });
}

/** The texts whose names only have to be mended, by the paths that they should have, which are free. */
export function misnamedTexts(files: readonly ContentFile[]): Map<string, { path: string; fault: Fault }> {
  const paths = new Set(files.map(({ path }) => path));
  const found = new Map<string, { path: string; fault: Fault }>();
  for (const { path } of files) {
    const name = isIgnored(path) ? undefined : nameOf(path);
    if (name === undefined || isWellNamed(name)) continue;
    const [folder, base] = mended(path, paths);
    const meant = nameOf(folder + base);
    // What looks like a language that there isn't may be anything.
    const isSure = name.language === undefined || meant?.language !== undefined;
    if (meant === undefined || !isWellNamed(meant) || !isSure || paths.has(folder + base)) continue;
    if (!found.has(folder + base)) found.set(folder + base, { path, fault: badName(path, name, paths) });
  }
  return found;
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

/** Why a file isn't read. */
function unread(file: ContentFile, paths: ReadonlySet<string>): Finding | undefined {
  const { path, text } = file;
  if (isIgnored(path)) return undefined;
  const name = nameOf(path);
  if (name === undefined) return { fault: stray(file, paths) };
  return isWellNamed(name) ? unreadableText(text) : { fault: badName(path, name, paths) };
}

const unreadRule: FolderRule = {
  find({ files, read, paths }) {
    const isRead = new Set(read.map(({ path }) => path));
    return files.flatMap((file) => {
      const found = isRead.has(file.path) ? undefined : unread(file, paths);
      return found === undefined ? [] : { ...found, file: file.path };
    });
  },
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
      const address = schemaOf(name.kind).page({ slug });
      // A name that is in the list twice is reported as a duplicate item.
      if (claimed.get(address) === file) return [];
      const owner = inUse.get(address) ?? claimed.get(address);
      claimed.set(address, file);
      if (owner === undefined && !addressTaken({ kind: name.kind, slug })) return [];
      const found = { address, owner: owner === file ? "this file" : owner };
      return { file, span: valueSpan(["formerly", at]), found };
    });
  });
});

export const nameRules: readonly FolderRule[] = [unreadRule, missingFileRule, earlierNameRule];

/** Whether a file has to be moved or renamed before anything but its unreadable lines is reported. */
const isElsewhere = ({ code }: Fault) => code === "wrong-folder" || code === "bad-file-name";

/** Files that the content leaves out. */
export const leftOutRules: readonly Rule[] = [
  {
    silences: { in: "file", but: lineCodes },
    find: ({ leftOut }) => (leftOut !== undefined && isElsewhere(leftOut) ? [{ fault: leftOut }] : []),
  },
  { find: ({ leftOut }) => (leftOut === undefined || isElsewhere(leftOut) ? [] : [{ fault: leftOut }]) },
];
