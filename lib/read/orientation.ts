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

/** The orientation, 1 to 8, in the first directory of an Exif block (https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf). */
function orientationIn(exif: Buffer): number | undefined {
  const tiff = exif.toString("latin1", 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif;
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return undefined;
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
  try {
    return at !== undefined && (orientationIn(bytes.subarray(at)) ?? 1) > 4;
  } catch {
    // An Exif block that is cut off turns nothing.
    return false;
  }
}
