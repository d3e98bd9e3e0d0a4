import type { Font } from "fontkit";
import type { Typeface } from "../../content/content.ts";
import { inRange, readTypefaces } from "../../read/typefaces.ts";
import { type Cut, cut, opened } from "../typeface.ts";

// The same character is written in another way in Japan, Korea and China.
const regions: Partial<Record<string, string>> = { ja: "-jp", ko: "-kr", zh: "-sc" };

/** The installed typefaces: those for a language first, then the other plain ones. */
function inOrder(root: string, language: string): Typeface[] {
  const region = regions[language.replace(/-.*/, "")] ?? "-sc";
  const rank = ({ id }: Typeface) => (id.endsWith(region) ? 0 : id.startsWith("noto-sans") ? 1 : 2);
  return [...readTypefaces(root).values()].sort((a, b) => rank(a) - rank(b));
}

/**
 * Fonts for characters that the site's typeface lacks, from whatever typefaces npm has installed: of each
 * file only what is needed. Characters that none of them has stay without a font.
 */
export async function fallbackFonts(
  characters: Iterable<string>,
  language: string,
  root: string,
  one: Pick<Cut, "weight" | "opticalSize">,
): Promise<Font[]> {
  const left = new Set(characters);
  const fonts: Font[] = [];
  for (const typeface of inOrder(root, language)) {
    for (const { name, range } of typeface.files) {
      const wanted = [...left].filter(inRange(range)).join("");
      if (wanted === "") continue;
      // Joiners, and the space between the words of a line.
      const characters = `${wanted} \u200c\u200d`;
      const font = opened(await cut(root, typeface, { ...one, subset: name, characters, format: "sfnt" }));
      const found = [...wanted].filter((each) => font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
      if (found.length > 0) fonts.push(font);
      for (const each of found) left.delete(each);
    }
  }
  return fonts;
}
