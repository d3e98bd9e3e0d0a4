import { type Needs, policyFor } from "./policy.ts";

/** Headers for the addresses that match a path; a `*` at its end stands for anything. */
export interface HeaderRule {
  path: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** For what may change at any build: keep it, but ask each time whether it still holds (by its ETag). */
export const revalidate = "public, max-age=0, must-revalidate";
/** For a file whose name changes with its content (https://www.rfc-editor.org/rfc/rfc8246). */
const immutable = "public, max-age=31536000, immutable";
/** Where every name carries a hash of the content: the fonts and icons of the brand, photos, and the pictures for shared links. */
const hashed = ["/_next/static/*", "/brand/*", "/photo/*", "/share/*"];
/** For data that readers poll. */
const short = "public, max-age=600";

/** What no page here uses; browsers then refuse it to everything that runs in the page. */
const refusedFeatures = [
  "camera",
  "display-capture",
  "geolocation",
  "microphone",
  "payment",
  "publickey-credentials-get",
  "serial",
  "usb",
];

/**
 * The headers of the site, the one source for every host. The policy allows what any page needs, since each page
 * brings its own narrower one and a browser enforces both; `frame-ancestors` works as a header only. The rest is
 * what Mozilla's Observatory asks for (https://developer.mozilla.org/observatory/docs/tests_and_scoring).
 *
 * Pages get no Cache-Control here: `revalidate` is the default of Netlify and Cloudflare Pages, and a value that two
 * rules give would be joined, not replaced.
 */
export function headerRules(needs: Needs, base: string, dataFiles: readonly string[]): HeaderRule[] {
  return [
    {
      path: `${base}/*`,
      headers: [
        ["Content-Security-Policy", `${policyFor(needs)}; frame-ancestors 'none'`],
        ["X-Content-Type-Options", "nosniff"],
        ["Referrer-Policy", "strict-origin-when-cross-origin"],
        ["Permissions-Policy", refusedFeatures.map((feature) => `${feature}=()`).join(", ")],
        ["Cross-Origin-Opener-Policy", "same-origin"],
        ["Cross-Origin-Embedder-Policy", "require-corp"],
        ["Cross-Origin-Resource-Policy", "same-origin"],
        // Two years: what https://hstspreload.org asks for, and more than the half that it requires.
        ["Strict-Transport-Security", "max-age=63072000; includeSubDomains; preload"],
      ],
    },
    ...hashed.map((path): HeaderRule => ({ path: base + path, headers: [["Cache-Control", immutable]] })),
    ...dataFiles.map(
      (file): HeaderRule => ({ path: `${base}/${file}`, headers: [["Cache-Control", short]] }),
    ),
  ];
}

/** The folder of a language, as a pattern; empty for the first one. */
export const languageRoot = "(?:[a-z]{2}(?:-[A-Za-z0-9]+)?/)?";

const dataFile = new RegExp(`^${languageRoot}[^/]+\\.(xml|json)$`);

/** The files that readers poll, such as a feed: data at the root of the site, or of it in a language. */
export function dataFilesOf(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => dataFile.test(path)).sort();
}

/** The headers that the rules give to an address, by their names. */
export function headersOf(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
  const headers = new Map([["Cache-Control", revalidate]]);
  for (const { path, headers: given } of rules) {
    const matches = path.endsWith("*") ? pathname.startsWith(path.slice(0, -1)) : pathname === path;
    if (matches) for (const [name, value] of given) headers.set(name, value);
  }
  return headers;
}
