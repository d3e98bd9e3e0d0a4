import type { Font } from "satori";
import type { Look } from "../../site/look.ts";
import { cut, range } from "../typeface.ts";

/** How all images of a site look. */
export interface ShareLook {
  /** CSS colours; the ink is read on the other two. */
  colours: { paper: string; ink: string; signal: string };
  fonts: Font[];
}

/** The look of the pages by day; `root` is the folder of the project. */
export async function loadLook(root: string, { palette, typeface }: Look): Promise<ShareLook> {
  const { paper, ink, signal, ...day } = palette.light;
  const other = day["on-signal"] === ink ? paper : ink;
  if (typeface === undefined) throw new Error("No typeface is installed: run npm install.");
  // `satori` knows no variable fonts, so that each cut is made one of its own.
  const fonts = alphabets
    .filter((name) => typeface.subsets.includes(name))
    .flatMap((name) =>
      cuts.map(async (one): Promise<Font> => {
        const data = await cut(root, typeface, { ...one, subset: name, characters, format: "sfnt" });
        return { name, data, weight: one.weight, style: "normal" };
      }),
    );
  return { colours: { paper: other, ink: day["on-signal"], signal }, fonts: await Promise.all(fonts) };
}

/** The parts of the alphabet, a file each; a letter is set in the first that has it. */
export const alphabets = ["latin", "latin-ext", "vietnamese"];

/** What the images need of the typeface: for titles, and for the rest. */
const cuts = [
  { weight: 800, opticalSize: 96 },
  { weight: 700, opticalSize: 36 },
] as const;

// Latin letters, those of Vietnamese, punctuation and currencies, arrows.
const characters = range(0x20, 0x24f) + range(0x1ea0, 0x1ef9) + range(0x2010, 0x20bf) + range(0x2190, 0x2193);
