import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { cache } from "react";
import type { Temporal } from "temporal-polyfill";
import { firstSegment } from "./content/addresses.ts";
import type { Reading } from "./content/content.ts";
import { imageSizesIn } from "./draw/public-images.ts";
import { type ContentFolder, readContentFolder } from "./read/content-folder.ts";
import { drawingOf } from "./read/drawing.ts";
import { readContent } from "./read/read-content.ts";
import { check } from "./rules/check-content.ts";
import { type Look, standInFile } from "./site/look.ts";
import { momentOf } from "./site/now.ts";
import { type Site, siteAt } from "./site/site.ts";

/** Whether this is the live preview, and no build. */
export const preview = process.env.NODE_ENV === "development";

// What happens on save in `npm run dev`: this makes every content file part of this module, so that Next notices the change
// and has the browser ask for the page again, and `previewed` reads and checks the content anew. A build doesn't need it.
if (process.env.NODE_ENV === "development") {
  import.meta.glob("../content/**/*.md", { eager: true });
}

/** The site in the language of an address in `app/`, or in its main one. */
export function load({ language } = { language: firstSegment }): Site {
  const site = preview ? previewed() : built();
  return language === firstSegment ? site : site.in(language);
}

/** The site with its problems, read and checked once per request: layout, metadata and page each ask for it. */
const previewed = cache((): Site => {
  const root = process.cwd();
  const now = momentOf(process.env);
  const folder = readContentFolder(root);
  return siteOf(root, folder, check(folder, now), now);
});

let site: Site | undefined;

/** The site as a build shows it, which has checked the content before; read once per process. */
function built(): Site {
  if (site !== undefined) return site;
  const root = process.cwd();
  const folder = readContentFolder(root);
  site = siteOf(root, folder, readContent(folder.files, folder), momentOf(process.env));
  return site;
}

function siteOf(root: string, { photos }: ContentFolder, reading: Reading, now: Temporal.Instant): Site {
  const text = (...file: string[]) => readFileSync(path.join(root, ...file), "utf8");
  const drawing = (svg: string) => drawingOf(text("public", svg));
  const draw = (look: Look): Look => {
    const standIn = path.join(root, ".cache/brand", standInFile(look));
    return {
      ...look,
      // A face that may be late is what one has just chosen, and nobody minds if the words move once.
      ...(preview && { display: "swap" as const }),
      drawing: look.logo && (look.logo.colours === "own" ? undefined : drawing(look.logo.file)),
      standIn: existsSync(standIn) ? readFileSync(standIn, "utf8") : "",
    };
  };
  // The preview is at the root of its host, wherever the site will be hosted.
  const base = preview ? "" : undefined;
  return siteAt(reading, now, { preview, photos, imageSize: imageSizesIn(root), base, drawing, draw });
}
