import { hash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import pMap from "p-map";
import { z } from "zod";
import { forms, formsOf } from "./compress.ts";
import type { Built } from "./outputs.ts";
import { pageStylesOf } from "./page-styles.ts";
import { publishPage, rootedStyles, type Stylesheets, speculationRules } from "./publish-page.ts";

/** Files handled at once: enough to keep the disk busy while one page is parsed. */
export const atOnce = { concurrency: 16 };

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

/** A page or file of data that this build made, and what can't be published of it. */
export interface MadePage extends KeptPage {
  path: string;
  complaints: string[];
}

/** Writes a file of the new site: `put` gets its path on the disk, in a folder that is there. */
export type Write = (path: string, put: (target: string) => Promise<void>) => Promise<void>;

/** Writes the pages and files of data that no earlier build kept, in each of their forms. */
export async function makePages(
  built: Built,
  base: string,
  kept: ReadonlyMap<string, unknown>,
  write: Write,
): Promise<MadePage[]> {
  const site = { base, rules: speculationRules(base), stylesheets: await stylesheetsOf(built, base) };
  const make = async (path: string, text: string, asks: Iterable<string>) => {
    const all = await formsOf(text);
    for (const form of forms) await write(path + form, (target) => writeFile(target, all[form]));
    const page: AboutPage = { asks: [...asks], bytes: all[".br"].length };
    return { path, page, sums: forms.map((form) => hash("sha256", all[form])) };
  };
  const makePage = async ([path, file]: [string, string]) => {
    const { html, assets, complaints } = publishPage(await readFile(file, "utf8"), site);
    const made = await make(path, html, assets);
    return { ...made, complaints: complaints.map((complaint) => `${path} ${complaint}`) };
  };
  const makeData = async ([path, file]: [string, string]) => {
    return { ...(await make(path, await readFile(file, "utf8"), [])), complaints: [] };
  };
  const isNew = ([path]: [string, string]) => !kept.has(path);
  return [
    ...(await pMap([...built.pages].filter(isNew), makePage, atOnce)),
    ...(await pMap([...built.data].filter(isNew), makeData, atOnce)),
  ];
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
