import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { forEach } from "./for-each.ts";
import type { Stylesheets } from "./inline-styles.ts";
import { publishPage } from "./page.ts";
import type { Needs } from "./policy.ts";

/** Pages to publish, and what they have in common. It can be handed to a thread. */
export interface Work {
  /** Paths of pages of the export: `story/index.html`. */
  paths: readonly string[];
  exported: string;
  fresh: string;
  base: string;
  rules: string;
  stylesheets: Stylesheets;
}

/** What the site has to know of a page that was published. */
export interface Published {
  path: string;
  needs: Needs;
  assets: ReadonlySet<string>;
  complaints: readonly string[];
}

/** Writes pages of the export as they are published into the fresh folder; what stands for no page is left out. */
export async function publishPages({ paths, exported, fresh, ...site }: Work): Promise<Published[]> {
  const published: Published[] = [];
  await forEach(paths, async (path) => {
    const { html, absent, ...page } = publishPage(await readFile(join(exported, path), "utf8"), site);
    if (absent) return;
    await mkdir(join(fresh, dirname(path)), { recursive: true });
    await writeFile(join(fresh, path), html);
    published.push({ path, ...page });
  });
  return published;
}
