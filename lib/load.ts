import { cache } from "react";
import { firstSegment } from "./content/addresses.ts";
import { drawnSite } from "./draw/project-site.ts";
import { readContentFolder } from "./read/content-folder.ts";
import { check } from "./rules/check-content.ts";
import { momentOf } from "./site/now.ts";
import type { Site } from "./site/site.ts";

/** Whether this is the live preview, and no build. */
export const preview = process.env.NODE_ENV === "development";

// What happens on save in `npm run dev`: this makes every content file part of this module, so that Next notices the change
// and has the browser ask for the page again, and `previewed` reads and checks the content again. A build doesn't need it.
if (process.env.NODE_ENV === "development") {
  import.meta.glob("../content/**/*.md", { eager: true });
}

/**
 * The site in the language of an address in `app/`, or in its main one, in the live preview.
 *
 * @throws in a build, where nothing reaches a page but its view
 */
export function load({ language = firstSegment }: { language?: string | undefined } = {}): Site {
  if (!preview)
    throw new Error("A build reads the content once, before Next: let the page's view hold this.");
  const site = previewed();
  return language === firstSegment ? site : site.in(language);
}

/** The site with its problems, read and checked once per request: layout, metadata and page each ask for it. */
const previewed = cache((): Site => {
  const root = process.cwd();
  const now = momentOf(process.env);
  const folder = readContentFolder(root);
  // The preview is at the root of its host, wherever the site will be hosted.
  return drawnSite(root, check(folder, now), now, { preview: true, photos: folder.photos, base: "" });
});
