import { readFileSync } from "node:fs";
import path from "node:path";
import type { Temporal } from "temporal-polyfill";
import { check } from "./check.ts";
import { readContentFolder } from "./content-folder.ts";
import { drawingOf } from "./drawing.ts";
import { imageSizesIn } from "./image-size.ts";
import { momentOf } from "./now.ts";
import { readContent } from "./read-content.ts";
import { type Site, siteAt } from "./site.ts";

const preview = process.env.NODE_ENV === "development";

// Makes every content file part of this module, so that a saved one refreshes the browser by itself. A build has no
// use for it.
if (process.env.NODE_ENV === "development") {
  import.meta.glob("../content/**/*.md", { eager: true });
}

let site: Site | undefined;

/**
 * The site as the content folder has it: read once for a build, at the moment that `npm run build` sets, and anew each
 * time for the live preview.
 */
export function load(): Site {
  if (preview) return read(process.cwd(), momentOf(process.env));
  site ??= read(process.cwd(), momentOf(process.env));
  return site;
}

function read(root: string, at: Temporal.Instant): Site {
  const folder = readContentFolder(root);
  // `npm run build` has printed every problem before; the workers of a build need not look at the prose again.
  const reading = preview ? check(folder, at) : readContent(folder.files, { ...folder, bodies: false });
  if (!preview && reading.problems.some(({ severity }) => severity === "error")) {
    throw new Error("The content has errors: `npm run check` prints them.");
  }
  // What is left of them is advice, which is for those who write and not for those who visit.
  const problems = preview ? reading.problems : [];
  const shown = siteAt({ ...reading, problems }, at, preview);
  const draw = (emblem: string) => drawingOf(readFileSync(path.join(root, "public", emblem), "utf8"));
  const list = shown.values.list.map((value) => ({
    ...value,
    drawing: value.emblem === undefined ? undefined : draw(value.emblem),
  }));
  return { ...shown, imageSize: imageSizesIn(root), values: { ...shown.values, list } };
}
