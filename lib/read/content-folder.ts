import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { ContentFile, Typeface } from "../content/content.ts";
import { isDownload, maxFile } from "../content/paths.ts";
import { otherPhotoEnding, type PhotoFile, photoEnding } from "../content/photo-file.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { hasPlace } from "./exif.ts";
import { readsLikePosition } from "./left-out.ts";
import { isPhoto, readPhoto } from "./photos.ts";
import { readTypefaces } from "./typefaces.ts";

/** A file that isn't used, one in `public/` that must not be published, or a folder that couldn't be opened, and why. */
export interface Unusable {
  file: string;
  fault: Fault;
}

/** The files that a site is made from, before any of them is interpreted. */
export interface ContentFolder {
  files: ContentFile[];
  /** The paths of all files under `public/`, as the site serves them: `/emblems/star.svg`. */
  publicFiles: Set<string>;
  /** The texts of the SVG files among them. */
  drawings: Map<string, string>;
  /** The photos by their paths; undefined for one that can't be shown, of which `unusable` says why. */
  photos: Map<string, PhotoFile | undefined>;
  /** The paths of the PDF files, also of those that can't be offered. */
  downloads: Set<string>;
  typefaces: Map<string, Typeface>;
  unusable: Unusable[];
}

const mayBePhoto = new RegExp(`\\.(?:${photoEnding}|${otherPhotoEnding})$`, "i");

/** A file or a link, by its path from the project's root, or a folder that could not be read. */
interface OnDisk {
  path: string;
  entry?: Dirent;
}

/** All files below a folder of the project; links are listed, not followed. */
function onDisk(root: string, folder: string): OnDisk[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      const below = `${folder}/${entry.name}`;
      return entry.isDirectory() ? onDisk(root, below) : [{ path: below, entry }];
    });
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return missing ? [] : [{ path: folder }];
  }
}

const isHidden = ({ path: shown }: OnDisk) => /\/\./.test(shown);

/** The texts that were read before, by their paths, each with what the disk said of it then. */
export type ReadTexts = Map<string, { version: string; file: ContentFile }>;

function readText(file: string): string {
  // A character of UTF-8 takes up to four bytes; what a larger file holds doesn't matter.
  const isTooLarge = statSync(file).size > maxFile * 4 + 4;
  return isTooLarge ? " ".repeat(maxFile + 1) : readFileSync(file, "utf8");
}

function textFile(root: string, shown: string, before: ReadTexts): ContentFile {
  const { mtimeMs, size, ino } = statSync(path.join(root, shown));
  const version = `${mtimeMs} ${size} ${ino}`;
  const known = before.get(shown);
  if (known?.version === version) return known.file;
  const file = { path: shown, text: readText(path.join(root, shown)) };
  before.set(shown, { version, file });
  return file;
}

/** Texts beside the folder `content` that begin with the fields of a position: somebody saved them in the wrong place. */
function strayAds(root: string, before: ReadTexts): ContentFile[] {
  try {
    return readdirSync(root)
      .filter((name) => /\.md$/i.test(name))
      .map((name) => textFile(root, name, before))
      .filter(({ text }) => text.startsWith("---") && readsLikePosition(text));
  } catch {
    return [];
  }
}

/** Why something is not read, if it is a link that leads out of its folder, or a folder that is closed. */
function obstacle(root: string, { path: shown, entry }: OnDisk): Fault | undefined {
  if (entry === undefined) return fault("unreadable-folder");
  if (!entry.isSymbolicLink()) return undefined;
  const [top = ""] = shown.split("/");
  try {
    const target = realpathSync(path.join(root, shown));
    if (target.startsWith(realpathSync(path.join(root, top)) + path.sep) && statSync(target).isFile())
      return undefined;
  } catch {}
  return fault("link-out-of-folder", { folder: top });
}

const maxDownload = 10;

/**
 * Why a PDF file can't be offered, by its size and its first bytes.
 *
 * @throws the error of Node where the file cannot be opened
 */
function downloadFault(root: string, file: string): Fault | undefined {
  const place = path.join(root, file);
  const megabytes = statSync(place).size / 1e6;
  if (megabytes > maxDownload)
    return fault("bad-download", { what: "large", has: `${Math.ceil(megabytes)}`, most: maxDownload });
  if (megabytes === 0) return fault("bad-download", { what: "empty" });
  // Readers look for the mark in the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
  return readFileSync(place).subarray(0, 1024).includes("%PDF-")
    ? undefined
    : fault("bad-download", { what: "no-pdf" });
}

function readFile(
  root: string,
  { path: shown, entry }: OnDisk,
  before: ReadTexts,
): ContentFile | PhotoFile | Fault | undefined {
  const [photo, download] = [isPhoto(shown), isDownload(shown)];
  // What others hold doesn't matter: the name alone says that they are in the wrong place.
  const isText = shown.endsWith(".md") || !/\.[a-z\d]+$/i.test(shown);
  if (!(photo || download || isText) || !(entry?.isFile() || entry?.isSymbolicLink()))
    return { path: shown, text: "" };
  try {
    if (download) return downloadFault(root, shown);
    return photo ? readPhoto(root, shown) : textFile(root, shown, before);
  } catch {
    return fault("unreadable-file");
  }
}

/** Reads the text of a drawing in `public/`; what is there is served as it is, so no picture may say where it was taken. */
function readPublic(root: string, shown: string, drawings: Map<string, string>): Fault | undefined {
  const place = path.join(root, shown);
  try {
    if (/\.svg$/i.test(shown)) drawings.set(shown.slice("public".length), readText(place));
    const isLocated = mayBePhoto.test(shown) && hasPlace(readFileSync(place));
    return isLocated ? fault("stray-file", { what: "located" }) : undefined;
  } catch {
    return fault("unreadable-file");
  }
}

/**
 * Reads a project's `content/` (only the headers of its photos), and the names of the files in `public/`.
 *
 * @param before the texts that were read before; a file that hasn't changed on the disk since isn't read again
 */
export function readContentFolder(root: string, before: ReadTexts = new Map()): ContentFolder {
  const files = strayAds(root, before);
  const photos: ContentFolder["photos"] = new Map();
  const downloads = new Set<string>();
  const unusable: Unusable[] = [];
  for (const each of onDisk(root, "content").filter((file) => !isHidden(file))) {
    const read = obstacle(root, each) ?? readFile(root, each, before);
    if (isDownload(each.path)) downloads.add(each.path);
    if (read === undefined) continue;
    if ("code" in read) unusable.push({ file: each.path, fault: read });
    if ("text" in read) files.push(read);
    else if (isPhoto(each.path)) photos.set(each.path, "code" in read ? undefined : read);
  }
  const publicFiles = new Set<string>();
  const drawings = new Map<string, string>();
  for (const each of onDisk(root, "public")) {
    // Hidden files are published, too, and so would be what a hidden link leads to.
    const wrong =
      obstacle(root, each) ?? (isHidden(each) ? undefined : readPublic(root, each.path, drawings));
    if (wrong !== undefined) unusable.push({ file: each.path, fault: wrong });
    if (!isHidden(each)) publicFiles.add(each.path.slice("public".length));
  }
  return {
    files,
    publicFiles,
    drawings,
    photos,
    downloads,
    typefaces: readTypefaces(root),
    unusable,
  };
}
