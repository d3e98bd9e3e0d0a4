import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The fields of Next's outputs that lib/publish/outputs.ts reads. */
const names = [
  "pages",
  "pagesApi",
  "appPages",
  "appRoutes",
  "middleware",
  "prerenders",
  "staticFiles",
  "pathname",
  "filePath",
  "parentOutputId",
  "compute",
  "fallback",
  "initialStatus",
  "initialRevalidate",
];

/**
 * Next's build adapter (https://nextjs.org/docs/app/api-reference/adapters): writes what a build made, and where it is, to
 * `.next/outputs.json`, for scripts/build/next-build.ts. It is JavaScript because every process of Next imports it.
 *
 * @type {import("next").NextAdapter}
 */
const adapter = {
  name: "outputs",
  onBuildComplete: ({ outputs, distDir }) =>
    writeFile(join(distDir, "outputs.json"), JSON.stringify(outputs, names)),
};

export default adapter;
