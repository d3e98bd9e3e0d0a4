import { existsSync } from "node:fs";
import { copyFile, link, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import pMap from "p-map";
import { forms } from "./compress.ts";
import {
  dataFilesOf,
  headerRules,
  hostFiles,
  type Redirect,
  toHeadersFile,
  toNginx,
  toRedirectsFile,
  toVercel,
} from "./hosting.ts";
import { type AboutPage, atOnce, type KeptPage, type MadePage, makePages, type Write } from "./make-pages.ts";
import { type Built, clientComplaints } from "./outputs.ts";
import type { EditorAccess } from "./policy.ts";
import { filesBelow, replaceFolder } from "./replace-folder.ts";

interface PublishOptions {
  publicFiles: string;
  /** The folders of what was drawn before: share images, the font and icons, versions of photos. */
  shareImages: string;
  brand: string;
  photos: string;
  downloads: string;
  /** The project's folder for work in progress, where the new site is written. */
  work: string;
  /** The folder of the published site (see `outFolder`). */
  out: string;
  /** The path of the site on its host: empty, or such as `/careers`. */
  base: string;
  redirects?: readonly Redirect[];
  /** The form in the browser: its files, by their paths from the site's root, and what it may ask for. */
  editor?: { files: ReadonlyMap<string, string | Uint8Array>; access: EditorAccess } | undefined;
  /** The pages and files of data that are published as an earlier build made them, by their paths. */
  kept?: ReadonlyMap<string, KeptFile>;
  /** Keeps what this build made for the next one; `put` gives it a name in the cache, and one to each of its forms. */
  keep?: (path: string, made: KeptPage, put: (target: string) => Promise<void>) => Promise<void>;
}

/** A page or file of data as it was published before. */
interface KeptFile {
  file: string;
  page: AboutPage;
}

interface Published {
  /** The bytes of each page as Brotli. */
  weights: Map<string, number>;
  /** All that its pages ask for, as paths from the site's root. */
  asks: Set<string>;
}

/**
 * Writes the site that is published from what Next built, and swaps it in for the previous one once it is complete.
 *
 * @throws with all complaints, one a line, if something cannot be published; the previous site then stays as it was
 */
export async function publish(built: Built, places: PublishOptions): Promise<Published> {
  const published: Published = { weights: new Map(), asks: new Set() };
  await replaceFolder(places.out, places.work, (fresh) => writeSite(built, places, fresh, published));
  return published;
}

function writerTo(folder: string): Write {
  return async (path, put) => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await put(target);
  };
}

/** The files beside the pages, by their paths from the site's root. */
function filesBeside({ publicFiles, shareImages, brand, photos, downloads }: PublishOptions) {
  return {
    copies: new Map(filesFrom(publicFiles)),
    downloads: new Map(filesFrom(downloads, "files/")),
    drawn: new Map([
      ...filesFrom(shareImages, "share/"),
      ...filesFrom(brand, "brand/"),
      ...filesFrom(photos, "photo/"),
    ]),
  };
}

type Beside = ReturnType<typeof filesBeside>;

/** What keeps a site from being published, in plain words. */
async function complaintsOf(
  built: Built,
  made: readonly MadePage[],
  { copies, downloads, drawn }: Beside,
  { paths, asks, editor }: { paths: ReadonlySet<string>; asks: Iterable<string>; editor: readonly string[] },
): Promise<string[]> {
  const own = [...hostFiles, ...editor];
  const written = [...paths].flatMap((path) => forms.map((form) => path + form));
  // A file of public/ would win in silence: an index.html over the home page.
  const taken = [...own, ...written].filter((file) => copies.has(file));
  const spoilt = own.filter((file) => paths.has(file));
  return [
    ...built.complaints,
    ...(await clientComplaints(built.modules)),
    ...made.flatMap((one) => one.complaints),
    ...[...asks]
      .filter((path) => [drawn, downloads, copies, built.assets].every((known) => !known.has(path)))
      .map((path) => `${path} is on a page, but there is no such file.`),
    ...[...taken, ...spoilt].map((file) => `${file} is written by the build: remove it from public/.`),
    ...(paths.has("404.html") ? [] : ["There is no 404.html: app/global-not-found.tsx must render a page."]),
  ];
}

/** Puts the kept pages and all files beside the pages into the new site. */
async function placeFiles(
  { assets }: Built,
  { kept = new Map(), editor }: PublishOptions,
  { copies, downloads, drawn }: Beside,
  asks: ReadonlySet<string>,
  write: Write,
): Promise<void> {
  const linked = [
    ...[...kept].flatMap(([path, { file }]) => formsAt(path, file)),
    ...[...drawn].filter(([path]) => !copies.has(path) && asks.has(path)),
  ];
  await pMap(linked, ([path, file]) => write(path, (target) => linkFile(file, target)), atOnce);
  // Next and people change these in their place, where a link would change the published site.
  const copied = [...[...assets, ...downloads].filter(([path]) => asks.has(path)), ...copies];
  await pMap(copied, ([path, file]) => write(path, (target) => copyFile(file, target)), atOnce);
  await pMap(editor?.files ?? [], ([path, text]) => write(path, (target) => writeFile(target, text)), atOnce);
}

/** Writes the configuration of hosts, and the pages at old addresses for hosts without one. */
async function writeHostFiles(
  { base, redirects = [], editor }: PublishOptions,
  pages: readonly string[],
  publicPaths: Iterable<string>,
  write: Write,
): Promise<void> {
  const data = pages.filter((path) => !path.endsWith(".html"));
  const headers = headerRules(base, dataFilesOf([...publicPaths, ...data]), editor?.access);
  const languages = pages.flatMap((page) => /^(.+)\/404\.html$/.exec(page)?.[1] ?? []);
  const texts = {
    _headers: toHeadersFile(headers),
    "_nginx.conf": toNginx(headers, base, redirects, languages),
    _redirects: toRedirectsFile(redirects, base, languages),
    "vercel.json": toVercel(headers, redirects),
  };
  for (const [path, text] of Object.entries(texts)) await write(path, (target) => writeFile(target, text));
  for (const { from, html } of redirects) {
    if (html !== undefined)
      await write(`${from.slice(base.length + 1)}index.html`, (target) => writeFile(target, html));
  }
}

async function writeSite(
  built: Built,
  places: PublishOptions,
  fresh: string,
  { weights, asks }: Published,
): Promise<void> {
  const { kept = new Map(), keep, editor } = places;
  const write = writerTo(fresh);
  const made = await makePages(built, places.base, kept, write);
  const pages = new Map([...kept, ...made.map((one) => [one.path, one] as const)]);
  for (const [path, { page }] of pages) {
    if (path.endsWith(".html")) weights.set(path, page.bytes);
    for (const asked of page.asks) asks.add(asked.slice(1));
  }
  const beside = filesBeside(places);
  const paths = new Set(pages.keys());
  const all = { paths, asks, editor: [...(editor?.files.keys() ?? [])] };
  const complaints = await complaintsOf(built, made, beside, all);
  if (complaints.length > 0) throw new Error([...new Set(complaints)].sort().join("\n"));
  await placeFiles(built, places, beside, asks, write);
  await writeHostFiles(places, [...paths], beside.copies.keys(), write);
  if (keep === undefined) return;
  const keepOne = ({ path, page, sums }: MadePage) =>
    keep(path, { page, sums }, async (target) => {
      for (const [from, to] of formsAt(join(fresh, path), target)) await linkFile(from, to);
    });
  await pMap(made, keepOne, atOnce);
}

/** Two names of a file, and of each of its compressed forms. */
const formsAt = (one: string, other: string) =>
  forms.map((form): [one: string, other: string] => [one + form, other + form]);

/** Gives a file a second name; a copy where the disk has no links, or is another one. */
async function linkFile(file: string, target: string): Promise<void> {
  try {
    await link(file, target);
  } catch {
    await copyFile(file, target);
  }
}

/** All files below a folder, by their paths from the site's root; none if there is no such folder. */
function filesFrom(folder: string, prefix = ""): [path: string, file: string][] {
  if (!existsSync(folder)) return [];
  return filesBelow(folder).map((file) => [prefix + file, join(folder, file)]);
}
