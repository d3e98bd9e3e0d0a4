import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, link, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import pMap from "p-map";
import { z } from "zod";
import { forms, formsOf } from "./compress.ts";
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
import { type Built, clientComplaints } from "./outputs.ts";
import { pageStylesOf } from "./page-styles.ts";
import type { EditorAccess } from "./policy.ts";
import { publishPage, rootedStyles, type Stylesheets, speculationRules } from "./publish-page.ts";
import { filesBelow, replaceFolder } from "./replace-folder.ts";

interface PublishOptions {
  publicFiles: string;
  /** The folders of what was drawn before: share images, the font and icons, versions of photos. */
  images: string;
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

/** Files handled at once: enough to keep the disk busy while one page is parsed. */
const atOnce = { concurrency: 16 };

/** What is noted of a published page, so that it isn't read again. */
export const aboutPage = z.object({
  /** The files that it asks for, as paths from the site's root. */
  asks: z.array(z.string()),
  /** Its bytes as Brotli. */
  bytes: z.number(),
});
export type AboutPage = z.infer<typeof aboutPage>;

/** A page or file of data that was made: what is noted of it, and a hash of each of its forms. */
export interface KeptPage {
  page: AboutPage;
  sums: string[];
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

async function writeSite(
  built: Built,
  places: PublishOptions,
  fresh: string,
  { weights, asks }: Published,
): Promise<void> {
  const { publicFiles, images, brand, photos, base, redirects = [], kept = new Map(), keep, editor } = places;
  const downloads = new Map(filesFrom(places.downloads, "files/"));
  const copies = new Map(filesFrom(publicFiles));
  const write = async (path: string, put: (target: string) => Promise<void>) => {
    const target = join(fresh, path);
    await mkdir(dirname(target), { recursive: true });
    await put(target);
  };
  const site = { base, rules: speculationRules(base), stylesheets: await stylesheetsOf(built, base) };
  const make = async (path: string, text: string, asks: Iterable<string>) => {
    const all = await formsOf(text);
    for (const form of forms) await write(path + form, (target) => writeFile(target, all[form]));
    const page: AboutPage = { asks: [...asks], bytes: all[".br"].length };
    return { path, page, sums: forms.map((form) => hash("sha256", all[form])) };
  };
  const publishOne = async ([path, file]: [string, string]) => {
    const { html, assets, complaints } = publishPage(await readFile(file, "utf8"), site);
    const made = await make(path, html, assets);
    return { ...made, complaints: complaints.map((complaint) => `${path} ${complaint}`) };
  };
  const publishData = async ([path, file]: [string, string]) => {
    return { ...(await make(path, await readFile(file, "utf8"), [])), complaints: [] };
  };
  const isNew = ([path]: [string, string]) => !kept.has(path);
  const made = [
    ...(await pMap([...built.pages].filter(isNew), publishOne, atOnce)),
    ...(await pMap([...built.data].filter(isNew), publishData, atOnce)),
  ];
  const pages = new Map([...kept, ...made.map((one) => [one.path, one] as const)]);
  for (const [path, { page }] of pages) if (path.endsWith(".html")) weights.set(path, page.bytes);

  const drawn = new Map([
    ...filesFrom(images, "share/"),
    ...filesFrom(brand, "brand/"),
    ...filesFrom(photos, "photo/"),
  ]);
  for (const { page } of pages.values()) for (const path of page.asks) asks.add(path.slice(1));
  const own = [...hostFiles, ...(editor?.files.keys() ?? [])];
  const written = [...pages.keys()].flatMap((path) => forms.map((form) => path + form));
  // A file of public/ would win in silence: an index.html over the home page.
  const taken = [...own, ...written].filter((file) => copies.has(file));
  const spoilt = own.filter((file) => pages.has(file));
  const complaints = [
    ...built.complaints,
    ...(await clientComplaints(built.modules)),
    ...made.flatMap((one) => one.complaints),
    ...[...asks]
      .filter((path) => [drawn, downloads, copies, built.assets].every((known) => !known.has(path)))
      .map((path) => `${path} is on a page, but there is no such file.`),
    ...[...taken, ...spoilt].map((file) => `${file} is written by the build: remove it from public/.`),
  ];
  if (!pages.has("404.html"))
    complaints.push("There is no 404.html: app/global-not-found.tsx must render a page.");
  if (complaints.length > 0) throw new Error([...new Set(complaints)].sort().join("\n"));

  const linked = [
    ...[...kept].flatMap(([path, { file }]) => formsAt(path, file)),
    ...[...drawn].filter(([path]) => !copies.has(path) && asks.has(path)),
  ];
  await pMap(linked, ([path, file]) => write(path, (target) => linkFile(file, target)), atOnce);
  // Next and people change these in their place, where a link would change the published site.
  const copied = [...[...built.assets, ...downloads].filter(([path]) => asks.has(path)), ...copies];
  await pMap(copied, ([path, file]) => write(path, (target) => copyFile(file, target)), atOnce);

  await pMap(editor?.files ?? [], ([path, text]) => write(path, (target) => writeFile(target, text)), atOnce);

  const data = [...pages.keys()].filter((path) => !path.endsWith(".html"));
  const headers = headerRules(base, dataFilesOf([...copies.keys(), ...data]), editor?.access);
  const languages = [...pages.keys()].flatMap((page) => /^(.+)\/404\.html$/.exec(page)?.[1] ?? []);
  await writeFile(join(fresh, "_headers"), toHeadersFile(headers));
  await writeFile(join(fresh, "_nginx.conf"), toNginx(headers, base, redirects, languages));
  await writeFile(join(fresh, "_redirects"), toRedirectsFile(redirects, base, languages));
  await writeFile(join(fresh, "vercel.json"), toVercel(headers, redirects));
  for (const { from, html } of redirects) {
    if (html !== undefined)
      await write(`${from.slice(base.length + 1)}index.html`, (target) => writeFile(target, html));
  }
  if (keep !== undefined) {
    const keepOne = ({ path, ...one }: (typeof made)[number]) =>
      keep(path, one, async (target) => {
        for (const [from, to] of formsAt(join(fresh, path), target)) await linkFile(from, to);
      });
    await pMap(made, keepOne, atOnce);
  }
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

async function stylesheetsOf({ assets }: Built, base: string): Promise<Stylesheets> {
  const sheets = [...assets].filter(([path]) => path.endsWith(".css"));
  return new Map(
    await pMap(sheets, async ([path, file]) => {
      const css = rootedStyles(await readFile(file, "utf8"), `${base}/${path}`);
      return [`/${path}`, pageStylesOf(css)] as const;
    }),
  );
}
