import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import { maxPixels, type PhotoFile, photoEnding } from "../content/photo-file.ts";
import { slugified } from "../content/slug.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { isOnItsSide } from "./exif.ts";

const maxMegabytes = 25;

/** Raise it when photos are drawn differently, so that old ones leave the caches. */
const edition = 2;

const inFolder = new RegExp(`^content/photos/\\w[\\w.-]*\\.(${photoEnding})$`, "i");

/** Whether a path is that of a photo. Accents are refused: Unicode has two ways to write them. */
export function isPhoto(file: string): boolean {
  return inFolder.test(file);
}

/** Whether a picture's file is complete, as far as its bytes say without decoding it. */
function isWhole(bytes: Buffer, type: string | undefined): boolean {
  if (type === "png") return bytes.includes("IEND");
  if (type === "webp") return bytes.readUInt32LE(4) + 8 <= bytes.length;
  if (type !== "jpg") return true;
  // A preview inside the file ends in the same bytes: skip the segments before the picture itself.
  let at = 2;
  while (bytes[at] === 0xff && bytes[at + 1] !== 0xda && at + 4 < bytes.length)
    at += 2 + bytes.readUInt16BE(at + 2);
  return bytes.includes(Buffer.of(0xff, 0xd9), at);
}

function sizeOf(bytes: Buffer): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

function photoFault(
  bytes: Buffer,
  { type = "", width, height }: ReturnType<typeof imageSize>,
): Fault | undefined {
  if (!["jpg", "png", "webp", "avif"].includes(type))
    return fault("picture-format", { what: "content", type });
  const pixels = width * height;
  if (pixels > maxPixels) {
    const has = `${Math.round(pixels / 1e6).toLocaleString("en")} megapixels`;
    return fault("large-photo", { has, most: `${maxPixels / 1e6}` });
  }
  return isWhole(bytes, type) ? undefined : fault("broken-photo", { what: "cut-off" });
}

/**
 * Reads the header of a photo and not its pixels, or says why it can't be shown.
 *
 * @throws the error of Node where the file cannot be opened
 */
export function readPhoto(root: string, file: string): PhotoFile | Fault {
  const megabytes = statSync(path.join(root, file)).size / 1e6;
  if (megabytes > maxMegabytes)
    return fault("large-photo", { has: `${Math.ceil(megabytes)} MB`, most: `${maxMegabytes}` });
  const bytes = readFileSync(path.join(root, file));
  const size = sizeOf(bytes);
  if (size === undefined) return fault("broken-photo", { what: "no-picture" });
  const wrong = photoFault(bytes, size);
  if (wrong !== undefined) return wrong;
  // A phone held upright stores the picture on its side.
  const turned = (size.orientation ?? 1) > 4 || isOnItsSide(bytes, size.type);
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
  const key = hash("sha256", Buffer.concat([Buffer.of(edition), bytes])).slice(0, 12);
  const stem = slugified(path.parse(file).name) || "photo";
  return { name: `${stem}.${key}`, width, height };
}
