import path from "node:path";
import { folderRule } from "../rule.ts";

/** Advice on photos and PDF files that no file names in any way; a damaged photo has its own error. */
export const unusedPhotoRule = folderRule("unused-photo", ({ sources, assets: { photos, downloads } }) => {
  if (photos.size + downloads.size === 0) return [];
  const texts = sources
    .map(({ lines }) => lines.join("\n"))
    .join("\n")
    .toLowerCase();
  const names = (file: string) => [path.basename(file), encodeURI(path.basename(file))];
  const isUsed = (file: string) => names(file).some((name) => texts.includes(name.toLowerCase()));
  const shown = [...photos.keys()].filter((file) => photos.get(file) !== undefined);
  return [...shown, ...downloads]
    .filter((file) => !isUsed(file))
    .map((file) => ({
      file,
      found: { what: downloads.has(file) ? "download" : "photo", name: path.basename(file) },
    }));
});
