import { readFile } from "node:fs/promises";
import path from "node:path";
import { drawBrand } from "../../../lib/draw/brand-files.ts";
import { load } from "../../../lib/load.ts";

const types: Record<string, string> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** The font and the icons, only for the live preview: a build draws all of them, and publishes those in use. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [root, { look, company }] = [process.cwd(), load()];
  const file = path.basename((await params).file);
  const cache = path.join(root, ".cache/brand");
  await drawBrand(look, company.name, root, cache);
  const bytes = await readFile(path.join(cache, file)).catch(() => undefined);
  if (bytes === undefined) return new Response("There is no such file.", { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
      // The name changes with the look: asked for on each save, the typeface would arrive after the words.
      "Cache-Control": "public, max-age=31536000, immutable",
    },
  });
}
