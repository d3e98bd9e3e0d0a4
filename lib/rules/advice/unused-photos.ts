import path from "node:path";
import { folderRule } from "../rule.ts";

/** Advice on photos that no file names in any way; a damaged one has its own error. */
export const unusedPhotoRule = folderRule("unused-photo", ({ sources, beside: { photos } }) => {
  if (photos.size === 0) return [];
  const texts = sources
    .map(({ lines }) => lines.join("\n"))
    .join("\n")
    .toLowerCase();
  const names = (file: string) => [path.basename(file), encodeURI(path.basename(file))];
  const isUsed = (file: string) => names(file).some((name) => texts.includes(name.toLowerCase()));
  return [...photos.keys()]
    .filter((file) => photos.get(file) !== undefined && !isUsed(file))
    .map((file) => ({ file, found: {} }));
});
