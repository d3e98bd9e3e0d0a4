import { mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import pMap from "p-map";
import sharp from "sharp";
import type { Site } from "../../site/site.ts";
import { type Card, cardOf } from "./card.ts";
import type { ShareLook } from "./card-look.ts";
import { shareImage, shareSubjects } from "./share-image.ts";

/** Draws a card as PNG. */
export async function drawCard(card: Card, look: ShareLook): Promise<Buffer> {
  const { compose } = await import("./compose.ts");
  // Three colours and the steps between them; dithering would double the time, and add to the size.
  const palette = { palette: true, colours: 16, dither: 0, effort: 1 };
  return sharp(Buffer.from(await compose(card, look)))
    .png(palette)
    .toBuffer();
}

/**
 * Draws what is missing in `cache`: the share images of a site, each under the name that its pages give it. The name
 * changes whenever the picture does, so that what an earlier build has drawn is never drawn again.
 */
export async function drawShareImages(
  site: Site,
  { root, cache }: { root: string; cache: string },
): Promise<void> {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const missing = shareSubjects(site)
    .map(({ site, subject }) => ({
      card: cardOf(site, subject),
      name: path.basename(shareImage(site, subject).path),
    }))
    .filter(({ name }) => !known.has(name));
  if (missing.length === 0) return;
  // Half a second that a build is spared where every image has been drawn before.
  const { loadLook } = await import("./card-look.ts");
  const look = await loadLook(root, site.look);
  const draw = async ({ card, name }: (typeof missing)[number]) => {
    const file = path.join(cache, name);
    // Renamed when it is whole, so that a build that is interrupted leaves no half of a picture.
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, await drawCard(card, look));
    await rename(draft, file);
  };
  // One is set in type while the pixels of others are drawn.
  await pMap(missing, draw, { concurrency: 1 + availableParallelism() });
}
