import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

/*
 * Makes the site's one typeface from the package: Latin letters and the punctuation of prose, weights 400 to 800,
 * and of the optical sizes the one for headlines, which still reads well at 17 px. 37 kB instead of 77.
 * Run it when the package changes: npx tsx scripts/font.ts
 */
const source = "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2";

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
}

const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ŒœŸ–—‘’‚“”„…•‹›€™→←↑↓\u202f`;
const font = await subsetFont(await readFile(createRequire(import.meta.url).resolve(source)), characters, {
  targetFormat: "woff2",
  variationAxes: { opsz: 48, wght: { min: 400, max: 800 } },
});
await writeFile(new URL("../components/page/fonts/bricolage-grotesque.woff2", import.meta.url), font);
console.log(`components/page/fonts/bricolage-grotesque.woff2: ${font.length} bytes`);
