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
import { editorPolicy } from "../../lib/publish/policy.ts";
import { publishPage, speculationRules } from "../../lib/publish/publish-page.ts";
import { parsePolicy, scoreOf } from "./support/observatory.ts";

const css = "h1{color:#123}";

/** The policy of a page with styles, a form and a script. */
const policyOfPage = () => {
  const { html } = publishPage(
    `<!doctype html><html><head><style>${css}</style><script src="/a.js"></script></head><body><form></form></body></html>`,
    { base: "", rules: speculationRules(""), stylesheets: new Map() },
  );
  return (
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll("&#x27;", "'") ?? ""
  );
};

/** All headers of a page. */
const headers = {
  "Cache-Control": "public, max-age=0, must-revalidate",
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self' 'inline-speculation-rules'; style-src 'unsafe-inline'; img-src 'self'; " +
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; " +
    "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), serial=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Strict-Transport-Security": "max-age=63072000",
};

test("a page has these headers and no other", () => {
  expect(Object.fromEntries(headersOf(headerRules("", []), "/"))).toEqual(headers);
});

test("a site with the form in the browser → its headers also allow what the form asks for, and frames nowhere", () => {
  const access = { api: "https://api.github.com", signIn: "helper" as const };
  const given = Object.fromEntries(headersOf(headerRules("", [], access), "/"));
  expect(given).toEqual({
    ...headers,
    "Content-Security-Policy":
      "default-src 'none'; script-src 'self' 'inline-speculation-rules'; style-src 'unsafe-inline' 'self'; " +
      "img-src 'self' blob: data:; font-src 'self'; connect-src 'self' blob: data: https://api.github.com; " +
      "base-uri 'none'; form-action 'self'; media-src blob:; manifest-src blob: data:; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
  });
  expect(editorPolicy(access)).toMatch(/^default-src 'none'; script-src 'self'; .*form-action 'none'$/);
  expect(editorPolicy(access)).not.toMatch(/unsafe-eval|\*/);
});

test.each([
  ["token", "same-origin"],
  ["helper", "same-origin-allow-popups"],
  ["application", "unsafe-none"],
] as const)(
  "a form to which people sign in by %s → windows that it opens know of it: %s",
  (signIn, opener) => {
    const given = Object.fromEntries(
      headersOf(headerRules("", [], { api: "https://gitlab.com", signIn }), "/"),
    );
    expect(given["Cross-Origin-Opener-Policy"]).toBe(opener);
  },
);

test("the policy of a page → allows nothing that the headers forbid", () => {
  const header = parsePolicy(headers["Content-Security-Policy"]);
  const inHeader = (directive: string, source: string) =>
    source.replace(
      /^'sha256-.*/,
      directive === "style-src" ? "'unsafe-inline'" : "'inline-speculation-rules'",
    );
  const page = [...parsePolicy(policyOfPage())];
  expect(page.length).toBeGreaterThan(7);
  for (const [directive, sources] of page)
    for (const source of [...sources].filter((source) => source !== "'none'"))
      expect([directive, ...(header.get(directive) ?? [])]).toContain(inHeader(directive, source));
});

test("the headers and the policy of a page → 130 points from Mozilla's Observatory, without HSTS preloading", () => {
  expect(scoreOf(headers, policyOfPage())).toBe(130);
});

test.each([
  ["no policy in the page", headers, undefined, 120],
  ["no policy in the headers", { ...headers, "Content-Security-Policy": undefined }, policyOfPage(), 80],
  ["no header at all", {}, policyOfPage(), 55],
])("%s → fewer points", (_, given, page, points) => {
  expect(scoreOf(given, page)).toBe(points);
});

test("the snippet for nginx gives each of them, whatever the status", () => {
  const snippet = toNginx(headerRules("", []), "");
  for (const [name, value] of Object.entries({ ...headers, "Cache-Control": undefined })) {
    expect(snippet).toContain(
      `add_header ${name} ${value === undefined ? "$site_cache" : `"${value}"`} always;`,
    );
  }
  expect(snippet).toContain(`set $site_cache "${headers["Cache-Control"]}";`);
});

test("the file for hosts says the same as the rules", () => {
  const rules = headerRules("/careers", ["feed.xml"]);
  expect(parseHeadersFile(toHeadersFile(rules))).toEqual(rules);
});

test("redirects → each for Netlify, with the pages for wrong addresses of other languages, and for Cloudflare Pages, which reads the lines without a mark", () => {
  const file = toRedirectsFile([{ from: "/a/old/", to: "/a/new/" }], "/a", ["fr"]);
  expect(file.match(/^[^#].*/gm)).toEqual([
    ...["/a/old/ /a/new/ 301!", "/a/old /a/new/ 301!", "/a/fr/* /a/fr/404.html 404"],
    ...["/a/old/ /a/new/ 301", "/a/old /a/new/ 301"],
  ]);
  expect([...parseRedirectsFile(file)]).toEqual([
    ["/a/old/", "/a/new/"],
    ["/a/old", "/a/new/"],
  ]);
});

test("the file for Vercel says the same, and where pages have gone", () => {
  const rules = headerRules("/careers", ["feed.xml"]);
  const written = JSON.parse(toVercel(rules, [{ from: "/careers/a/", to: "/careers/b/" }]));
  const given = Object.fromEntries(
    written.headers[0].headers.map(({ key, value }: { key: string; value: string }) => [key, value]),
  );
  const { "Cache-Control": _, ...others } = headers;
  expect(given).toEqual(others);
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
  const rules = headerRules("", ["feed.xml"]);
  for (const address of ["/", "/feed.xml", "/_next/static/media/a.woff2", "/share/a.png"]) {
    const names = rules
      .filter(({ path }) => path === address || (path.endsWith("*") && address.startsWith(path.slice(0, -1))))
      .flatMap(({ headers }) => headers.map(([name]) => name));
    expect(new Set(names).size).toBe(names.length);
  }
});

test("more rules than a host takes fail", () => {
  const files = Array.from({ length: 120 }, (_, index) => `${index}.json`);
  expect(() => toHeadersFile(headerRules("", files))).toThrow(/hosts take 100/);
});
