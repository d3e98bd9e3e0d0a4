import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import type { Card } from "./card.ts";
import { schemes } from "./colours.ts";
import { compose, type Typefaces } from "./compose.ts";
import { paletteOf, png } from "./png.ts";
import { keyOf } from "./share-image.ts";
import { loadTypeface } from "./typeface.ts";

let typefaces: Promise<Typefaces> | undefined;

/** Loads the typeface of the images once; `root` is the folder with `node_modules`. */
export function loadTypefaces(root: string): Promise<Typefaces> {
  typefaces ??= (async () => ({
    title: await loadTypeface(root, 800, 96),
    text: await loadTypeface(root, 700, 36),
  }))();
  return typefaces;
}

/** Draws a card as PNG. */
export async function drawCard(card: Card, root: string): Promise<Buffer> {
  const svg = compose(card, await loadTypefaces(root));
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { ground, loop, type } = schemes[card.kind];
  return png({ width: info.width, height: info.height, data }, paletteOf([ground, loop, type]));
}

/** The PNG of a card, from the cache where an earlier build has drawn it. */
export async function drawShareImage(
  card: Card,
  { root, cache }: { root: string; cache: string },
): Promise<Buffer> {
  const file = path.join(cache, `${keyOf(card)}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known !== undefined) return known;
  const image = await drawCard(card, root);
  await mkdir(cache, { recursive: true });
  // Renamed when it is whole, so that a build that is interrupted leaves no half of a picture.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, image);
  await rename(draft, file);
  return image;
}
