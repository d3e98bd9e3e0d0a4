import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import pMap from "p-map";

/**
 * What arrives in the first round trip, in bytes: one initial TCP window of ten segments
 * (https://www.rfc-editor.org/rfc/rfc6928).
 */
export const pageBudget = 14_600;

// In threads of their own, on all cores.
const compressed = promisify(brotliCompress);
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/** The bytes that a page takes as Brotli; where it is surely within the budget, roughly. */
async function brotliBytes(html: Buffer): Promise<number> {
  // The best takes many times as long, and is for pages that may be too large.
  const { length } = await compressed(html, quick);
  return length <= pageBudget ? length : (await compressed(html)).length;
}

/** The published pages that are over the budget, by their paths from the site's root, with their bytes as Brotli. */
export async function heavyPages(out: string, pages: Iterable<string>): Promise<Map<string, number>> {
  const weigh = async (page: string) =>
    [page, await brotliBytes(await readFile(path.join(out, page)))] as const;
  const weighed = await pMap(pages, weigh, { concurrency: 16 });
  return new Map(weighed.filter(([, bytes]) => bytes > pageBudget).sort());
}
