import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { check } from "../lib/check.ts";
import { drawShareImages } from "../lib/discovery/share-image/draw.ts";
import { textReport } from "../lib/problem/report.ts";
import { outFolder } from "../lib/publish/out-folder.ts";
import { readContentFolder } from "../lib/read/content-folder.ts";
import { handOver, handOverTo } from "../lib/read/hand-over.ts";
import { momentOf } from "../lib/site/now.ts";
import { siteAt } from "../lib/site/site.ts";

/**
 * Builds the site into `out/`, and gives the exit code. Every problem of the content is printed first; with an error
 * among them nothing is built. A build that fails at any later stage leaves the previous `out/` as it was, too.
 */
export async function buildSite(): Promise<number> {
  const { refused } = outFolder(process.cwd(), process.env.OUT_DIR);
  if (refused !== undefined) {
    console.error(refused);
    return 1;
  }
  // One moment for the whole build: a position cannot close between two of its pages.
  const now = momentOf(process.env);
  const folder = readContentFolder(process.cwd());
  const reading = check(folder, now);
  const { problems } = reading;
  if (problems.length > 0)
    console.log(textReport(problems, folder.files.length, process.stdout.isTTY === true));
  if (problems.some(({ severity }) => severity === "error")) {
    console.error("Nothing was built, and the site stays as it was.");
    return 1;
  }
  await drawShareImages(siteAt(reading, now), {
    root: process.cwd(),
    cache: join(process.cwd(), ".cache/share"),
  });
  const content = join(process.cwd(), ".cache/content");
  handOverTo(content, reading.content);
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    stdio: "inherit",
    env: {
      ...process.env,
      SOURCE_DATE_EPOCH: String(Math.floor(now.epochMilliseconds / 1000)),
      [handOver]: content,
      NEXT_TELEMETRY_DISABLED: "1",
      // Next makes and drops most of its values within a page: with more room they are never looked at again.
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --max-semi-space-size=32`.trim(),
    },
  });
  if (status !== 0) console.error("The build failed, and the site stays as it was.");
  return status ?? 1;
}
