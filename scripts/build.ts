import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import type { Temporal } from "temporal-polyfill";
import { firstSegment } from "../lib/content/addresses.ts";
import type { Company } from "../lib/content/content.ts";
import { drawBrand } from "../lib/draw/brand-files.ts";
import { makePhotos } from "../lib/draw/make-photos.ts";
import { drawShareImages } from "../lib/draw/share-image/draw-missing.ts";
import { editorForm } from "../lib/machines/editor/sveltia-config.ts";
import { redirectsOf } from "../lib/machines/moved-page.ts";
import type { Problem } from "../lib/messages/problem.ts";
import { githubReport, textReport } from "../lib/messages/report.ts";
import { editorFiles } from "../lib/publish/editor/editor-page.ts";
import { readOutputs } from "../lib/publish/outputs.ts";
import { heavyPages, pageBudget, publish } from "../lib/publish/publish.ts";
import { outFolder, outName } from "../lib/publish/replace-folder.ts";
import { type ContentFolder, readContentFolder } from "../lib/read/content-folder.ts";
import { weightAdvice } from "../lib/rules/advice/heavy-page.ts";
import { check } from "../lib/rules/check-content.ts";
import { momentOf } from "../lib/site/now.ts";
import { siteAt } from "../lib/site/site.ts";

/* `npm run build`: checks the content, draws the icons, share images and photos that are missing, has Next make the
   pages, and publishes them in `out/` (or the folder that `OUT_DIR` names). If anything fails, the previous site stays as
   it was. With `--format=github`, advice on the weight of pages is printed as annotations; the check prints the rest. */

const root = process.cwd();
const cache = path.join(root, ".cache");
const images = path.join(cache, "share");
const brand = path.join(cache, "brand");
const photos = path.join(cache, "photos");

try {
  const begun = performance.now();
  // One moment for the whole build, so that a position cannot close between two of its pages.
  const now = momentOf(process.env);
  const out = outFolder(root, process.env.OUT_DIR, cache);
  if (out.refused !== undefined) throw new Error(out.refused);

  const folder = readContentFolder(root);
  const reading = check(folder, now);
  report(reading.problems, folder);
  const site = siteAt(reading, now);

  await drawBrand(site.look, site.company.name, root, brand);
  await drawShareImages(site, { root, cache: images });
  report(await makePhotos(folder.photos, { root, cache: photos }), folder);

  await nextBuild(now);
  const built = readOutputs(
    await readFile(path.join(root, ".next/outputs.json"), "utf8"),
    `/${firstSegment}`,
  );
  await publish(built, {
    publicFiles: path.join(root, "public"),
    images,
    brand,
    photos,
    work: cache,
    out: out.folder,
    base: site.base,
    redirects: redirectsOf(site),
    editor: await editorOf(folder, site.company.editor),
  });

  adviseOnWeight(await heavyPages(out.folder, built.pages.keys()), folder);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${outName(process.env.OUT_DIR)} has the site: ${built.pages.size} pages, in ${seconds} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("Nothing was published, and the site stays as it was.");
  process.exitCode = 1;
}

/** The form in the browser, if the company has one. */
async function editorOf(content: ContentFolder, editor: Company["editor"]) {
  if (editor === undefined) return undefined;
  const { api, signInWindow, ...data } = editorForm(content, editor);
  const access = { api, signInWindow };
  return { access, files: await editorFiles(root, access, data) };
}

/** @throws if there are errors, after printing all problems */
function report(problems: Problem[], { files }: ContentFolder): void {
  if (problems.length > 0) console.log(textReport(problems, files.length, process.stdout.isTTY));
  if (problems.some(({ severity }) => severity === "error")) throw new Error("The content has errors.");
}

function adviseOnWeight(heavy: ReadonlyMap<string, number>, folder: ContentFolder): void {
  const files = folder.files.map((file) => file.path);
  const advice = weightAdvice(heavy, pageBudget, files);
  const format = process.argv.includes("--format=github") ? githubReport : textReport;
  if (advice.length > 0) console.log(format(advice, files.length, process.stdout.isTTY));
}

/** @throws with everything that Next printed, if it fails */
async function nextBuild(now: Temporal.Instant): Promise<void> {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    SOURCE_DATE_EPOCH: String(Math.floor(now.epochMilliseconds / 1000)),
    // Pages are rendered and thrown away: with more room for young objects, the garbage collector runs less often.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --max-semi-space-size=64`.trim(),
  } as const;
  try {
    await promisify(execFile)(process.execPath, [next, "build"], { env, maxBuffer: Infinity });
  } catch (error) {
    if (!(error instanceof Error && "stdout" in error && "stderr" in error)) throw error;
    throw new Error(`${error.stdout}${error.stderr}`.trim());
  }
}
