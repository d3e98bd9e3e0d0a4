import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The ends of the names under which a text is published: as it is, and for hosts that send such files as they are. */
export const forms = ["", ".br", ".gz"] as const;

/**
 * The size of a page that arrives in the first round trip, in bytes: an initial TCP window of ten segments
 * (https://www.rfc-editor.org/rfc/rfc6928).
 */
export const pageBudget = 14_600;

const brotli = promisify(brotliCompress);

/** Brotli at quality 5: Node's default of 11 takes half a second for a long page; this takes milliseconds, and adds a tenth. */
export const quickBrotli = (text: Buffer) =>
  brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });

export async function formsOf(text: string): Promise<Record<(typeof forms)[number], Buffer>> {
  const plain = Buffer.from(text);
  const [small, zipped] = await Promise.all([quickBrotli(plain), promisify(gzip)(plain, { level: 9 })]);
  // The best quality takes thirty times as long and saves up to a fifth, so only a text near the budget gets it.
  const isNear = small.length > pageBudget && small.length < 1.25 * pageBudget;
  return { "": plain, ".br": isNear ? await brotli(plain) : small, ".gz": zipped };
}
