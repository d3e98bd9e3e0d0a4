import { mkdir, readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import pMap from "p-map";
import sharp, { type Sharp } from "sharp";
import {
  maxPixels,
  type Photo,
  type Photos,
  phoneWidth,
  type Version,
  versionsOf,
} from "../content/photo-file.ts";
import { fault } from "../messages/catalogue.ts";
import type { Problem } from "../messages/problem.ts";
import { problemOf } from "../messages/span.ts";
import { writeWhole } from "./write-whole.ts";

/** The most bytes that a phone loads for one photo. */
const phoneBytes = 60_000;

const qualities = { avif: 50, webp: 72, jpeg: 75 };

/** The pixels of a photo in one size: turned as EXIF says, in sRGB, without metadata on the place and the camera. */
async function pixels(source: string, width: number, height: number): Promise<Sharp> {
  const decoded = (failOn: "warning" | "error") =>
    sharp(source, { limitInputPixels: maxPixels, failOn })
      .autoOrient()
      .resize(width, height)
      .raw()
      .toBuffer({ resolveWithObject: true });
  const { data, info } = await decoded("warning").catch((error: unknown) => {
    // A JPEG whose rows end early is only a warning, and the rest is grey. Cameras cause others, which do no harm.
    if (/premature end/i.test(String(error))) throw error;
    return decoded("error");
  });
  return sharp(data, { raw: info });
}

async function encode(picture: Sharp, { format, width }: Version): Promise<Buffer> {
  const seen = format === "jpeg" ? picture.clone().flatten({ background: "white" }) : picture;
  // An effort of 4 takes eight times as long and saves a tenth of the bytes.
  const effort = format === "avif" ? { effort: 2 } : {};
  for (let quality = qualities[format]; ; quality -= 10) {
    const bytes = await seen
      .clone()
      .toFormat(format, { quality, ...effort })
      .toBuffer();
    if (width > phoneWidth || bytes.length <= phoneBytes || quality < 30) return bytes;
  }
}

/** Makes the versions of photos that are missing in `cache`, or only the file `only`; returns the photos that turn out broken. */
export async function makePhotos(
  photos: Photos,
  { root, cache, only }: { root: string; cache: string; only?: string },
): Promise<Problem[]> {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const broken = new Map<string, Problem>();
  const draw = async (source: string, { width, height }: Photo, versions: Version[]) => {
    const [first] = versions;
    if (first === undefined || broken.has(source)) return;
    const rows = Math.max(1, Math.round((height * first.width) / width));
    try {
      const picture = await pixels(path.join(root, source), first.width, rows);
      for (const version of versions)
        await writeWhole(path.join(cache, version.file), await encode(picture, version));
    } catch (error) {
      const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
      const found = { what: "undecodable", reason: reason ?? "" } as const;
      broken.set(source, problemOf(source, fault("broken-photo", found)));
    }
  };
  const sizes = [...photos].flatMap(([source, photo]) => {
    const all = photo === undefined ? [] : versionsOf(photo);
    const missing = all.filter(({ file }) => !known.has(file) && (only ?? file) === file);
    return [...new Set(missing.map(({ width }) => width))].map((width) => {
      const versions = missing.filter((version) => version.width === width);
      return () => photo && draw(source, photo, versions);
    });
  });
  await pMap(sizes, (size) => size(), { concurrency: availableParallelism() });
  return [...broken.values()];
}
