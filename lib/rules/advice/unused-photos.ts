import path from "node:path";
import type { Photos } from "../../content/photo-file.ts";
import { fault } from "../../messages/catalogue.ts";
import type { Problem } from "../../messages/problem.ts";
import { problemOf } from "../../messages/span.ts";
import type { Source } from "../../read/source.ts";

/** Advice on photos that no file names in any way; a damaged one has its own error. */
export function unusedPhotos(sources: readonly Source[], photos: Photos): Problem[] {
  if (photos.size === 0) return [];
  const texts = sources
    .map(({ lines }) => lines.join("\n"))
    .join("\n")
    .toLowerCase();
  const names = (file: string) => [path.basename(file), encodeURI(path.basename(file))];
  const isUsed = (file: string) => names(file).some((name) => texts.includes(name.toLowerCase()));
  return [...photos.keys()]
    .filter((file) => photos.get(file) !== undefined && !isUsed(file))
    .map((file) => problemOf(file, fault("unused-photo")));
}
