import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What lib/publish reads of the outputs of a build; the names are Next's. */
const names = [
  ...["pages", "pagesApi", "appPages", "appRoutes", "middleware", "prerenders", "staticFiles"],
  ...["pathname", "filePath", "parentOutputId", "compute"],
  ...["fallback", "initialStatus", "initialRevalidate"],
];

/**
 * Next's build adapter (https://nextjs.org/docs/app/api-reference/adapters): notes what a build made and where it lies,
 * in `.next/outputs.json`, from which scripts/build.ts publishes. JavaScript, since each process of Next imports it.
 *
 * @type {import("next").NextAdapter}
 */
const adapter = {
  name: "outputs",
  onBuildComplete: ({ outputs, distDir }) =>
    writeFile(join(distDir, "outputs.json"), JSON.stringify(outputs, names)),
};

export default adapter;
