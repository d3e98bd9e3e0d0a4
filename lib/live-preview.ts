import { readdirSync, statSync } from "node:fs";
import { cache } from "react";
import { firstSegment } from "./content/addresses.ts";
import { projectSite } from "./project-site.ts";
import { type ReadTexts, readContentFolder } from "./read/content-folder.ts";
import { check } from "./rules/check-content.ts";
import { momentOf } from "./site/now.ts";
import type { Site } from "./site/site.ts";

/** Whether this is the live preview, and no build. */
export const preview = process.env.NODE_ENV === "development";

// What happens on save in `npm run dev`: this makes every content file part of this module, so that Next notices the change
// and has the browser ask for the page again, and `readAndCheck` does so again. A build doesn't need it.
if (process.env.NODE_ENV === "development") {
  import.meta.glob("../content/**/*.md", { eager: true });
}

/**
 * The site in the language of an address in `app/`, or in its first one, in the live preview.
 *
 * @throws in a build, where nothing reaches a page but its view
 */
export function previewedSite({ language = firstSegment }: { language?: string | undefined } = {}): Site {
  if (!preview)
    throw new Error("A build reads the content once, before Next: let the page's view hold this.");
  const site = readAndCheck();
  return language === firstSegment ? site : site.in(language);
}

// Modules are loaded again on every save, and only what is global stays.
declare global {
  var lastPreview: { code: string; texts: ReadTexts } | undefined;
}

/** Changes whenever a file of code does, of which the site and its problems are made. */
function codeStamp(): string {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" });
  return `${files.length} ${Math.max(...files.map((file) => statSync(`lib/${file}`).mtimeMs))}`;
}

/**
 * The site with its problems, read and checked once per request: the page and its metadata both ask for it. Of a file
 * that wasn't saved since, what was read and found before stands.
 */
const readAndCheck = cache((): Site => {
  const root = process.cwd();
  const now = momentOf(process.env);
  const code = codeStamp();
  if (globalThis.lastPreview?.code !== code) globalThis.lastPreview = { code, texts: new Map() };
  const folder = readContentFolder(root, globalThis.lastPreview.texts);
  // The preview is at the root of its host, wherever the site will be hosted.
  return projectSite(root, check(folder, now), now, { preview: true, photos: folder.photos, base: "" });
});
