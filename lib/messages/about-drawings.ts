/** A drawing in `public/`, and whether it is the logo. */
export interface Drawing {
  path: string;
  isLogo: boolean;
}

const ownColours = "Or show the logo as it is: logo: { file: …, colours: own }";
const needsShapes = (has: string, ask: string) => ({
  says: ({ path }: Drawing) => `public${path} has ${has}, so the page can't show it as it was drawn.`,
  remedy: ({ isLogo }: Drawing) => `Ask the designer for ${ask}.${isLogo ? ` ${ownColours}` : ""}`,
});
const notDrawn = (why: string, remedy: string) => ({
  says: ({ path }: Drawing) => `public${path} ${why}.`,
  remedy,
});

/** What keeps a drawing from being shown, in words. */
export const inDrawings = {
  copy: needsShapes("parts that are copies of others", "an SVG in which each part is a path of its own"),
  "cut-out": needsShapes(
    "a mask or a clipping path",
    'one without (in Figma, turn off "Clip content" of the frame before exporting; in Illustrator, expand it)',
  ),
  effect: needsShapes("an effect, such as a shadow or a pattern", "one of plain shapes"),
  picture: needsShapes("a picture in it", "an SVG that was drawn, not a picture in a frame"),
  style: needsShapes(
    "styles",
    "one with the colours on the shapes (Illustrator: Styling, Presentation attributes; Inkscape: Optimized SVG)",
  ),
  text: {
    ...needsShapes("text, which looks different on every device", ""),
    remedy: "Ask the designer for one in which the text is converted to outlines.",
  },
  white: needsShapes(
    "white shapes on coloured ones, which would melt together in one colour",
    "a one-colour version",
  ),
  empty: notDrawn("has nothing in it that could be shown", "Ask the designer for an SVG made of paths."),
  heavy: notDrawn(
    "has more than 64 kB, too much for a drawing on every page",
    "Ask the designer for a simpler one.",
  ),
  "no-size": notDrawn(
    "doesn't say how large it is",
    "Ask the designer for an SVG with a viewBox, or export it again.",
  ),
  "no-svg": notDrawn(
    "isn't an SVG drawing, whatever its name says",
    "Export it as SVG from the program it was drawn in; renaming a picture isn't enough.",
  ),
};
