import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { check } from "../lib/check.ts";
import { drawShareImages } from "../lib/discovery/share-image/draw.ts";
import { textReport } from "../lib/problem/report.ts";
import { readOutputs } from "../lib/publish/outputs.ts";
import { publish } from "../lib/publish/publish.ts";
import { readContentFolder } from "../lib/read/content-folder.ts";
import type { Reading } from "../lib/schema/content.ts";
import { momentOf } from "../lib/site/now.ts";
import { siteAt } from "../lib/site/site.ts";

/* `npm run build`: checks the content, draws the share images that are missing, has Next make the pages, and publishes
   them in `out/` (or the folder that `OUT_DIR` names). Whatever fails, the previous site stays as it was. */

const root = process.cwd();
const out = process.env.OUT_DIR ?? "out";
const images = path.join(root, ".cache/share");
// One moment for the whole build: a position cannot close between two of its pages.
const now = momentOf(process.env);

function checked(): Reading {
  const folder = readContentFolder(root);
  const reading = check(folder, now);
  const { problems } = reading;
  if (problems.length > 0)
    console.log(textReport(problems, folder.files.length, process.stdout.isTTY === true));
  if (problems.some(({ severity }) => severity === "error")) throw new Error("The content has errors.");
  return reading;
}

/** @throws with all that Next printed, where it fails */
async function nextBuild(): Promise<void> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const environment = {
    ...process.env,
    SOURCE_DATE_EPOCH: String(Math.floor(now.epochMilliseconds / 1000)),
    NEXT_TELEMETRY_DISABLED: "1",
  };
  try {
    await promisify(execFile)(process.execPath, [next, "build"], { env: environment, maxBuffer: Infinity });
  } catch (error) {
    if (!(error instanceof Error && "stdout" in error && "stderr" in error)) throw error;
    throw new Error(`${error.stdout}${error.stderr}`.trim());
  }
}

try {
  const begun = performance.now();
  const site = siteAt(checked(), now);
  await drawShareImages(site, { root, cache: images });
  await nextBuild();
  const built = readOutputs(await readFile(path.join(root, ".next/outputs.json"), "utf8"));
  await publish(built, {
    publicFiles: path.join(root, "public"),
    images,
    out: path.resolve(out),
    base: site.base,
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`The site is in ${out}: ${built.pages.size} pages, built in ${seconds} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("Nothing was published, and the site stays as it was.");
  process.exitCode = 1;
}
