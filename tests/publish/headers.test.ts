import { expect, test } from "vitest";
import {
  headerRules,
  headersOf,
  parseHeadersFile,
  parseRedirectsFile,
  toHeadersFile,
  toNginx,
  toRedirectsFile,
  toVercel,
} from "../../lib/publish/hosting.ts";
import { joinNeeds, type Needs, policyFor } from "../../lib/publish/policy.ts";

const nothing: Needs = { styles: new Set(), rules: new Set(), script: false, form: false };

test("a page that needs nothing is allowed pictures, fonts and files of its own alone", () => {
  expect(policyFor(nothing)).toBe(
    "default-src 'none'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; " +
      "require-trusted-types-for 'script'",
  );
});

test("the header allows what any page needs, each once", () => {
  const joined = joinNeeds([
    { ...nothing, styles: new Set(["'sha256-a'"]), form: true },
    { ...nothing, styles: new Set(["'sha256-a'", "'sha256-b'"]), script: true },
  ]);
  const policy = headersOf(headerRules(joined, "", []), "/").get("Content-Security-Policy");
  expect(policy).toMatch(/style-src 'sha256-a' 'sha256-b';/);
  expect(policy).toMatch(/script-src 'self';.*form-action 'self';.*frame-ancestors 'none'$/);
});

/** All headers of a page, by which Mozilla's Observatory gives 130 points of 100 (A+ from 100 on). */
const headers = {
  "Cache-Control": "public, max-age=0, must-revalidate",
  "Content-Security-Policy": `${policyFor(nothing)}; frame-ancestors 'none'`,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), serial=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
};

test("a page has these headers and no other", () => {
  expect(Object.fromEntries(headersOf(headerRules(nothing, "", []), "/"))).toEqual(headers);
});

test("the snippet for nginx gives each of them, whatever the status", () => {
  const snippet = toNginx(headerRules(nothing, "", []), "");
  for (const [name, value] of Object.entries({ ...headers, "Cache-Control": undefined })) {
    expect(snippet).toContain(
      `add_header ${name} ${value === undefined ? "$site_cache" : `"${value}"`} always;`,
    );
  }
  expect(snippet).toContain(`set $site_cache "${headers["Cache-Control"]}";`);
});

test("the file for hosts says the same as the rules", () => {
  const rules = headerRules(nothing, "/careers", ["feed.xml"]);
  expect(parseHeadersFile(toHeadersFile(rules))).toEqual(rules);
});

test("redirects → each for Netlify, with the pages for wrong addresses of further languages, and for Cloudflare Pages, which reads the lines without a mark", () => {
  const file = toRedirectsFile([{ from: "/a/old/", to: "/a/new/" }], "/a", ["fr"]);
  expect(file.match(/^[^#].*/gm)).toEqual([
    ...["/a/old/ /a/new/ 301!", "/a/fr/* /a/fr/404.html 404"],
    "/a/old/ /a/new/ 301",
  ]);
  expect([...parseRedirectsFile(file)]).toEqual([["/a/old/", "/a/new/"]]);
});

test("the file for Vercel says the same, but for what each page says itself, and where pages have gone", () => {
  const rules = headerRules({ ...nothing, styles: new Set(["'sha256-a'"]) }, "/careers", ["feed.xml"]);
  const written = JSON.parse(toVercel(rules, [{ from: "/careers/a/", to: "/careers/b/" }]));
  const given = Object.fromEntries(
    written.headers[0].headers.map(({ key, value }: { key: string; value: string }) => [key, value]),
  );
  const { "Cache-Control": _, ...others } = headers;
  expect(given).toEqual({ ...others, "Content-Security-Policy": "frame-ancestors 'none'" });
  expect(written.headers.map(({ source }: { source: string }) => source)).toEqual([
    "/careers/(.*)",
    ...["_next/static", "brand", "photo", "share"].map((folder) => `/careers/${folder}/(.*)`),
    "/careers/feed\\.xml",
  ]);
  expect(written).toMatchObject({
    trailingSlash: true,
    redirects: [{ source: "/careers/a/", destination: "/careers/b/", statusCode: 301 }],
  });
});

test("no two rules give the same header to an address, since hosts would join the two", () => {
  const rules = headerRules(nothing, "", ["feed.xml"]);
  for (const address of ["/", "/feed.xml", "/_next/static/media/a.woff2", "/share/a.png"]) {
    const names = rules
      .filter(({ path }) => path === address || (path.endsWith("*") && address.startsWith(path.slice(0, -1))))
      .flatMap(({ headers }) => headers.map(([name]) => name));
    expect(new Set(names).size).toBe(names.length);
  }
});

test("a header that is too long for a host fails, and says of what it is made", () => {
  const styles = new Set(
    Array.from({ length: 40 }, (_, index) => `'sha256-${String(index).padStart(44, "0")}'`),
  );
  expect(() => toHeadersFile(headerRules({ ...nothing, styles }, "", []))).toThrow(/hashes of styles/);
});

test("more rules than a host takes fail", () => {
  const files = Array.from({ length: 120 }, (_, index) => `${index}.json`);
  expect(() => toHeadersFile(headerRules(nothing, "", files))).toThrow(/hosts take 100/);
});
