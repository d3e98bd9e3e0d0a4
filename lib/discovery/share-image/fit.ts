/** The words of a text as a typeface sets them: widths in em, at any size the same. */
export interface Measured {
  /** The width of each word, how many glyphs it has, and whether a sentence ends with it. */
  words: { width: number; glyphs: number; ends: boolean }[];
  /** The width of the space between two words. */
  space: number;
}

/** The room for a text in pixels, and how it is set there. */
export interface Room {
  width: number;
  height: number;
  /** The largest size; a text that does not fit gets a smaller one, never cut. */
  size: number;
  /** From baseline to baseline, in em. */
  leading: number;
  /** Space after each glyph in em, by size: large type wants less. */
  tracking: (size: number) => number;
}

/** A text that fits: for each line the indices of its words, from and up to. */
export interface Fitted {
  size: number;
  lines: Line[];
}

interface Line {
  from: number;
  to: number;
}

/** How far each word stands from the start of its line, in em, and how wide the line is. */
export function advances(
  { words, space }: Measured,
  { from, to }: { from: number; to: number },
  tracking: number,
) {
  const starts: number[] = [];
  let end = 0;
  let next = 0;
  for (const word of words.slice(from, to)) {
    starts.push(next);
    end = next + word.width + tracking * (word.glyphs - 1);
    next = end + space + 2 * tracking;
  }
  return { starts, width: end };
}

// Fills line after line; a word that is wider than the line gets one of its own.
function wrap({ words, space }: Measured, width: number, tracking: number, sentences: boolean): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let to = 1; to <= words.length; to++) {
    const goesOn = to < words.length && !(sentences && words[to - 1]?.ends);
    if (goesOn && advances({ words, space }, { from, to: to + 1 }, tracking).width <= width) continue;
    lines.push({ from, to });
    from = to;
  }
  return lines;
}

function widest(text: Measured, lines: Line[], tracking: number): number {
  return Math.max(...lines.map((line) => advances(text, line, tracking).width));
}

// As many lines as before, but as equal in length as they can be (like `text-wrap: balance`).
function balanced(text: Measured, lines: Line[], tracking: number, sentences: boolean): Line[] {
  let best = lines;
  for (;;) {
    const limit = widest(text, best, tracking);
    const narrower = wrap(text, limit - 0.01, tracking, sentences);
    if (narrower.length > lines.length || widest(text, narrower, tracking) >= limit) return best;
    best = narrower;
  }
}

function largest(text: Measured, room: Room, most: number, sentences: boolean): Fitted {
  for (let size = room.size; ; size *= 0.98) {
    const tracking = room.tracking(size);
    const lines = wrap(text, room.width / size, tracking, sentences);
    // One em holds the ascenders of the first line and the descenders of the last.
    const height = (lines.length - 1) * room.leading + 1;
    const fits = widest(text, lines, tracking) * size <= room.width && height * size <= room.height;
    if (fits && lines.length <= most) return { size, lines: balanced(text, lines, tracking, sentences) };
  }
}

/**
 * Sets a text as large as its room allows. A line less is worth a tenth of the size, a line for each sentence a
 * quarter: a headline reads better in its own pieces than a little larger.
 */
export function fitted(text: Measured, room: Room): Fitted {
  const free = largest(text, room, text.words.length, false);
  const worth = ({ size, lines }: Fitted, bonus: number) => size * bonus * 0.91 ** lines.length;
  let best = free;
  let most = worth(free, 1);
  for (let count = 1; count <= free.lines.length + 1; count++) {
    for (const sentences of [false, true]) {
      if (sentences && text.words.slice(0, -1).filter(({ ends }) => ends).length >= count) continue;
      const candidate = largest(text, room, count, sentences);
      const value = worth(candidate, sentences ? 1.25 : 1);
      if (value > most) [best, most] = [candidate, value];
    }
  }
  return best;
}
