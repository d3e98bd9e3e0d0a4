import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import pMap from "p-map";
import sharp from "sharp";
import type { Problem } from "../problem/problem.ts";
import { problemOf } from "../problem/span.ts";
import { maxPixels, type Photos, phoneWidth, type Version, versionsOf } from "./photo.ts";

/** The most bytes that a picture costs a telephone. */
export const phoneBytes = 60_000;

const qualities = { avif: 50, webp: 72, jpeg: 75 };

/** Draws a version: turned as EXIF says, in sRGB, and without anything that its file says of the place or the camera. */
async function draw(source: string, { format, width }: Version, height: number): Promise<Buffer> {
  const picture = sharp(source, { limitInputPixels: maxPixels, failOn: "error" })
    .autoOrient()
    .resize({ width, height });
  const sized = await (format === "jpeg" ? picture.flatten({ background: "white" }) : picture)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const encode = (quality: number) =>
    sharp(sized.data, { raw: sized.info })
      // An effort of 4 would take eight times as long, and save a tenth of the bytes.
      .toFormat(format, { quality, ...(format === "avif" ? { effort: 2 } : {}) })
      .toBuffer();
  let quality = qualities[format];
  let bytes = await encode(quality);
  while (width <= phoneWidth && bytes.length > phoneBytes && quality > 10) {
    quality -= 10;
    bytes = await encode(quality);
  }
  return bytes;
}

/** Draws what is missing in `cache` of photos, or of one file of them, and says which cannot be read to their end. */
export async function makePhotos(
  photos: Photos,
  { root, cache, only }: { root: string; cache: string; only?: string },
): Promise<Problem[]> {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const missing = [...photos].flatMap(([source, photo]) =>
    photo === undefined
      ? []
      : versionsOf(photo)
          .filter(({ file }) => !known.has(file) && (only ?? file) === file)
          .map((version) => ({ source, photo, version })),
  );
  const broken = new Map<string, Problem>();
  await pMap(
    missing,
    async ({ source, photo: { width, height }, version }) => {
      if (broken.has(source)) return;
      const file = path.join(cache, version.file);
      const draft = `${file}.${randomUUID()}`;
      try {
        const scaled = Math.max(1, Math.round((height * version.width) / width));
        await writeFile(draft, await draw(path.join(root, source), version, scaled));
        await rename(draft, file);
      } catch (error) {
        const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
        const message = `The picture could not be read to its end (${reason}).`;
        broken.set(
          source,
          problemOf(source, "broken-photo", message, "Save it anew, or copy it here again."),
        );
      }
    },
    { concurrency: availableParallelism() },
  );
  return [...broken.values()];
}
