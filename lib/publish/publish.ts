import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import pMap from "p-map";
import {
  dataFilesOf,
  headerRules,
  type Redirect,
  toHeadersFile,
  toNginx,
  toRedirectsFile,
  toVercel,
} from "./hosting.ts";
import { type Built, clientComplaints } from "./outputs.ts";
import { publishPage, rootedStyles, type Stylesheets, speculationRules } from "./page.ts";
import { pageStylesOf } from "./page-styles.ts";
import type { EditorAccess } from "./policy.ts";
import { filesBelow, replaceFolder } from "./replace-folder.ts";

/** What is published beside the pages, and where. */
export interface Places {
  /** The folder of files that are published as they are. */
  publicFiles: string;
  /** The folders of what was drawn before: share images, the font and icons, versions of photos. */
  images: string;
  brand: string;
  photos: string;
  /** The project's folder for work in progress, where the new site is written. */
  work: string;
  /** The folder of the published site (see `outFolder`). */
  out: string;
  /** The path of the site on its host: empty, or such as `/careers`. */
  base: string;
  redirects?: readonly Redirect[];
  /** The form in the browser: its files, by their paths from the site's root, and what it may ask for. */
  editor?: { files: ReadonlyMap<string, string | Uint8Array>; access: EditorAccess } | undefined;
}

/** Files handled at once: enough to keep the disk busy while one page is parsed. */
const atOnce = { concurrency: 16 };

/**
 * Writes the site that is published from what Next built, and swaps it in for the previous one once it is complete.
 *
 * @throws with all complaints, one a line, if something cannot be published; the previous site then stays as it was
 */
export function publish(built: Built, places: Places): Promise<void> {
  return replaceFolder(places.out, places.work, (fresh) => writeSite(built, places, fresh));
}

async function writeSite(built: Built, places: Places, fresh: string): Promise<void> {
  const { publicFiles, images, brand, photos, base, redirects = [], editor } = places;
  const write = async (path: string, put: (target: string) => Promise<void>) => {
    const target = join(fresh, path);
    await mkdir(dirname(target), { recursive: true });
    await put(target);
  };
  const site = { base, rules: speculationRules(base), stylesheets: await stylesheetsOf(built, base) };
  const publishOne = async ([path, file]: [string, string]) => {
    const { html, ...page } = publishPage(await readFile(file, "utf8"), site);
    await write(path, (target) => writeFile(target, html));
    return { ...page, complaints: page.complaints.map((complaint) => `${path} ${complaint}`) };
  };
  const pages = await pMap(built.pages, publishOne, atOnce);

  const assets = new Map([
    ...built.assets,
    ...filesFrom(images, "share/"),
    ...filesFrom(brand, "brand/"),
    ...filesFrom(photos, "photo/"),
  ]);
  const asked = [...new Set(pages.flatMap((page) => [...page.assets]))].map((path) => path.slice(1));
  const copies = new Map([...built.data, ...filesFrom(publicFiles)]);
  const own = ["_headers", "_nginx.conf", "_redirects", "vercel.json", ...(editor?.files.keys() ?? [])];
  const taken = own.filter((file) => copies.has(file));
  const complaints = [
    ...built.complaints,
    ...(await clientComplaints(built.modules)),
    ...pages.flatMap((page) => page.complaints),
    ...asked
      .filter((path) => !assets.has(path))
      .map((path) => `${path} is on a page, but there is no such file.`),
    ...taken.map((file) => `${file} is written by the build: remove it from public/.`),
  ];
  if (!built.pages.has("404.html"))
    complaints.push("There is no 404.html: app/global-not-found.tsx must render a page.");
  if (complaints.length > 0) throw new Error(complaints.sort().join("\n"));

  await pMap(
    [...copies, ...[...assets].filter(([path]) => asked.includes(path))],
    ([path, file]) => write(path, (target) => copyFile(file, target)),
    atOnce,
  );

  await pMap(editor?.files ?? [], ([path, text]) => write(path, (target) => writeFile(target, text)), atOnce);

  const headers = headerRules(base, dataFilesOf(copies.keys()), editor?.access);
  const languages = [...built.pages.keys()].flatMap((page) => /^(.+)\/404\.html$/.exec(page)?.[1] ?? []);
  await writeFile(join(fresh, "_headers"), toHeadersFile(headers));
  await writeFile(join(fresh, "_nginx.conf"), toNginx(headers, base, redirects, languages));
  await writeFile(join(fresh, "_redirects"), toRedirectsFile(redirects, base, languages));
  await writeFile(join(fresh, "vercel.json"), toVercel(headers, redirects));
  for (const { from, html } of redirects) {
    if (html !== undefined)
      await write(`${from.slice(base.length + 1)}index.html`, (target) => writeFile(target, html));
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

/**
 * The size of a page that arrives in the first round trip, in bytes: an initial TCP window of ten segments
 * (https://www.rfc-editor.org/rfc/rfc6928).
 */
export const pageBudget = 14_600;

const compressed = promisify(brotliCompress);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** A page's size as Brotli, in bytes; only roughly if it is well within the budget, since the best quality is far slower. */
async function brotliBytes(html: Buffer): Promise<number> {
  const { length } = await compressed(html, quick);
  return length <= pageBudget ? length : (await compressed(html)).length;
}

/** The published pages over the budget, by their paths from the site's root, with their bytes as Brotli. */
export async function heavyPages(out: string, pages: Iterable<string>): Promise<Map<string, number>> {
  const weigh = async (page: string) => [page, await brotliBytes(await readFile(join(out, page)))] as const;
  const weighed = await pMap(pages, weigh, atOnce);
  return new Map(weighed.filter(([, bytes]) => bytes > pageBudget).sort());
}
