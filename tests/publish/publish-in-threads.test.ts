import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishInThreads } from "../../lib/publish/publish-in-threads.ts";
import { bundle } from "../../scripts/bundle.mjs";
import { exportedPage, writeFiles } from "./support/site.ts";

/* As many pages as are worth a thread on each of two processors, and one that cannot be published. */

const many = 500;
const pages = Object.fromEntries(
  Array.from({ length: many }, (_, index) => [
    `positions/${index}/index.html`,
    exportedPage(`Position ${index}`, index === 7 ? '<p style="color:red">Red</p>' : ""),
  ]),
);
let folder: string;

async function publishTo(name: string, script?: () => string) {
  const fresh = path.join(folder, name);
  const exported = path.join(folder, "export");
  const work = { paths: Object.keys(pages), exported, fresh, base: "", rules: "{}", stylesheets: new Map() };
  const published = await publishInThreads(work, script, 2);
  const files = (await readdir(fresh, { recursive: true })).filter((file) => file.endsWith(".html")).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(fresh, file), "utf8")));
  return { published: published.sort((a, b) => (a.path < b.path ? -1 : 1)), files, texts };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "threads-"));
  await writeFiles(path.join(folder, "export"), pages);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("pages published in threads → the same files and complaints as one after the other", async () => {
  const alone = await publishTo("alone");
  const together = await publishTo("together", () => bundle("lib/publish/publish-pages-thread.ts"));
  expect(alone.files).toHaveLength(many);
  expect(alone.published.filter(({ complaints }) => complaints.length > 0)).toHaveLength(1);
  expect(together).toEqual(alone);
});

test("a thread that fails → the failure, and no silence", async () => {
  await expect(publishTo("failed", () => 'throw new Error("No thread today.")')).rejects.toThrow(
    "No thread today.",
  );
});
