import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { assetsIn } from "./assets.ts";
import { clientModulesIn } from "./client-modules.ts";
import { dataFilesOf, type Fate, fateOf } from "./files.ts";
import { forEach } from "./for-each.ts";
import { headerRules } from "./header-rules.ts";
import { toHeadersFile } from "./headers-file.ts";
import { rootedStyles } from "./inline-styles.ts";
import { toNginx } from "./nginx.ts";
import { joinNeeds } from "./policy.ts";
import { publishInThreads, type Script } from "./publish-in-threads.ts";
import { replaceFolder } from "./replace-folder.ts";
import { speculationRules } from "./speculation.ts";

/** Where the export stands, and where the site is to stand. */
export interface Places {
  /** The folder of the stock export. */
  exported: string;
  /** Next's folder of compiled routes: `.next/server/app`. */
  compiled: string;
  /** The folder of the share images that were drawn before. */
  images: string;
  /** A folder of the project's own, where the new site is written. */
  work: string;
  /** The folder of the published site (see `outFolder`). */
  out: string;
  /** The path under which the site stands: empty, or such as `/careers`. */
  base: string;
}

async function filesIn(
  folder: string,
  enters: (name: string) => boolean = () => true,
  below = "",
): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map((entry) => {
      const path = below + entry.name;
      if (entry.isDirectory()) return enters(entry.name) ? filesIn(folder, enters, `${path}/`) : [];
      return entry.isFile() ? [path] : [];
    }),
  );
  return lists.flat().sort();
}

async function complaintsAboutClients(compiled: string): Promise<string[]> {
  // The payloads of each page lie in a folder of their own: thousands, and no list among them.
  const files = await filesIn(compiled, (name) => !name.endsWith(".segments"));
  const manifests = files.filter((file) => file.endsWith("_client-reference-manifest.js"));
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

async function writeSite(
  { exported, compiled, images, base }: Places,
  fresh: string,
  script: Script,
): Promise<void> {
  const complaints = await complaintsAboutClients(compiled);
  const published: string[] = [];
  const copy = async (path: string, from = join(exported, path)) => {
    await mkdir(join(fresh, dirname(path)), { recursive: true });
    await copyFile(from, join(fresh, path));
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

  const rules = speculationRules(base);
  const done = await publishInThreads(
    { paths: byFate("page"), exported, fresh, base, rules, stylesheets },
    script,
  );
  // Pages end in no particular order, but two builds of the same content are byte for byte the same.
  done.sort((a, b) => (a.path < b.path ? -1 : 1));
  const assets = new Set(done.flatMap((page) => [...page.assets]));
  for (const page of done) {
    published.push(page.path);
    for (const complaint of page.complaints) complaints.push(`${page.path} ${complaint}`);
  }
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
    await copy(path);
    if (!/\.(xml|json|webmanifest|css)$/.test(path)) return;
    for (const asset of assetsIn(await readFile(join(exported, path), "utf8"))) assets.add(asset);
  });
  await forEach(
    byFate("asset").filter((path) => assets.has(`/${path}`)),
    (path) => copy(path),
  );
  await forEach(drawn, (image) => copy(`share/${image}`, join(images, image)));

  const headers = headerRules(joinNeeds(done.map(({ needs }) => needs)), base, dataFilesOf(published));
  await writeFile(join(fresh, "_headers"), toHeadersFile(headers));
  await writeFile(join(fresh, "_nginx.conf"), toNginx(headers, base));
}

/**
 * Writes the site that is published from Next's stock export, and puts it in the place of the previous one when it is
 * whole.
 *
 * @param script gives the code of a thread that publishes pages; without it they are published one after the other
 * @throws with all complaints, one a line, when a page cannot be published; the previous site then stands as it was
 */
export function publishExport(places: Places, script?: Script): Promise<void> {
  return replaceFolder(places.out, places.work, (fresh) => writeSite(places, fresh, script));
}
