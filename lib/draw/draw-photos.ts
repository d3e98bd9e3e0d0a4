import { mkdir, readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import pMap from "p-map";
import sharp, { type Sharp } from "sharp";
import { maxPixels, type Photos, phoneWidth, type Version, versionsOf } from "../content/photo-file.ts";
import { fault } from "../messages/catalogue.ts";
import { type Problem, problemOf } from "../messages/problem.ts";
import { writeWhole } from "./drawn-files.ts";

/** The most bytes that a phone loads for one photo. */
const phoneBytes = 60_000;

const qualities = { avif: 50, webp: 72, jpeg: 75 };

/** The pixels of a photo in one size: turned as EXIF says, in sRGB, without metadata on the place and the camera. */
async function pixels(file: string, [width, height]: [number, number], failOn: "warning" | "error") {
  const { data, info } = await sharp(file, { limitInputPixels: maxPixels, failOn })
    .autoOrient()
    .resize(width, height)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info });
}

/**
 * The pixels of a photo that causes warnings: cameras cause some that do no harm, but if the rows of a JPEG end early, the
 * rest is grey.
 */
async function pixelsInDoubt(file: string, size: [number, number]): Promise<Sharp> {
  try {
    return await pixels(file, size, "warning");
  } catch (error) {
    if (/premature end/i.test(String(error))) throw error;
    return await pixels(file, size, "error");
  }
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

/** Draws the versions of photos that are missing in `cache`, or only the file `only`; returns the photos that turn out broken. */
export async function drawPhotos(
  photos: Photos,
  { root, cache, only }: { root: string; cache: string; only?: string },
): Promise<Problem[]> {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const broken = new Map<string, Problem>();
  const doubtful: (() => Promise<void>)[] = [];
  const draw = async (picture: Sharp, versions: Version[]) => {
    for (const version of versions)
      await writeWhole(path.join(cache, version.file), await encode(picture, version));
  };
  const drawInDoubt = async (photoPath: string, size: [number, number], versions: Version[]) => {
    if (broken.has(photoPath)) return;
    try {
      await draw(await pixelsInDoubt(path.join(root, photoPath), size), versions);
    } catch (error) {
      const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
      const found = { what: "undecodable", reason: reason ?? "" } as const;
      broken.set(photoPath, problemOf(photoPath, fault("broken-photo", found)));
    }
  };
  const sizes = [...photos].flatMap(([photoPath, photo]) => {
    const all = photo === undefined ? [] : versionsOf(photo);
    const missing = all.filter(({ file }) => !known.has(file) && (only ?? file) === file);
    return [...new Set(missing.map(({ width }) => width))].map((width) => async () => {
      if (photo === undefined) return;
      const versions = missing.filter((version) => version.width === width);
      const size: [number, number] = [width, Math.max(1, Math.round((photo.height * width) / photo.width))];
      try {
        await draw(await pixels(path.join(root, photoPath), size, "warning"), versions);
      } catch {
        doubtful.push(() => drawInDoubt(photoPath, size, versions));
      }
    });
  });
  await pMap(sizes, (size) => size(), { concurrency: availableParallelism() });
  // libvips has one buffer for the errors of all threads: beside others, a photo may get the message of another.
  for (const drawAlone of doubtful) await drawAlone();
  return [...broken.values()];
}
