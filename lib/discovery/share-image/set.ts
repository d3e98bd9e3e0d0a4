import { advances, fitted, type Room } from "./fit.ts";
import type { Shaped } from "./typeface.ts";

/** Where a text stands: at its top or bottom edge, or around its middle, in pixels. */
export type Edge = { top: number } | { middle: number } | { bottom: number };

// Capitals are 0.7 em high, descenders 0.2 em deep; accents may stand above.
function firstBaseline(edge: Edge, size: number, below: number): number {
  if ("top" in edge) return edge.top + 0.8 * size;
  if ("middle" in edge) return edge.middle + 0.35 * size - below / 2;
  return edge.bottom - 0.2 * size - below;
}

/** Sets a text as large as its room allows, flush left, and gives its outlines as one SVG path. */
export function set(shaped: Shaped, room: Room, left: number, edge: Edge): string {
  const { size, lines } = fitted(shaped, room);
  const tracking = room.tracking(size);
  const first = firstBaseline(edge, size, (lines.length - 1) * room.leading * size);
  const path = lines.map((line, row) => {
    const words = shaped.words.slice(line.from, line.to);
    const { starts } = advances(shaped, line, tracking);
    // Letters begin at the margin, not the empty space beside them.
    const bearing = words[0]?.bearing ?? 0;
    return words.map((word, index) =>
      word.outlines.map(({ outline, x }, glyph) => {
        const at = left + ((starts[index] ?? 0) - bearing + x + glyph * tracking) * size;
        return placed(outline, at, first + row * room.leading * size, size / 1000);
      }),
    );
  });
  return path.flat(2).join("");
}

// Moves an outline to its place: its coordinates come in pairs, one pair a point.
function placed(outline: string, left: number, baseline: number, scale: number): string {
  let isX = false;
  return outline.replace(/-?[\d.]+/g, (number) => {
    isX = !isX;
    const pixels = isX ? left + Number(number) * scale : baseline - Number(number) * scale;
    return `${Number(pixels.toFixed(2))} `;
  });
}
