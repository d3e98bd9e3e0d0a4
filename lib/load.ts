import { readFileSync } from "node:fs";
import path from "node:path";
import type { Temporal } from "temporal-polyfill";
import { check } from "./check.ts";
import { drawingOf } from "./markdown/drawing.ts";
import { imageSizesIn } from "./markdown/image-size.ts";
import { readContentFolder } from "./read/content-folder.ts";
import { handedOver } from "./read/hand-over.ts";
import type { Reading } from "./schema/content.ts";
import { momentOf } from "./site/now.ts";
import { type Site, siteAt } from "./site/site.ts";

const preview = process.env.NODE_ENV === "development";

// Makes every content file part of this module, so that a saved one refreshes the browser by itself. A build has no
// use for it.
if (process.env.NODE_ENV === "development") {
  import.meta.glob("../content/**/*.md", { eager: true });
}

let site: Site | undefined;

/**
 * The site as the content folder has it: for a build, what `npm run build` has read and checked before, at its moment;
 * for the live preview, read anew each time.
 */
export function load(): Site {
  const root = process.cwd();
  const now = momentOf(process.env);
  if (preview) return siteOf(root, check(readContentFolder(root), now), now);
  // What is left of the problems is advice, which is for those who write and not for those who visit.
  site ??= siteOf(root, { content: handedOver(process.env), problems: [] }, now);
  return site;
}

function siteOf(root: string, reading: Reading, now: Temporal.Instant): Site {
  const shown = siteAt(reading, now, preview);
  const draw = (emblem: string) => drawingOf(readFileSync(path.join(root, "public", emblem), "utf8"));
  const list = shown.values.list.map((value) => ({
    ...value,
    drawing: value.emblem === undefined ? undefined : draw(value.emblem),
  }));
  return { ...shown, imageSize: imageSizesIn(root), values: { ...shown.values, list } };
}
