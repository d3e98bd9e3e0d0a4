import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { publishExport } from "../../lib/publish/publish-export.ts";
import { clientManifest, type Export, exportedPage, publishSample, writeFiles } from "./support/site.ts";

let sample: Export;

beforeEach(async () => {
  sample = await publishSample("");
});
afterEach(() => sample.end());

async function contentOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const texts = files.map(
    async (file) => [path.relative(folder, file), await readFile(file, "utf8")] as const,
  );
  return Object.fromEntries((await Promise.all(texts)).sort());
}

test("publishing the same export again gives the same site", async () => {
  const first = await contentOf(sample.places.out);
  await publishExport(sample.places);
  expect(await contentOf(sample.places.out)).toEqual(first);
});

test("files that are no pages are published byte for byte", async () => {
  const { exported, out } = sample.places;
  for (const file of ["positions.js", "feed.xml", ".well-known/security.txt"]) {
    expect(await readFile(path.join(out, file))).toEqual(await readFile(path.join(exported, file)));
  }
});

test("of the share images, those that a page names are published", async () => {
  const published = await contentOf(sample.places.out);
  expect(published["share/site.0123456789ab.png"]).toBe("picture");
  expect(Object.keys(published).filter((file) => file.startsWith("share/"))).toHaveLength(1);
});

test("a page of a position that is gone is gone from the site", async () => {
  await rm(path.join(sample.places.exported, "positions"), { recursive: true });
  await publishExport(sample.places);
  expect(Object.keys(await contentOf(sample.places.out))).not.toContain("positions/index.html");
});

test.each<[string, (places: Export["places"]) => Promise<void>, RegExp]>([
  [
    "a client component",
    ({ compiled }) =>
      writeFiles(compiled, {
        "x/page_client-reference-manifest.js": clientManifest("/x/page", "[project]/components/counter.tsx"),
      }),
    /^app\/x\/page depends on a client component.*: components\/counter\.tsx\./,
  ],
  [
    "a script of next/script",
    ({ compiled }) =>
      writeFiles(compiled, {
        "x/page_client-reference-manifest.js": clientManifest(
          "/x/page",
          "[project]/node_modules/next/dist/client/script.js",
        ),
      }),
    /next\/dist\/client\/script\.js/,
  ],
  [
    "no list of client components",
    ({ compiled }) => rm(path.join(compiled, "page_client-reference-manifest.js")),
    /lists no client components/,
  ],
  [
    "a list of another form",
    ({ compiled }) =>
      writeFiles(compiled, { "page_client-reference-manifest.js": "globalThis.__RSC_MANIFEST = 1;" }),
    /__RSC_MANIFEST/,
  ],
  [
    "two pages that would not work",
    ({ exported }) =>
      writeFiles(exported, {
        "a/index.html": exportedPage("A", '<p style="color:red">A</p>'),
        "b/index.html": exportedPage("B", "<script>alert(1)</script>"),
      }),
    /^a\/index\.html has a style attribute[^\n]*\nb\/index\.html has an inline script[^\n]*$/,
  ],
  [
    "a share image that was not drawn",
    ({ images }) => rm(images, { recursive: true }),
    /^share\/site\.0123456789ab\.png is named by a page but not drawn/,
  ],
  ["no page for a missing address", ({ exported }) => rm(path.join(exported, "404.html")), /no 404\.html/],
  [
    "styles of which each page has its own",
    async ({ exported }) => {
      for (let index = 0; index < 60; index++) {
        await writeFiles(exported, {
          [`${index}/index.html`]: exportedPage("", `<style>a{top:${index}px}</style>`),
        });
      }
    },
    /hashes of styles/,
  ],
  ["no export at all", ({ exported }) => rm(exported, { recursive: true }), /ENOENT/],
])(
  "%s fails the build in plain words, and the previous site stands as it was",
  async (_name, spoil, reason) => {
    const { places } = sample;
    const before = await contentOf(places.out);
    await spoil(places);
    await writeFile(path.join(places.exported, "new.txt"), "new").catch(() => undefined);
    await expect(publishExport(places)).rejects.toThrow(reason);
    expect(await contentOf(places.out)).toEqual(before);
    const beside = await readdir(path.dirname(places.out));
    expect(beside.filter((name) => name.startsWith(`${path.basename(places.out)}-`))).toEqual([]);
  },
);
