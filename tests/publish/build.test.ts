import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pages } from "./support/pages.ts";
import { beginProject, type Project } from "./support/project.ts";

/* Real builds by Next of a small site under a sub-path; each takes some seconds. */
let project: Project;
let built: { code: number | null; output: string };

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(project.folder, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(project.folder, folder), path.join(entry.parentPath, entry.name)))
    .sort();
}

function read(...file: string[]): Promise<string> {
  return readFile(path.join(project.folder, ...file), "utf8");
}

async function siteAsItStands(): Promise<string> {
  const files = await filesIn("out");
  return JSON.stringify(await Promise.all(files.map(async (file) => [file, await read("out", file)])));
}

beforeAll(async () => {
  project = await beginProject("/careers");
  for (const [file, text] of Object.entries(pages)) await project.write(file, text);
  built = await project.build();
});
afterAll(() => project.end());

test("a build publishes the pages and what they ask for, and nothing else", async () => {
  expect(built).toMatchObject({ code: 0 });
  const files = (await filesIn("out")).map((file) => file.replace(/face\.[\w-]+\.woff2$/, "face.woff2"));
  expect(files).toEqual([
    ".well-known/security.txt",
    "404.html",
    "_files.txt",
    "_headers",
    "_next/static/media/face.woff2",
    "_nginx.conf",
    "feed.xml",
    "humans.txt",
    "icon.svg",
    "index.html",
    "list.js",
    "list/index.html",
    "site.webmanifest",
  ]);
  expect((await filesIn(".export")).length).toBeGreaterThan(40);
});

test("what a route or public/ gives is published byte for byte", async () => {
  expect(await read("out/feed.xml")).toBe("<feed><!-- kept --></feed>\n");
  expect(await read("out/humans.txt")).toBe("Kept.\n");
});

test("no page has a script of Next, a comment, or its content twice", async () => {
  for (const page of ["index.html", "list/index.html", "404.html"]) {
    const exported = await read(".export", page);
    const html = await read("out", page);
    expect(exported).toMatch(/self\.__next_f\.push\(.*<\/script>/);
    expect(html).not.toMatch(/<script[^>]*_next|__next_f\.push\(|<!--|data-precedence|rel="preconnect"/);
    expect(html.match(/<style>/g)).toHaveLength(1);
    expect(html.match(/<meta charset/g)).toHaveLength(1);
    expect(html.length).toBeLessThan(exported.length / 2);
  }
});

test("the words, the data, the form and the own script of a page are still there", async () => {
  const html = await read("out/list/index.html");
  expect(html).toContain("<title>List</title>");
  expect(html).toContain('<link rel="canonical" href="https://example.org/careers/list/">');
  expect(html).toContain('<script type="application/ld+json">{"a":"\\u003cb>"}</script>');
  expect(html).toContain('<form><select name="team"><option value="design">Design</option></select></form>');
  expect(html).toContain("<p>awaited</p><p>self.__next_f.push and &#x3C;script> are words here</p>");
  expect(html).toContain('<script src="/careers/list.js" defer></script></body>');
  expect(await read("out/index.html")).toContain("<h1>Hello, world &#x26; all</h1>");
});

test("each page prerenders pages below the site's own path", async () => {
  expect(await read("out/index.html")).toContain('"href_matches":["/careers/","/careers/*/"]');
});

test("a build of the same pages is the same site, and OUT_DIR names another folder for it", async () => {
  const before = await siteAsItStands();
  const again = await project.build({ OUT_DIR: path.join(project.folder, "elsewhere/site") });
  expect(again).toMatchObject({ code: 0 });
  expect(await siteAsItStands()).toBe(before);
  for (const file of await filesIn("out"))
    expect(await read("elsewhere/site", file)).toBe(await read("out", file));
});

test("a page with a client component fails the build by its name, and the previous site stands", async () => {
  const before = await siteAsItStands();
  await project.write(
    "app/counter.tsx",
    `"use client";
     import { useState } from "react";
     export function Counter() {
       const [count, setCount] = useState(0);
       return <button type="button" onClick={() => setCount(count + 1)}>{count}</button>;
     }`,
  );
  await project.write(
    "app/late/page.tsx",
    `import { Suspense } from "react";
     import { Counter } from "../counter.tsx";
     async function Late() {
       await new Promise((resolve) => setTimeout(resolve, 10));
       return <p>{"much ".repeat(4000)}</p>;
     }
     export default function Page() {
       return <html lang="en"><body><Counter /><Suspense fallback="wait"><Late /></Suspense></body></html>;
     }`,
  );
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toMatch(/app\/late\/page depends on a client component.*app\/counter\.tsx/);
  expect(output).toMatch(
    /late\/index\.html has content that a script would put in place \(a Suspense boundary\)/,
  );
  expect(await siteAsItStands()).toBe(before);
  await project.remove("app/late");
});

test("a page that throws fails the build, and the previous site stands", async () => {
  const before = await siteAsItStands();
  await project.write(
    "app/broken/page.tsx",
    'export default function Page() { throw new Error("broken on purpose"); }',
  );
  const { code, output } = await project.build();
  expect(code).toBe(1);
  expect(output).toContain("broken on purpose");
  expect(await siteAsItStands()).toBe(before);
});
