import { beforeAll, expect, test, vi } from "vitest";
import { writeList } from "../../lib/publish/site-files.ts";
import { copySite, fingerprint } from "../support/site-copy.ts";
import { writeTo } from "./support/published.ts";

/* Builds that fail after Next, and at it. */

vi.setConfig({ testTimeout: 300_000 });

const copy = copySite("refused", "tests/fixtures/other-company");
const epoch = Date.UTC(2030, 3, 15) / 1000;
let before: Record<string, string>;

beforeAll(() => {
  writeTo(copy.out, "index.html", "The site of before.");
  writeList(copy.out, ["index.html"]);
  before = fingerprint(copy.out);
});

test("a page with a client component and a route that asks for the request → both named, and nothing published", async () => {
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
  const { status, output } = await copy.build({ epoch });
  expect(output).toMatch(/app\/late\/page depends on a client component.*: \S*app\/late\/counter\.tsx\. /);
  expect(output).toMatch(/^\/late\/asked would need a server\. /m);
  expect(status).toBe(1);
  expect(fingerprint(copy.out)).toEqual(before);
});

test("a page that asks for the request → what Next says, and nothing published", async () => {
  copy.write(
    "app/late/page.tsx",
    'import { headers } from "next/headers";\nexport default async function Page() {\n  return <html lang="en"><body>{(await headers()).get("host")}</body></html>;\n}\n',
  );
  const { status, output } = await copy.build({ epoch });
  expect(output).toMatch(/Route \/late with `dynamic = "error"` couldn't be rendered statically.*headers/);
  expect(output).toMatch(/Nothing was published, and the site stays as it was\.\n$/);
  expect(status).toBe(1);
  expect(fingerprint(copy.out)).toEqual(before);
});
