import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/*
 * Writes components/map/land.json, a grid of land and sea from Natural Earth's coastline (public domain, in the package
 * world-atlas). A cell is half a degree. Each row has the lengths of sea and land in turn, from 180° W eastwards; rows
 * run from 90° N southwards. It saves each build from loading the coastline and its geometry.
 * Run it when the coastline changes: npx tsx scripts/generate/land.ts
 */
const cell = 0.5;
const topology: Topology<{ land: GeometryCollection }> = createRequire(import.meta.url)(
  "world-atlas/land-50m.json",
);
const { features } = feature(topology, topology.objects.land);

function isLand(longitude: number, latitude: number): boolean {
  return features.some(
    ({ geometry }) =>
      (geometry.type === "Polygon" || geometry.type === "MultiPolygon") &&
      booleanPointInPolygon([longitude, latitude], geometry),
  );
}

function runs(latitude: number): number[] {
  const lengths = [0];
  let land = false;
  for (let column = 0; column < 360 / cell; column++) {
    if (isLand(-180 + (column + 0.5) * cell, latitude) !== land) {
      land = !land;
      lengths.push(0);
    }
    lengths.push((lengths.pop() ?? 0) + 1);
  }
  return lengths;
}

const rows = Array.from({ length: 180 / cell }, (_, row) => runs(90 - (row + 0.5) * cell).join(" "));
await writeFile(
  new URL("../../components/map/land.json", import.meta.url),
  `${JSON.stringify({ cell, rows }, null, 1)}\n`,
);
