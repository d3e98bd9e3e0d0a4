import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import pMap from "p-map";
import { clientModulesIn } from "./client-modules.ts";
import { dataFilesOf, headerRules } from "./header-rules.ts";
import { toHeadersFile } from "./headers-file.ts";
import { rootedStyles, type Stylesheets } from "./inline-styles.ts";
import { toNginx } from "./nginx.ts";
import type { Built } from "./outputs.ts";
import { joinNeeds } from "./policy.ts";
import { publishPage } from "./published-page.ts";
import { type Redirect, toRedirectsFile } from "./redirects.ts";
import { replaceFolder } from "./replace-folder.ts";
import { filesBelow } from "./site-files.ts";
import { speculationRules } from "./speculation.ts";
import { toVercel } from "./vercel.ts";

/** What is published beside the pages, and where. */
export interface Places {
  /** The folder of files that are published as they are. */
  publicFiles: string;
  /** The folder of the share images that were drawn before. */
  images: string;
  /** The folder of the font and the icons. */
  brand: string;
  /** The folder of what was made of photos before. */
  photos: string;
  /** A folder of the project's own, where the new site is written. */
  work: string;
  /** The folder of the published site (see `outFolder`). */
  out: string;
  /** The path under which the site stands: empty, or such as `/careers`. */
  base: string;
  /** What leads from old addresses to new ones. */
  redirects?: readonly Redirect[];
}

/** Files under way at once; enough to keep the disk busy while one page is parsed. */
const atOnce = { concurrency: 16 };

/** All files below a folder, by their paths from the site's root; none where there is no such folder. */
function filesFrom(folder: string, prefix = ""): [path: string, file: string][] {
  if (!existsSync(folder)) return [];
  return filesBelow(folder).map((file) => [prefix + file, join(folder, file)]);
}

async function complaintsAboutClients(modules: readonly string[]): Promise<string[]> {
  const complaints = await pMap(modules, async (module) => {
    const manifest = await readFile(module.replace(/\.js$/, "_client-reference-manifest.js"), "utf8");
    const page = module.replaceAll(sep, "/").replace(/^.*\/server\/(app\/.*)\.js$/, "$1");
    return clientModulesIn(manifest).map(
      (client) =>
        `${page} depends on a client component, but pages are published without a client runtime: ${client}. ` +
        'Do it in a server component (without "use client"), with a link, a form or CSS.',
    );
  });
  return complaints.flat();
}

async function stylesheetsOf({ assets }: Built, base: string): Promise<Stylesheets> {
  const sheets = [...assets].filter(([path]) => path.endsWith(".css"));
  return new Map(
    await pMap(sheets, async ([path, file]) => {
      return [`/${path}`, rootedStyles(await readFile(file, "utf8"), `${base}/${path}`)] as const;
    }),
  );
}

async function writeSite(built: Built, places: Places, fresh: string): Promise<void> {
  const { publicFiles, images, brand, photos, base, redirects = [] } = places;
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
  const named = [...new Set(pages.flatMap((page) => [...page.assets]))].map((path) => path.slice(1));
  const complaints = [
    ...built.complaints,
    ...(await complaintsAboutClients(built.modules)),
    ...pages.flatMap((page) => page.complaints),
    ...named.filter((path) => !assets.has(path)).map((path) => `${path} is named by a page, but not there.`),
  ];
  if (!built.pages.has("404.html"))
    complaints.push("There is no 404.html: app/global-not-found.tsx has to render a page.");
  const copies = new Map([...built.data, ...filesFrom(publicFiles)]);
  const taken = ["_headers", "_nginx.conf", "_redirects", "vercel.json"].filter((file) => copies.has(file));
  for (const file of taken) complaints.push(`${file} is written by the build: take it out of public/.`);
  if (complaints.length > 0) throw new Error(complaints.sort().join("\n"));

  const asked = [...assets].filter(([path]) => named.includes(path));
  await pMap(
    [...copies, ...asked],
    ([path, file]) => write(path, (target) => copyFile(file, target)),
    atOnce,
  );

  const needs = joinNeeds(pages.map((page) => page.needs));
  const headers = headerRules(needs, base, dataFilesOf(copies.keys()));
  await writeFile(join(fresh, "_headers"), toHeadersFile(headers));
  const languages = [...built.pages.keys()].flatMap((page) => /^(.+)\/404\.html$/.exec(page)?.[1] ?? []);
  await writeFile(join(fresh, "_nginx.conf"), toNginx(headers, base, redirects, languages));
  await writeFile(join(fresh, "_redirects"), toRedirectsFile(redirects, base, languages));
  await writeFile(join(fresh, "vercel.json"), toVercel(headers, redirects));
  for (const { from, html } of redirects) {
    if (html !== undefined)
      await write(`${from.slice(base.length + 1)}index.html`, (target) => writeFile(target, html));
  }
}

/**
 * Writes the site that is published from what Next built, and puts it in the place of the previous one when it is
 * whole.
 *
 * @throws with all complaints, one a line, when something cannot be published; the previous site then stands as it was
 */
export function publish(built: Built, places: Places): Promise<void> {
  return replaceFolder(places.out, places.work, (fresh) => writeSite(built, places, fresh));
}
