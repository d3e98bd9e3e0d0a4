import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";
import sharp from "sharp";
import { mix } from "../../content/checks/colour.ts";
import { type Card, shareSize } from "../../site/share-image.ts";
import { knot, type ShareLook, textsOf } from "./compose.ts";

const { width, height } = shareSize;

/**
 * Draws a card as PNG: what it shows is the ground, the ribbon, the text and the steps between them. Having sharp look
 * for sixteen colours in a picture of all colours takes as long as everything else.
 */
export async function drawCard(card: Card, look: ShareLook): Promise<Buffer> {
  ribbon ??= drawRibbon();
  const [below, text] = await Promise.all([ribbon, coverage(textsOf(card, look), 3)]);
  return png(await promisify(deflate)(rowsOf(below, text), { level: 4 }), coloursOf(card, look));
}

/** What lies below the text, which is the same on all cards. */
interface Ribbon {
  /** Where the colours of each pixel begin in `numbers`. */
  begins: Uint16Array;
  /** The rows of a picture without text. */
  rows: Uint8Array;
}

async function drawRibbon(): Promise<Ribbon> {
  const begins = Uint16Array.from(await coverage(knot, 0), (value) => 256 * Math.round(value / 85));
  const rows = new Uint8Array(height * (1 + width / 2));
  for (let at = 0; at < begins.length; at += 2)
    rows[1 + Math.floor(at / width) + at / 2] = pairOf(begins[at] ?? 0, begins[at + 1] ?? 0);
  return { begins, rows };
}

let ribbon: Promise<Ribbon> | undefined;

/** One channel of a drawing, from 0 to 255. */
function coverage(svg: string, channel: 0 | 3): Promise<Buffer> {
  return sharp(Buffer.from(svg)).extractChannel(channel).raw().toBuffer();
}

/** The steps from a ground to the text on it. */
const steps = 7;

/** The sixteen colours of a picture: from the ground to the ink, from the ribbon to the ink, and where those two meet. */
function coloursOf(card: Card, { colours: { paper, ink, signal } }: ShareLook): Buffer {
  const [ground, band] = card.kind === "story" ? ([paper, signal] as const) : ([signal, paper] as const);
  const towards = (from: string) =>
    Array.from({ length: steps }, (_, step) => mix(from, ink, step / (steps - 1)));
  const edges = [mix(ground, band, 1 / 3), mix(ground, band, 2 / 3)];
  return Buffer.from([...towards(ground), ...towards(band), ...edges].join("").replaceAll("#", ""), "hex");
}

/** The numbers of colours, by how much of a pixel is ribbon, in four steps, and then text, in 256. */
const numbers = Uint8Array.from({ length: 4 * 256 }, (_, at) => {
  const [third, text] = [at >> 8, at & 255];
  const step = Math.round((text / 255) * (steps - 1));
  if (step > 0) return step + (third < 2 ? 0 : steps);
  return [0, 2 * steps, 2 * steps + 1, steps][third] ?? 0;
});

/** The rows of a picture as PNG has them: two pixels a byte, after a byte that says they aren't filtered. */
function rowsOf({ begins, rows }: Ribbon, text: Buffer): Uint8Array {
  const drawn = rows.slice();
  for (let y = 0, at = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x += 2, at += 2, to++) {
      const [left = 0, right = 0] = [text[at], text[at + 1]];
      if (left === 0 && right === 0) continue;
      drawn[to] = pairOf((begins[at] ?? 0) + left, (begins[at + 1] ?? 0) + right);
    }
  }
  return drawn;
}

const pairOf = (left: number, right: number) => ((numbers[left] ?? 0) << 4) | (numbers[right] ?? 0);

/** A picture of sixteen colours: https://www.w3.org/TR/png-3/. */
function png(rows: Buffer, colours: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, each a number of a colour.
  header.set([4, 3], 8);
  const chunk = (type: string, data: Uint8Array) => {
    const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    chunk("IHDR", header),
    chunk("PLTE", colours),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...chunks]);
}
