/** Where the Exif block of a file begins; undefined where there is none. */
function exifAt(bytes: Buffer, type: string): number | undefined {
  // RIFF chunks have their name and length first, in bytes to an even end; PNG's have length, name and a checksum.
  for (let at = type === "webp" ? 12 : 8; at + 12 <= bytes.length; ) {
    const name = bytes.toString("latin1", ...(type === "webp" ? [at, at + 4] : [at + 4, at + 8]));
    if (/^exif$/i.test(name)) return at + 8;
    const length = type === "webp" ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at);
    at += type === "webp" ? 8 + length + (length % 2) : 12 + length;
  }
  return undefined;
}

const exifMark = "Exif\0\0";

/**
 * The entries of a directory in an Exif block, by their tags: the first one, or the one at an offset
 * (https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf). None where the block is cut off.
 */
function tagsIn(exif: Buffer, from?: number): Map<number, { short: number; long: number }> {
  const tags = new Map<number, { short: number; long: number }>();
  const tiff = exif.toString("latin1", 0, 6) === exifMark ? exif.subarray(6) : exif;
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = from ?? long(4);
    for (let entry = 0; entry < short(directory); entry++) {
      const at = directory + 2 + entry * 12;
      tags.set(short(at), { short: short(at + 8), long: long(at + 8) });
    }
  } catch {}
  return tags;
}

/** Whether a picture of any format says where it was taken, as phones write it. */
export function hasPlace(bytes: Buffer): boolean {
  const blocks = [exifMark, "II*\0", "MM\0*"].map((start) => bytes.indexOf(start, 0, "latin1"));
  return (
    bytes.includes("GPSLatitude", 0, "latin1") ||
    blocks.some((at) => {
      if (at < 0) return false;
      const directory = tagsIn(bytes.subarray(at)).get(0x8825)?.long;
      // Some programs leave the directory, and take the latitude out of it.
      return directory !== undefined && tagsIn(bytes.subarray(at), directory).has(2);
    })
  );
}

/**
 * Whether a WebP, PNG or AVIF is stored on its side, as a phone does that was held upright. `image-size` says it of JPEG
 * only. AVIF is turned by its `irot` box, in quarters, and never by Exif (ISO/IEC 23008-12, 6.5.10).
 */
export function isOnItsSide(bytes: Buffer, type: string | undefined): boolean {
  if (type === "avif") {
    const turn = bytes.indexOf("\0\0\0\x09irot", 0, "latin1");
    return turn !== -1 && (bytes[turn + 8] ?? 0) % 2 === 1;
  }
  if (type !== "webp" && type !== "png") return false;
  const at = exifAt(bytes, type);
  return at !== undefined && (tagsIn(bytes.subarray(at)).get(0x0112)?.short ?? 1) > 4;
}
