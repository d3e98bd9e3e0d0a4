import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { redirectsOf } from "../../lib/machines/moved-page.ts";
import { writeList } from "../../lib/publish/replace-folder.ts";
import { companyFolder, copyCompany, epoch } from "../support/company.ts";
import { shown } from "../support/company-site.ts";
import { giveImages } from "../support/images.ts";
import { fingerprint } from "../support/site-copy.ts";
import { writeTo } from "../support/write-to.ts";
import { type Change, type Published, publishUnder } from "./support/published.ts";

/* The company's site once more, from nothing and in another folder, with what cannot be published beside it. */

const copy = copyCompany("refused");
let before: Record<string, string>;
let rest: Published | undefined;
let refused: Awaited<ReturnType<typeof copy.build>>;

beforeAll(async () => {
  writeTo(copy.out, "index.html", "The site of before.");
  writeList(copy.out, ["index.html"]);
  before = fingerprint(copy.out);
  giveImages(copy.root, epoch);
  copy.write(
    "app/late/counter.tsx",
    '"use client";\nexport function Counter() {\n  return <button type="button" onClick={() => {}}>0</button>;\n}\n',
  );
  copy.write(
    "app/late/page.tsx",
    'import { Counter } from "./counter.tsx";\nexport default function Page() {\n  return <html lang="en"><body><Counter /></body></html>;\n}\n',
  );
  copy.write(
    "app/late/asked/route.ts",
    "export function GET(request: Request) {\n  return new Response(request.url);\n}\n",
  );
  refused = await copy.build({ epoch });
});
afterAll(() => rest?.end());

test("a page with a client component and a route that asks for the request → both named, and nothing published", () => {
  const { status, output } = refused;
  expect(output).toMatch(/app\/late\/page depends on a client component.*: \S*app\/late\/counter\.tsx\. /);
  expect(output).toMatch(/^\/late\/asked would need a server\. /m);
  expect(status).toBe(1);
  expect(fingerprint(copy.out)).toEqual(before);
});

test("that build without them, published → the company's site, byte for byte", async () => {
  // Turbopack names the typeface's class after the folder of the project below that of the lockfile.
  const [, typeface = ""] =
    /([\w-]+)_variable/.exec(readFileSync(join(companyFolder, "out/404.html"), "utf8")) ?? [];
  const renamed = (text: string) => text.replace(/[\w-]+(?=_(variable|className)\b)/g, typeface);
  const change: Change = (built, write) => {
    for (const files of [built.pages, built.assets])
      for (const [path, file] of files)
        if (/\.(html|css)$/.test(path)) files.set(path, write(path, renamed(readFileSync(file, "utf8"))));
    built.pages.delete("late/index.html");
    built.modules = built.modules.filter((module) => !/app.late/.test(module));
    built.complaints = [];
  };
  rest = await publishUnder("/careers", copy.root, change, redirectsOf(shown));
  const site = fingerprint(rest.out);
  expect(Object.keys(site).length).toBeGreaterThan(100);
  expect(site).toEqual(fingerprint(join(companyFolder, "out")));
});

test("Next fails → what it says, and nothing published", async () => {
  copy.write("next.config.ts", 'throw new Error("This cannot be configured.");\n');
  const { status, output } = await copy.build({ epoch });
  expect(output).toContain("This cannot be configured.");
  expect(output).toMatch(/Nothing was published, and the site stays as it was\.\n$/);
  expect(status).toBe(1);
  expect(fingerprint(copy.out)).toEqual(before);
});
