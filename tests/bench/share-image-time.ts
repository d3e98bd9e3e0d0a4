import { Temporal } from "temporal-polyfill";
import { loadLook } from "../../lib/draw/share-image/compose.ts";
import { drawCard } from "../../lib/draw/share-image/draw-card.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { cardOf, shareTopics } from "../../lib/site/share-image.ts";
import { siteAt } from "../../lib/site/site.ts";

/** The processor's time for a share image of the company's own, in ms, once the typeface is loaded. */
export async function shareImageTime(): Promise<number> {
  const folder = readContentFolder(process.cwd());
  const site = siteAt(readContent(folder.files, folder), Temporal.Instant.from("2026-11-23T12:00:00Z"));
  const look = await loadLook(process.cwd(), site.look);
  const cards = shareTopics(site).map(({ site: there, topic }) => cardOf(there, topic));
  const drawAll = async () => {
    const begin = process.cpuUsage();
    for (const card of cards) await drawCard(card, look);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000 / cards.length;
  };
  await drawAll();
  return Math.min(await drawAll(), await drawAll());
}
