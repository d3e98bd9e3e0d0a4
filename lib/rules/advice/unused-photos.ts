import path from "node:path";
import type { Photos } from "../../content/photo.ts";
import type { Problem } from "../../messages/problem.ts";
import { adviceOn } from "../../messages/span.ts";
import type { Source } from "../../read/source.ts";

/** Advice on photos that no file names, however it may name them; one that is damaged is told of already. */
export function unusedPhotos(sources: readonly Source[], photos: Photos): Problem[] {
  if (photos.size === 0) return [];
  const texts = sources
    .map(({ lines }) => lines.join("\n"))
    .join("\n")
    .toLowerCase();
  const names = (file: string) => [path.basename(file), encodeURI(path.basename(file))];
  const isUsed = (file: string) => names(file).some((name) => texts.includes(name.toLowerCase()));
  const message = "No file names this picture, so that it is not published.";
  const hint = "Name it where it is to be seen, or delete it.";
  return [...photos.keys()]
    .filter((file) => photos.get(file) !== undefined && !isUsed(file))
    .map((file) => adviceOn(file, "unused-photo", message, hint));
}
