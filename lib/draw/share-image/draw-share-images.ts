import { mkdir, readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import pMap from "p-map";
import { cardOf, shareImage, shareTopics } from "../../site/share-image.ts";
import type { Site } from "../../site/site.ts";
import { writeWhole } from "../drawn-files.ts";

/**
 * Draws the share images of a site that are missing in `cache`, under the names that its pages use. A name changes
 * whenever the image does, so what an earlier build has drawn is never drawn again.
 */
export async function drawShareImages(
  site: Site,
  { root, cache }: { root: string; cache: string },
): Promise<void> {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const missing = shareTopics(site)
    .map(({ site, topic }) => ({
      card: cardOf(site, topic),
      name: path.basename(shareImage(site, topic).path),
    }))
    .filter(({ name }) => !known.has(name));
  if (missing.length === 0) return;
  // Loading this takes half a second, which builds without new images are spared.
  const [{ drawCard }, { loadLook }] = await Promise.all([import("./draw-card.ts"), import("./compose.ts")]);
  const cards = missing.map(({ card }) => card);
  const look = await loadLook(root, site.look, cards);
  const draw = async ({ card, name }: (typeof missing)[number]) =>
    writeWhole(path.join(cache, name), await drawCard(card, look));
  // One is typeset while others are rasterised.
  await pMap(missing, draw, { concurrency: 1 + availableParallelism() });
}
