import { cases } from "./message.ts";

const shapes = (has: string, ask: string) => ({
  says: `public{path} has ${has}, so the page can't show it as it was drawn.` as const,
  remedy: `Ask the designer for ${ask}. A logo can also be shown as it is: logo: { file: …, colours: own }`,
});

/** What keeps a drawing from being shown. */
export const badDrawing = cases("A logo or an emblem isn't made of shapes alone, or isn't a drawing.", {
  copy: shapes("parts that are copies of others", "an SVG in which each part is a path of its own"),
  "cut-out": shapes(
    "a mask or a clipping path",
    'one without (in Figma, turn off "Clip content" of the frame before exporting; in Illustrator, expand it)',
  ),
  effect: shapes("an effect, such as a shadow or a pattern", "one of plain shapes"),
  picture: shapes("a picture in it", "an SVG that was drawn, not a picture in a frame"),
  style: shapes(
    "styles",
    "one with the colours on the shapes (Illustrator: Styling, Presentation attributes; Inkscape: Optimized SVG)",
  ),
  text: {
    says: "public{path} has text, which looks different on every device.",
    remedy: "Ask the designer for one in which the text is converted to outlines.",
  },
  white: shapes(
    "white shapes on coloured ones, which would melt together in one colour",
    "a one-colour version",
  ),
  empty: {
    says: "public{path} has nothing in it that could be shown.",
    remedy: "Ask the designer for an SVG made of paths.",
  },
  heavy: {
    says: "public{path} has more than 64 kB, too much for a drawing on every page.",
    remedy: "Ask the designer for a simpler one.",
  },
  "no-size": {
    says: "public{path} doesn't say how large it is.",
    remedy: "Ask the designer for an SVG with a viewBox, or export it again.",
  },
  "no-svg": {
    says: "public{path} isn't an SVG drawing, whatever its name says.",
    remedy: "Export it as SVG from the program it was drawn in; renaming a picture isn't enough.",
  },
});
