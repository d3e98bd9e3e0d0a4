import { readFile } from "node:fs/promises";
import path from "node:path";
import { load } from "../../../lib/load.ts";
import { makePhotos } from "../../../lib/markdown/make-photos.ts";

/** A version of a photo, for the live preview alone; a build draws all of them, and publishes what pages name. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [root, { file }] = [process.cwd(), await params];
  const cache = path.join(root, ".cache/photos");
  const problems = await makePhotos(load().photos ?? new Map(), { root, cache, only: file });
  if (problems.length > 0)
    return new Response(problems.map(({ message }) => message).join("\n"), { status: 404 });
  const bytes = await readFile(path.join(cache, path.basename(file)));
  return new Response(new Uint8Array(bytes), {
    headers: { "Content-Type": `image/${file.split(".").at(-1)}` },
  });
}
