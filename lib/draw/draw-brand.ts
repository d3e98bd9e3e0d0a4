import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Typeface } from "../content/content.ts";
import { initialOf, type Look, standInFile, weightsOf } from "../site/look.ts";
import { writeWhole } from "./drawn-files.ts";
import { type Cut, cut, opened, roomOfHeadings, standInOf } from "./typeface.ts";

/** The optical size for headlines, which still reads well at 17 px. */
const opticalSize = 48;

/** The outline of a company's initial, centred in a square of 32, or a ring if the typeface lacks the letter. */
async function initialIn(root: string, typeface: Typeface, initial: string): Promise<string> {
  for (const { name: subset } of typeface.subsets) {
    const wanted: Cut = { subset, opticalSize, characters: initial, weight: 800, format: "sfnt" };
    const font = opened(await cut(root, typeface, wanted));
    // The first glyph stands for characters that the font lacks.
    if (font.numGlyphs < 2) continue;
    const outline = font.glyphForCodePoint(initial.codePointAt(0) ?? 0).path;
    const { minX, minY, width, height } = outline.bbox;
    const scale = Math.min(20 / height, 22 / width);
    const [x, y] = [16 - scale * (minX + width / 2), 16 + scale * (minY + height / 2)];
    const [a, d, e, f] = [scale, -scale, x, y].map((value) => Number(value.toFixed(4)));
    return `<path transform="matrix(${a} 0 0 ${d} ${e} ${f})" d="${outline.toSVG()}"/>`;
  }
  return '<path fill-rule="evenodd" d="M6 16a10 10 0 1 0 20 0a10 10 0 1 0-20 0zm5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0z"/>';
}

async function iconOf(
  root: string,
  { palette, typeface }: Look,
  name: string,
  round: number,
): Promise<string> {
  const { signal, ...day } = palette.light;
  const mark = typeface ? await initialIn(root, typeface, initialOf(name)) : "";
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<rect width="32" height="32" rx="${round}" fill="${signal}"/><g fill="${day["on-signal"]}">${mark}</g></svg>`
  );
}

/** Draws the files of a look that are missing in `cache`: the fonts of the pages, their stand-in, and the icons. */
export async function drawBrand(look: Look, name: string, root: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const draw = async (address: string, make: () => Promise<string | Buffer>) => {
    const file = path.join(cache, path.basename(address));
    if (!existsSync(file)) await writeWhole(file, await make());
  };
  await draw(look.icon, () => iconOf(root, look, name, 7));
  await draw(look.touchIcon, async () => {
    // Phones round the corners themselves.
    const { default: sharp } = await import("sharp");
    const touch = sharp(Buffer.from(await iconOf(root, look, name, 0))).resize(180);
    return touch.png().toBuffer();
  });
  const { typeface, fonts } = look;
  if (typeface === undefined) return;
  for (const { path: font, ...wanted } of fonts)
    await draw(font, () =>
      cut(root, typeface, { ...wanted, opticalSize, weight: weightsOf(typeface), format: "woff2" }),
    );
  await draw(standInFile(look), async () => {
    // With the sample's letters alone, fontkit reads past the end of Literata.
    const [{ subset, characters } = { subset: "latin", characters: "" }] = fonts;
    const wanted = { subset, characters, opticalSize, weight: 400, format: "sfnt" } as const;
    const font = opened(await cut(root, typeface, wanted));
    return standInOf(font) + roomOfHeadings(font);
  });
}
