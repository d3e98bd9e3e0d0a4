import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { assetsIn } from "../lib/publish/assets.ts";
import { clientModulesIn } from "../lib/publish/client-modules.ts";
import { dataFilesOf, type Fate, fateOf } from "../lib/publish/files.ts";
import { headerRules } from "../lib/publish/header-rules.ts";
import { toHeadersFile } from "../lib/publish/headers-file.ts";
import { rootedStyles } from "../lib/publish/inline-styles.ts";
import { toNginx } from "../lib/publish/nginx.ts";
import { publishPage } from "../lib/publish/page.ts";
import { joinNeeds, type Needs } from "../lib/publish/policy.ts";
import { speculationRules } from "../lib/publish/speculation.ts";
import { replaceFolder } from "./replace-folder.ts";

/** Where the export stands, and where the site is to stand. */
export interface Places {
  /** The folder of the stock export. */
  exported: string;
  /** Next's folder of compiled routes: `.next/server/app`. */
  compiled: string;
  /** The folder of the share images that were drawn before. */
  images: string;
  /** The folder of the published site. */
  out: string;
  /** The path under which the site stands: empty, or such as `/careers`. */
  base: string;
}

/** Pages and files under way at once; enough to keep the disk busy while one page is parsed. */
const atOnce = 16;

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}

async function complaintsAboutClients(compiled: string): Promise<string[]> {
  const manifests = (await filesIn(compiled)).filter((file) =>
    file.endsWith("_client-reference-manifest.js"),
  );
  // Without the lists, a client component would go unseen: better no site than one that does not work.
  if (manifests.length === 0) return [`${compiled} lists no client components: is Next another than 16?`];
  const modules = await Promise.all(
    manifests.map(async (file) => clientModulesIn(await readFile(join(compiled, file), "utf8"))),
  );
  return modules
    .flat()
    .map(
      ([route, module]) =>
        `app${route} depends on a client component, but pages are published without a client runtime: ${module}. ` +
        'Do it in a server component (without "use client"), with a link, a form or CSS.',
    );
}

async function writeSite({ exported, compiled, images, base }: Places, fresh: string): Promise<void> {
  const complaints = await complaintsAboutClients(compiled);
  const rules = speculationRules(base);
  const needs: Needs[] = [];
  const assets = new Set<string>();
  const published: string[] = [];
  const write = async (path: string, content?: string, from = join(exported, path)) => {
    await mkdir(join(fresh, dirname(path)), { recursive: true });
    if (content === undefined) await copyFile(from, join(fresh, path));
    else await writeFile(join(fresh, path), content);
    published.push(path);
  };

  const paths = await filesIn(exported);
  const all = new Set(paths);
  const byFate = (fate: Fate) => paths.filter((path) => fateOf(path, all) === fate);

  const stylesheets = new Map<string, string>();
  await forEach(
    paths.filter((path) => path.startsWith("_next/") && path.endsWith(".css")),
    async (path) => {
      const address = `${base}/${path}`;
      stylesheets.set(address, rootedStyles(await readFile(join(exported, path), "utf8"), address));
    },
  );

  await forEach(byFate("page"), async (path) => {
    const page = publishPage(await readFile(join(exported, path), "utf8"), { base, rules, stylesheets });
    if (page.absent) return;
    for (const complaint of page.complaints) complaints.push(`${path} ${complaint}`);
    for (const asset of page.assets) assets.add(asset);
    needs.push(page.needs);
    await write(path, page.html);
  });
  const drawn = [...assets].filter((path) => path.startsWith("/share/")).map((path) => basename(path));
  const known = new Set(await readdir(images).catch(() => []));
  for (const image of drawn) {
    if (known.has(image)) continue;
    complaints.push(`share/${image} is named by a page but not drawn: build the site with "npm run build".`);
  }
  if (complaints.length > 0) throw new Error(complaints.sort().join("\n"));
  if (!published.includes("404.html"))
    throw new Error("There is no 404.html: app/global-not-found.tsx has to render a page.");

  await forEach(byFate("copy"), async (path) => {
    await write(path);
    if (!/\.(xml|json|webmanifest|css)$/.test(path)) return;
    for (const asset of assetsIn(await readFile(join(exported, path), "utf8"))) assets.add(asset);
  });
  await forEach(
    byFate("asset").filter((path) => assets.has(`/${path}`)),
    (path) => write(path),
  );

  await forEach(drawn, (image) => write(`share/${image}`, undefined, join(images, image)));

  const headers = headerRules(joinNeeds(needs), base, dataFilesOf(published));
  await write("_headers", toHeadersFile(headers));
  await write("_nginx.conf", toNginx(headers, base));
}

/**
 * Writes the site that is published from Next's stock export, and puts it in the place of the previous one when it is
 * whole.
 *
 * @throws with all complaints, one a line, when a page cannot be published; the previous site then stands as it was
 */
export function publishExport(places: Places): Promise<void> {
  return replaceFolder(places.out, (fresh) => writeSite(places, fresh));
}
