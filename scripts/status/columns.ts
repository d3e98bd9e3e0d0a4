// Signs of Chinese, Japanese and Korean, and pictures, take two columns of a terminal.
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  return Array.from(text.normalize("NFC")).reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);
}

/** A text that takes exactly `width` columns: cut with an ellipsis, or padded. */
export function fitted(text: string, width: number, toTheRight = false): string {
  let shown = text;
  if (widthOf(text) > width) {
    let cut = Array.from(text.normalize("NFC"));
    while (cut.length > 0 && widthOf(cut.join("")) > width - 1) cut = cut.slice(0, -1);
    shown = `${cut.join("").trimEnd()}…`;
  }
  const blanks = " ".repeat(Math.max(0, width - widthOf(shown)));
  return toTheRight ? blanks + shown : shown + blanks;
}

/** How a column may shrink: the fewest columns of the terminal, and how much more than others it is worth. */
export interface Shrinking {
  least: number;
  worth: number;
}

/** The widths of columns that together take at most `most`: the widest for its worth gives way first. */
export function shrunk(widths: readonly number[], ways: readonly Shrinking[], most: number): number[] {
  const result = [...widths];
  const total = () => result.reduce((sum, width) => sum + width, 0);
  while (total() > most) {
    const spare = result.map((width, at) => {
      const { least, worth } = ways[at] ?? { least: width, worth: 1 };
      return width > least ? width / worth : 0;
    });
    const widest = spare.indexOf(Math.max(...spare));
    if ((spare[widest] ?? 0) === 0) break;
    result[widest] = (result[widest] ?? 0) - 1;
  }
  return result;
}
