import { geoAzimuthalEqualArea, geoCentroid, geoDistance } from "d3-geo";
import type { Office } from "../../lib/content/content.ts";
import land from "./land.json" with { type: "json" };

/** The side of the square of a map, in the units of its SVG. */
export const mapSize = 400;

const radius = mapSize / 2 - 6;
const spacing = 10;
const rowHeight = 9;
/** The least distance between the centres of two dots, each 20 wide. */
const apart = 23;
const letter = 8.6;
const line = 20;
/** The least radius that a map shows, in degrees of the globe. */
const least = 14;

export type MapPlace = Pick<Office, "slug" | "title" | "coordinates" | "status">;

interface Marker {
  place: MapPlace;
  x: number;
  y: number;
  /** Where the name is, and which end of it. */
  label: { x: number; y: number; anchor: "start" | "middle" | "end" };
}

interface Option {
  label: Marker["label"];
  box: Box;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

// For each row, the columns at which sea and land change.
const rows = land.rows.map((row) => {
  let column = 0;
  return row.split(" ").map((length) => {
    column += Number(length);
    return column;
  });
});

/** Whether there is land at a longitude and latitude in degrees, to half a degree. */
export function isLand(longitude: number, latitude: number): boolean {
  const row = rows[Math.min(rows.length - 1, Math.max(0, Math.floor((90 - latitude) / land.cell)))];
  const column = Math.floor(((longitude + 540) % 360) / land.cell);
  const run = row?.findIndex((edge) => column < edge) ?? 0;
  return run % 2 === 1;
}

/**
 * Draws the map around some offices: a circle, centred between them and as wide as they are apart, in Lambert's
 * azimuthal equal-area projection.
 */
export function mapOf(places: MapPlace[]) {
  const points = places.map(({ coordinates: [latitude, longitude] }): [number, number] => [
    longitude,
    latitude,
  ]);
  const [longitude, latitude] = middleOf(points);
  const degrees = 180 / Math.PI;
  const furthest = Math.max(...points.map((point) => geoDistance(point, [longitude, latitude]) * degrees));
  const reach = Math.min(180, Math.max(least, furthest * 1.45));
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .translate([mapSize / 2, mapSize / 2])
    .scale(radius / (2 * Math.sin(reach / degrees / 2)));
  const invert = (x: number, y: number) => projection.invert?.([x, y]) ?? [0, 0];
  // The land as rows of dots: the data of a path that is stroked with dots.
  return { land: landPath(invert), markers: placeNames(places, (point) => projection(point) ?? [0, 0]) };
}

/** The point in the middle of some places, or the first of them where there is none, as between two poles. */
function middleOf(places: [number, number][]): [number, number] {
  const middle = geoCentroid({ type: "MultiPoint", coordinates: places });
  return middle.every(Number.isFinite) ? middle : (places[0] ?? [0, 0]);
}

function landPath(invert: (x: number, y: number) => [number, number]): string {
  let path = "";
  const top = mapSize / 2 - radius + spacing;
  for (let row = 1, y = top; y < mapSize - top; row++, y += rowHeight) {
    const half = Math.sqrt((radius - spacing) ** 2 - (y - mapSize / 2) ** 2);
    const offset = row % 2 === 0 ? 0 : spacing / 2;
    let start: number | undefined;
    for (let x = offset; x <= mapSize + spacing; x += spacing) {
      const inside = Math.abs(x - mapSize / 2) <= half && isLand(...invert(x, y));
      if (inside) start ??= x;
      else if (start !== undefined) {
        path += `M${start} ${y}h${x - spacing - start || ".1"}`;
        start = undefined;
      }
    }
  }
  return path;
}

/** Puts each name beside its office, on the first side where it hides nothing and stays inside. */
function placeNames(places: MapPlace[], project: (point: [number, number]) => [number, number]): Marker[] {
  const points = places.map((place) => {
    const [latitude, longitude] = place.coordinates;
    const [x, y] = project([longitude, latitude]);
    return { place, x, y };
  });
  moveApart(points);
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 9, top: y - 9, right: x + 9, bottom: y + 9 }));
  return points.map((point) => {
    const { place } = point;
    const [x, y] = [Math.round(point.x), Math.round(point.y)];
    const width = place.title.length * letter;
    const options: [Option, ...Option[]] = [
      { label: { x: x + 15, y: y + 6, anchor: "start" }, box: boxOf(x + 15, y, width) },
      { label: { x: x - 15, y: y + 6, anchor: "end" }, box: boxOf(x - 15 - width, y, width) },
      { label: { x, y: y - 16, anchor: "middle" }, box: boxOf(x - width / 2, y - 22, width) },
      { label: { x, y: y + 29, anchor: "middle" }, box: boxOf(x - width / 2, y + 23, width) },
    ];
    const free = options.find(({ box }) => isInside(box) && !taken.some((other) => overlap(box, other)));
    const chosen = free ?? options.find(({ box }) => isInside(box)) ?? options[0];
    taken.push(chosen.box);
    return { place, x, y, label: chosen.label };
  });
}

/** Moves overlapping dots apart: those of one city end up side by side, with a little space between them. */
function moveApart(points: { x: number; y: number }[]): void {
  for (let round = 0; round < 20; round++) {
    for (const [index, one] of points.entries()) {
      for (const other of points.slice(index + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(dx, dy);
        const missing = Math.max(0, apart - distance) / 2;
        const [right, down] =
          distance === 0 ? [missing, 0] : [(dx / distance) * missing, (dy / distance) * missing];
        one.x -= right;
        one.y -= down;
        other.x += right;
        other.y += down;
      }
    }
  }
}

function boxOf(left: number, middle: number, width: number): Box {
  return { left, top: middle - line / 2, right: left + width, bottom: middle + line / 2 };
}

function isInside(box: Box): boolean {
  return box.left > 14 && box.right < mapSize - 14 && box.top > 14 && box.bottom < mapSize - 14;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
