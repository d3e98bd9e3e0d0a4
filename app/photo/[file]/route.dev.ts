import { existsSync } from "node:fs";
import path from "node:path";
import { drawPhotos } from "../../../lib/draw/draw-photos.ts";
import { drawnFolders } from "../../../lib/draw/drawn-files.ts";
import { readContentFolder } from "../../../lib/read/content-folder.ts";
import { fileAnswer } from "../../file-answer.ts";

/** A photo in one size and format, only for the live preview: a build draws all of them, and publishes those in use. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [root, { file }] = [process.cwd(), await params];
  const cache = path.join(root, drawnFolders.photos);
  const drawn = path.join(cache, path.basename(file));
  // The name changes with the photo: what was drawn once is right, and nothing has to be read.
  const problems = existsSync(drawn)
    ? []
    : await drawPhotos(readContentFolder(root).photos, { root, cache, only: file });
  return fileAnswer(drawn, {
    missing: problems.map(({ message }) => message).join(" ") || undefined,
  });
}
