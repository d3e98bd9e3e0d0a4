import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Font } from "satori";
import subsetFont from "subset-font";

/** How all images of a site look. */
export interface Look {
  /** CSS colours. */
  colours: { paper: string; ink: string; signal: string };
  fonts: Font[];
}

/** The look of the pages by day; `root` is the folder of the site's source. */
export async function loadLook(root: string): Promise<Look> {
  const css = await readFile(path.join(root, "app/site.css"), "utf8");
  const colour = (name: string) => {
    const [, value] = css.match(new RegExp(`--${name}: (#[0-9a-f]{6});`)) ?? [];
    if (value === undefined) throw new Error(`app/site.css has no colour --${name}.`);
    return value;
  };
  return {
    colours: { paper: colour("light"), ink: colour("dark"), signal: colour("signal") },
    fonts: await loadTypeface(root),
  };
}

const folder = "node_modules/@fontsource-variable/bricolage-grotesque/files";

/** The parts of the alphabet, a file each; a letter is set in the first that has it. */
export const alphabets = ["latin", "latin-ext", "vietnamese"];

/** What the images need of the typeface: for titles, and for the rest (weights 200 to 800, optical sizes 12 to 96). */
const cuts = [
  { weight: 800, opticalSize: 96 },
  { weight: 700, opticalSize: 36 },
] as const;

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join("");
}

// Latin letters, those of Vietnamese, punctuation and currencies, arrows.
const characters = range(0x20, 0x24f) + range(0x1ea0, 0x1ef9) + range(0x2010, 0x20bf) + range(0x2190, 0x2193);

// `satori` knows no variable fonts, so that each cut is made one of its own.
async function loadTypeface(root: string): Promise<Font[]> {
  const fonts = alphabets.flatMap((name) =>
    cuts.map(async ({ weight, opticalSize }): Promise<Font> => {
      const file = await readFile(path.join(root, folder, `bricolage-grotesque-${name}-opsz-normal.woff2`));
      const variationAxes = { wght: weight, opsz: opticalSize };
      const data = await subsetFont(file, characters, { targetFormat: "sfnt", variationAxes });
      return { name, data, weight, style: "normal" };
    }),
  );
  return Promise.all(fonts);
}
