import path from "node:path";
import { drawBrand } from "../../../lib/draw/draw-brand.ts";
import { drawnFolders } from "../../../lib/draw/drawn-files.ts";
import { previewedSite } from "../../../lib/live-preview.ts";
import { fileAnswer } from "../../file-answer.ts";

/** The font and the icons, only for the live preview: a build draws all of them, and publishes those in use. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [root, { look, company }] = [process.cwd(), previewedSite()];
  const cache = path.join(root, drawnFolders.brand);
  await drawBrand(look, company.name, root, cache);
  // The name changes with the look: asked for on each save, the typeface would arrive after the words.
  return fileAnswer(path.join(cache, path.basename((await params).file)), {
    cache: "public, max-age=31536000, immutable",
  });
}
