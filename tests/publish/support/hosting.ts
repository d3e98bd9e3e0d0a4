import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { headersOf, parseHeadersFile } from "../../../lib/publish/hosting.ts";
import { writeTo } from "../../support/write-to.ts";
import type { Published } from "./published.ts";

/** A site that some server serves, as it was published; read anew by each test, since it begins before them. */
type Hosted = () => { origin: string; base: string; site: Published };

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks for an address exactly as it is written, without following redirects. */
export function ask(origin: string, path: string, headers: Record<string, string> = {}, method = "GET") {
  const { hostname, port } = new URL(origin);
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on("error", reject).end();
  });
}

const revalidated = "public, max-age=0, must-revalidate";

/** What every server of the site has to do, whatever it is. */
export function testHosting(hosted: Hosted): void {
  const get = (path: string, headers?: Record<string, string>, method?: string) => {
    const { origin, base } = hosted();
    return ask(origin, base + path, headers, method);
  };

  const read = (file: string) => readFileSync(join(hosted().site.out, file), "utf8");
  const fileIn = (folder: string, end = "") =>
    `/${folder}/${readdirSync(join(hosted().site.out, folder)).find((file) => file.endsWith(end))}`;
  const font = () => fileIn("brand", ".woff2");
  const picture = () => fileIn("share");

  test("the home page is answered with its headers", async () => {
    const { status, headers, body } = await get("/");
    expect(status).toBe(200);
    expect(headers["content-type"]).toMatch(/^text\/html; ?charset=utf-8$/i);
    // headers.test.ts covers what they are.
    const told = headersOf(parseHeadersFile(read("_headers")), `${hosted().base}/`);
    expect(told.size).toBeGreaterThan(8);
    for (const [name, value] of told) expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
    expect(headers.etag).toBeTruthy();
    expect(body.toString()).toBe(read("index.html"));
  });

  test("an address that does not exist gives the 404 page of its language with status 404 and all headers", async () => {
    const own = [
      "/nothing",
      "/nothing/",
      "/positions/nothing/",
      "/404.html",
      "/brand/nothing.woff2",
      "/brand/",
      "/share/",
    ];
    const pages = {
      "404.html": [...own, "/es/nothing/", "/english/"],
      "en/404.html": ["/en/nothing", "/en/positions/nothing/"],
      "de/404.html": ["/de/404.html"],
    };
    const asked = Object.entries(pages).flatMap(([page, paths]) => paths.map((path) => ({ page, path })));
    for (const { page, path } of asked) {
      const { status, headers, body } = await get(path);
      expect([path, status]).toEqual([path, 404]);
      expect([path, body.toString()]).toEqual([path, read(page)]);
      expect(headers["content-type"]).toMatch(/^text\/html/);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect([path, headers["cache-control"]]).toEqual([path, revalidated]);
    }
  });

  test("an address without its slash leads to the one with it, and keeps the query", async () => {
    const { origin, base } = hosted();
    const { status, headers } = await get("/positions?team=design");
    expect(status).toBe(301);
    expect(headers.location).toBe(`${base}/positions/?team=design`);
    if (base === "") return;
    expect((await ask(origin, base)).headers.location).toBe(`${base}/`);
  });

  test("an old address leads to the new one for good, and keeps the query", async () => {
    for (const old of ["/old/", "/old"]) {
      const { status, headers } = await get(`${old}?team=design`);
      expect([old, status, headers.location]).toEqual([old, 301, `${hosted().base}/positions/?team=design`]);
    }
  });

  test("files for hosts are not shown to readers", async () => {
    for (const path of [
      ...[
        "/_headers",
        "/_nginx.conf",
        "/_files.txt",
        "/_redirects",
        "/vercel.json",
        "/%5fheaders",
        "/_HEADERS",
      ],
      ...[
        "/_%66iles.txt",
        "//_headers",
        "/./_headers",
        "/positions/../_nginx.conf",
        "/positions/..%2f_headers",
      ],
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  test("hashed files are kept for a year, data for minutes, everything else is asked for again", async () => {
    const kept = {
      "public, max-age=31536000, immutable": [font(), picture()],
      "public, max-age=600": ["/feed.xml", "/positions.json", "/en/feed.xml"],
      [revalidated]: ["/positions/", "/positions.js", "/logo.svg", "/robots.txt"],
    };
    const asked = Object.entries(kept).flatMap(([value, paths]) => paths.map((path) => ({ value, path })));
    for (const { value, path } of asked) {
      const { status, headers } = await get(path);
      expect([path, status, headers["cache-control"]]).toEqual([path, 200, value]);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
    }
  });

  test("each file has its content type", async () => {
    // What a company puts into `public/.well-known` itself.
    writeTo(hosted().site.out, ".well-known/proof.txt", "");
    for (const [path, type] of [
      ["/feed.xml", /^(text|application)\/xml/],
      ["/positions.json", /^application\/json/],
      ["/logo.svg", /^image\/svg\+xml/],
      [font(), /^font\/woff2/],
      [picture(), /^image\/png/],
      ["/positions.js", /^(text|application)\/javascript/],
      ["/robots.txt", /^text\/plain; ?charset=utf-8/i],
      ["/.well-known/proof.txt", /^text\/plain; ?charset=utf-8/i],
    ] as const) {
      expect([path, (await get(path)).headers["content-type"]]).toEqual([path, expect.stringMatching(type)]);
    }
  });

  test("text is compressed for a reader who takes it, and pictures are not", async () => {
    const accept = { "Accept-Encoding": "gzip" };
    for (const path of ["/", "/feed.xml", "/positions.json", "/positions.js"]) {
      const plain = await get(path);
      const zipped = await get(path, accept);
      expect([path, zipped.headers["content-encoding"]]).toEqual([path, "gzip"]);
      expect(zipped.headers.vary).toContain("Accept-Encoding");
      expect(zipped.body.length).toBeLessThan(plain.body.length);
      expect([path, gunzipSync(zipped.body).equals(plain.body)]).toEqual([path, true]);
    }
    for (const path of [picture(), font()]) {
      expect((await get(path, accept)).headers["content-encoding"]).toBeUndefined();
    }
  });

  test("a page that did not change is not sent again", async () => {
    for (const encoding of ["identity", "gzip"]) {
      const accept = { "Accept-Encoding": encoding };
      const { etag } = (await get("/", accept)).headers;
      const { status, body } = await get("/", { ...accept, "If-None-Match": String(etag) });
      expect([status, body.length]).toEqual([304, 0]);
    }
  });

  test("HEAD gives the headers alone", async () => {
    const { status, headers, body } = await get("/", {}, "HEAD");
    expect([status, body.length]).toEqual([200, 0]);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("no path leads out of the folder", async () => {
    writeTo(hosted().site.around, "own/secret.txt", "secret");
    for (const path of [
      ...["/../own/secret.txt", "/%2e%2e/own/secret.txt", "/..%2fown%2fsecret.txt", "/..%5cown%5csecret.txt"],
      ...["/positions/../../../../../../../../etc/passwd", "/%00"],
    ]) {
      const { status, body } = await get(path);
      expect([path, status]).toEqual([path, expect.toSatisfy((code: number) => code >= 400 && code < 500)]);
      expect(body.toString()).not.toMatch(/secret|root:/);
    }
  });
}
