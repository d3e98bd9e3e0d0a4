import path from "node:path";
import type { Photos } from "../markdown/photo.ts";
import type { Problem } from "../problem/problem.ts";
import { problemAt } from "../problem/span.ts";
import type { Source } from "../read/source.ts";

/** Advice on photos that no file names, however it may name them; one that is damaged is told of already. */
export function unusedPhotos(sources: readonly Source[], photos: Photos): Problem[] {
  if (photos.size === 0) return [];
  const texts = sources
    .map(({ matter }) => matter.lines.join("\n"))
    .join("\n")
    .toLowerCase();
  const names = (file: string) => [path.basename(file), encodeURI(path.basename(file))];
  return [...photos.keys()]
    .filter(
      (file) =>
        photos.get(file) !== undefined && !names(file).some((name) => texts.includes(name.toLowerCase())),
    )
    .map((file) =>
      problemAt(
        file,
        [],
        { line: 1, column: 1, length: 1 },
        {
          severity: "warning",
          code: "unused-photo",
          message: "No file names this picture, so that it is not published.",
          hint: "Name it where it is to be seen, or delete it.",
        },
      ),
    );
}
