import { readFileSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";

/** Reads the size in pixels of the images in a project's `public/`, by their paths on the site. */
export function imageSizesIn(root: string): (path: string) => { width: number; height: number } | undefined {
  return (file) => {
    try {
      const { width, height } = imageSize(readFileSync(path.join(root, "public", path.normalize(file))));
      return { width, height };
    } catch {
      // Missing, or not an image that we know: it is shown without a size.
      return undefined;
    }
  };
}
