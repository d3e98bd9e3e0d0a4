import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { type Card, cardOf } from "./card.ts";
import { schemes } from "./colours.ts";
import { compose, type Typefaces } from "./compose.ts";
import { paletteOf, png } from "./png.ts";
import { shareImage, shareSubjects } from "./share-image.ts";
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

/** Pictures under way at once: one is set in type while the pixels of another are drawn. */
const atOnce = 2;

/**
 * Draws what is missing in `cache`: the share images of a site, each under the name that its pages give it. The name
 * changes whenever the picture does, so that what an earlier build has drawn is never drawn again.
 */
export async function drawShareImages(
  site: Parameters<typeof shareImage>[0] & Parameters<typeof shareSubjects>[0],
  { root, cache }: { root: string; cache: string },
): Promise<void> {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const missing = shareSubjects(site)
    .map((subject) => ({ subject, name: path.basename(shareImage(site, subject).path) }))
    .filter(({ name }) => !known.has(name))
    .values();
  async function drawRest(): Promise<void> {
    for (const { subject, name } of missing) {
      const file = path.join(cache, name);
      // Renamed when it is whole, so that a build that is interrupted leaves no half of a picture.
      const draft = `${file}.${process.pid}`;
      await writeFile(draft, await drawCard(cardOf(site, subject), root));
      await rename(draft, file);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, drawRest));
}
