import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Built } from "../../lib/publish/outputs.ts";
import { type Published, publishUnder } from "../publish/support/published.ts";
import { companyFolder } from "../support/company.ts";
import { fingerprint } from "../support/site-copy.ts";

/* What Next made of the site, published again: as it stands, and spoilt. */

let site: Published;
const read = (file: string) => readFileSync(join(site.out, file), "utf8");

beforeAll(async () => {
  site = await publishUnder("/careers");
});
afterAll(() => site.end());

test("publishing the same build again → the same site, to the last byte", async () => {
  const before = fingerprint(site.out);
  await site.again(() => {});
  expect(fingerprint(site.out)).toEqual(before);
});

test("a site under a path → the files of its look are asked for there, and are there", () => {
  const addresses = ["index.html", "404.html"].flatMap((page) =>
    Array.from(read(page).matchAll(/[\w/-]*\/brand\/[\w.-]+/g), ([address]) => address),
  );
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) expect(read(address.replace(/^\/careers\//, ""))).not.toBe("");
  expect(read("index.html")).toContain('"href_matches":["/careers/","/careers/*/"]');
});

test("of Next's files, the brand's and the share images → those that a page asks for, and no program", () => {
  expect(readdirSync(site.out)).not.toContain("_next");
  expect(readdirSync(join(site.out, "brand")).map((file) => file.replace(/\..*\./, "."))).toEqual([
    "icon.png",
    "icon.svg",
    "literata-latin.woff2",
  ]);
  const pages = Object.keys(fingerprint(site.out)).filter((file) => file.endsWith(".html"));
  const asked = new Set(pages.flatMap((page) => read(page).match(/(?<=\/share\/)[\w.-]+\.png/g) ?? []));
  expect(readdirSync(join(site.out, "share")).sort()).toEqual([...asked].sort());
});

test("of the photos → those that a page shows, which browsers may keep for ever", async () => {
  const photos = () => new Set(readdirSync(join(site.out, "photo")).map((file) => file.split(".")[0]));
  expect([...photos()].sort()).toEqual(["nantes", "pont", "port", "voiles"]);
  expect(read("_headers")).toMatch(
    /^\/careers\/photo\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m,
  );
  await site.again(({ pages }) => {
    for (const tag of ["", "en/", "de/"]) pages.delete(`${tag}teams/voilerie/index.html`);
  });
  expect([...photos()].sort()).toEqual(["nantes", "pont", "port"]);
});

test("files of public/ and of routes → byte for byte, pages among them", async () => {
  await site.again(({ data, pages }, write) => {
    data.set("kept.xml", write("kept.xml", "<feed><!-- kept --></feed>\n"));
    pages.delete("story/index.html");
  });
  expect(read("kept.xml")).toBe("<feed><!-- kept --></feed>\n");
  expect(read("logo.svg")).toBe(readFileSync(join(companyFolder, "public/logo.svg"), "utf8"));
  expect(fingerprint(site.out)).not.toHaveProperty("story/index.html");
});

/** A list of client components, as Next writes it for a route. */
function manifest(module: string): string {
  const list = { clientModules: { [`[project]/${module}`]: { id: 1, name: "*" } }, ssrModuleMapping: {} };
  return `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/[x]/page"] = ${JSON.stringify(list)};`;
}

type Write = (name: string, text: string) => string;

function addPage({ pages }: Built, write: Write, name: string, body: string): void {
  pages.set(`${name}/index.html`, write(`${name}.html`, `<!DOCTYPE html><html><body>${body}</body></html>`));
}

function addModule({ modules }: Built, write: Write, text: string): void {
  write("server/app/x/page_client-reference-manifest.js", text);
  modules.push(write("server/app/x/page.js", ""));
}

describe("What cannot be published → told in plain words, and the previous site stands as it was", () => {
  test.each<[string, (built: Built, write: Write) => void, RegExp]>([
    [
      "a client component",
      (built, write) => addModule(built, write, manifest("components/counter.tsx")),
      /^app\/x\/page depends on a client component.*: components\/counter\.tsx\. /,
    ],
    [
      "a script of next/script",
      (built, write) => addModule(built, write, manifest("node_modules/next/dist/client/script.js")),
      /: node_modules\/next\/dist\/client\/script\.js\. /,
    ],
    [
      "a list of client components of another form",
      (built, write) => addModule(built, write, "globalThis.__RSC_MANIFEST = 1;"),
      /JSON/,
    ],
    ["no list of client components", ({ modules }, write) => modules.push(write("y/page.js", "")), /ENOENT/],
    [
      "two pages that would not work",
      (built, write) => {
        addPage(built, write, "b", "<script>alert(1)</script>");
        addPage(built, write, "a", '<p style="color:red">A</p>');
      },
      /^a\/index\.html has a style attribute[^\n]*\nb\/index\.html has an inline script[^\n]*$/,
    ],
    [
      "a file that is not there",
      (built, write) => addPage(built, write, "a", '<img src="/_next/static/media/gone.png">'),
      /^_next\/static\/media\/gone\.png is on a page, but there is no such file\.$/,
    ],
    ["a route that needs a server", ({ complaints }) => complaints.push("/x needs"), /^\/x needs$/],
    [
      "a file of one's own for hosts",
      ({ data }, write) => data.set("_redirects", write("_redirects", "")),
      /^_redirects is written by the build: remove it from public\/\.$/,
    ],
    [
      "a page and a picture of which public/ has a file",
      ({ data }, write) => data.set("logo.svg", write("logo.svg", "")),
      /^logo\.svg is written by the build: remove it from public\/\.$/,
    ],
    ["no page for a wrong address", ({ pages }) => pages.delete("404.html"), /^There is no 404\.html/],
  ])("%s", async (_name, spoil, reason) => {
    const before = fingerprint(site.out);
    await expect(site.again(spoil)).rejects.toThrow(reason);
    expect(fingerprint(site.out)).toEqual(before);
    expect(readdirSync(join(site.around, "work"))).toEqual([]);
  });
});
