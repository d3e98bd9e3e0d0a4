import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import type { Temporal } from "temporal-polyfill";
import type { Reading } from "./content/content.ts";
import { once } from "./content/once.ts";
import { drawnFolders } from "./draw/drawn-files.ts";
import { drawingOf } from "./read/drawing.ts";
import { type Look, standInFile } from "./site/look.ts";
import { type Site, type SiteOptions, siteAt } from "./site/site.ts";

/** The size in pixels of an image in `public/`; undefined where it's missing, or no image that we know. */
function sizeOf(root: string, file: string): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(readFileSync(path.join(root, "public", path.normalize(file))));
    return { width, height };
  } catch {
    return undefined;
  }
}

/** The site of a project at `now`, with the drawings of its `public/` folder and what was drawn for its look. */
export function projectSite(
  root: string,
  reading: Reading,
  now: Temporal.Instant,
  options: SiteOptions,
): Site {
  const text = (...file: string[]) => readFileSync(path.join(root, ...file), "utf8");
  // A thousand positions show the drawings of a few teams and offices.
  const drawing = once((svg = "") => drawingOf(text("public", svg)));
  const draw = (look: Look): Look => {
    const standIn = path.join(root, drawnFolders.brand, standInFile(look));
    return {
      ...look,
      // HR may have just chosen this typeface: the preview shows it even if it arrives late and the words move once.
      ...(options.preview && { display: "swap" as const }),
      drawing: look.logo && (look.logo.colours === "own" ? undefined : drawing(look.logo.file)),
      standIn: existsSync(standIn) ? readFileSync(standIn, "utf8") : "",
    };
  };
  return siteAt(reading, now, { imageSize: (file) => sizeOf(root, file), drawing, draw, ...options });
}
