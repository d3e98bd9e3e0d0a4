import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import { maxPixels, type Photo } from "../content/photo-file.ts";
import { slugified } from "../content/slug.ts";
import type { Problem } from "../messages/problem.ts";
import { problemOf, type Said } from "../messages/span.ts";

const maxMegabytes = 25;
const smaller = "Save it smaller: 4,000 pixels are wide enough for any screen.";
const anew = "Save it anew as JPEG, PNG or WebP.";

/** Raise it when photos are drawn in another way, so that old ones leave the caches. */
const edition = 1;

/** Whether a file lies where photos do, and has the name of one: letters with accents are written in two ways. */
export function isPhoto(file: string): boolean {
  return /^content\/photos\/\w[\w.-]*\.(jpe?g|png|webp|avif)$/i.test(file);
}

/** Whether a picture is there to its end, as far as can be told without decoding it. */
function isWhole(bytes: Buffer, type: string | undefined): boolean {
  if (type === "png") return bytes.includes("IEND");
  if (type === "webp") return bytes.readUInt32LE(4) + 8 <= bytes.length;
  if (type !== "jpg") return true;
  // A preview, which ends as the picture does, lies in one of the segments that stand before the picture itself.
  let at = 2;
  while (bytes[at] === 0xff && bytes[at + 1] !== 0xda && at + 4 < bytes.length)
    at += 2 + bytes.readUInt16BE(at + 2);
  return bytes.includes(Buffer.of(0xff, 0xd9), at);
}

function moves(bytes: Buffer): boolean {
  const head = bytes.toString("latin1", 0, bytes.indexOf("IDAT") + 1 || 64);
  return /^.{8,28}avis|^RIFF.{8}VP8X.*ANIM|^.PNG.*acTL/s.test(head);
}

function sizeOf(bytes: Buffer): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

function faultOf(bytes: Buffer, size: ReturnType<typeof imageSize>): Said | undefined {
  const { type = "", width, height } = size;
  if (!["jpg", "png", "webp", "avif"].includes(type))
    return ["picture-format", `In this file is a picture of the kind ${type}, whatever its name says.`, anew];
  if (width * height > maxPixels) {
    const millions = Math.round((width * height) / 1e6).toLocaleString("en");
    return [
      "large-photo",
      `The picture has ${millions} megapixels, and ${maxPixels / 1e6} are the most.`,
      smaller,
    ];
  }
  if (moves(bytes)) return ["picture-format", "The picture moves.", "Save one still picture of it."];
  if (!isWhole(bytes, type))
    return ["broken-photo", "The end of the picture is missing.", "Copy it here again."];
  return undefined;
}

/**
 * Reads the header of a photo and not its pixels, or says what is wrong with it.
 *
 * @throws the error of Node where the file cannot be opened
 */
export function readPhoto(root: string, file: string): Photo | Problem {
  const megabytes = statSync(path.join(root, file)).size / 1e6;
  if (megabytes > maxMegabytes) {
    const message = `The picture has ${Math.ceil(megabytes)} MB, and ${maxMegabytes} are the most.`;
    return problemOf(file, "large-photo", message, smaller);
  }
  const bytes = readFileSync(path.join(root, file));
  const size = sizeOf(bytes);
  if (size === undefined) return problemOf(file, "broken-photo", "There is no picture in this file.", anew);
  const fault = faultOf(bytes, size);
  if (fault !== undefined) return problemOf(file, ...fault);
  // On its side, as a phone notes it that was held upright.
  const [width, height] = (size.orientation ?? 1) > 4 ? [size.height, size.width] : [size.width, size.height];
  const key = hash("sha256", Buffer.concat([Buffer.of(edition), bytes])).slice(0, 12);
  const stem = slugified(path.parse(file).name) || "photo";
  return { name: `${stem}.${key}`, width, height };
}
