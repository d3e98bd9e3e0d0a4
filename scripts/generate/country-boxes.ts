import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { geoArea, geoBounds } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/*
 * Writes lib/content/checks/country-boxes.json: for each country, the box around its largest piece of land (west, south,
 * east and north in whole degrees), from Natural Earth (public domain, in the package world-atlas). The check uses it to
 * notice swapped coordinates. Run it when borders change: npx tsx scripts/generate/country-boxes.ts
 */
const topology: Topology<{ countries: GeometryCollection }> = createRequire(import.meta.url)(
  "world-atlas/countries-50m.json",
);
const boxes: Record<string, number[]> = {};
for (const { id, geometry } of feature(topology, topology.objects.countries).features) {
  if (id === undefined || (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")) continue;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const pieces = polygons.map((coordinates) => ({ type: "Polygon" as const, coordinates }));
  const largest = pieces.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
  const [[west, south], [east, north]] = geoBounds(largest);
  // The locale data in Node knows the numbers of ISO 3166 as aliases of its letters.
  const country = new Intl.Locale(`und-${id}`).region ?? "";
  boxes[country] = [Math.floor(west), Math.floor(south), Math.ceil(east), Math.ceil(north)];
}
const sorted = Object.fromEntries(Object.entries(boxes).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(
  new URL("../../lib/content/checks/country-boxes.json", import.meta.url),
  `{\n${Object.entries(sorted)
    .map(([country, box]) => `  "${country}": [${box.join(", ")}]`)
    .join(",\n")}\n}\n`,
);
