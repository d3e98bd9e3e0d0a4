import { languageSegment } from "../content/addresses.ts";
import { type EditorAccess, headerPolicy } from "./policy.ts";
import { listName } from "./replace-folder.ts";

/** The files that a build writes for hosts and for the next build; readers get none of them. */
export const hostFiles: readonly string[] = [
  "_headers",
  "_nginx.conf",
  "_redirects",
  "vercel.json",
  listName,
];

export const hostFilePattern = hostFiles.map((name) => name.replaceAll(".", "\\.")).join("|");

/** Headers for the addresses that match a path; a `*` at the end of the path stands for anything. */
interface HeaderRule {
  path: string;
  headers: readonly (readonly [name: string, value: string])[];
}

/** A permanent redirect between two paths on the host. */
export interface Redirect {
  from: string;
  to: string;
  /** The page to publish at the old address, for hosts without redirects. */
  html?: string | undefined;
}

/** For whatever may change with the next build: browsers keep it, but ask each time whether it still holds (by its ETag). */
export const revalidate = "public, max-age=0, must-revalidate";
/** For files whose name changes with their content (https://www.rfc-editor.org/rfc/rfc8246). */
const immutable = "public, max-age=31536000, immutable";
/** The folders in which every file name carries a hash of the content. */
const hashed = ["/_next/static/*", "/brand/*", "/photo/*", "/share/*"];
/** For data that readers poll. */
const short = "public, max-age=600";

/** Features that no page uses, so browsers deny them to everything on the page. */
const deniedFeatures = [
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
 * What windows that a page opens may know of it, by the way in which people sign in to the form. A window at an OAuth helper
 * hands over what it got. One that starts at the form itself would lose it on its way to the code host: browsers let
 * `same-origin-allow-popups` hold for the first page of a window only
 * (https://html.spec.whatwg.org/multipage/browsers.html#check-browsing-context-group-switch-coop-value).
 */
const openerPolicies = {
  token: "same-origin",
  helper: "same-origin-allow-popups",
  application: "unsafe-none",
} as const satisfies Record<EditorAccess["signIn"], string>;

/**
 * The headers of the site: the one source for every host. They are what Mozilla's Observatory asks for
 * (https://developer.mozilla.org/observatory/docs/tests_and_scoring), and change only with the list of data files.
 *
 * Pages get no Cache-Control: `revalidate` is the default of Netlify and Cloudflare Pages, and both join the values of
 * two matching rules instead of replacing one.
 */
export function headerRules(base: string, dataFiles: readonly string[], editor?: EditorAccess): HeaderRule[] {
  const opener = openerPolicies[editor?.signIn ?? "token"];
  return [
    {
      path: `${base}/*`,
      headers: [
        ["Content-Security-Policy", headerPolicy(editor)],
        ["X-Content-Type-Options", "nosniff"],
        ["Referrer-Policy", "strict-origin-when-cross-origin"],
        ["Permissions-Policy", deniedFeatures.map((feature) => `${feature}=()`).join(", ")],
        ["Cross-Origin-Opener-Policy", opener],
        ["Cross-Origin-Embedder-Policy", "require-corp"],
        ["Cross-Origin-Resource-Policy", "same-origin"],
        // Two years, for this host name alone: HOSTING.md says what including subdomains or preloading would commit you to.
        ["Strict-Transport-Security", "max-age=63072000"],
      ],
    },
    ...hashed.map((path): HeaderRule => ({ path: base + path, headers: [["Cache-Control", immutable]] })),
    ...dataFiles.map(
      (file): HeaderRule => ({ path: `${base}/${file}`, headers: [["Cache-Control", short]] }),
    ),
  ];
}

/** A pattern for the folder of a language; it matches nothing for the first language, which is at the root. */
export const languageRoot = `(?:${languageSegment}/)?`;

const dataFile = new RegExp(`^${languageRoot}[^/]+\\.(xml|json)$`);

/** The files that readers poll, such as feeds: data at the root of the site or of a language. */
export function dataFilesOf(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => dataFile.test(path)).sort();
}

export function headersOf(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
  const headers = new Map([["Cache-Control", revalidate]]);
  for (const { path, headers: given } of rules) {
    const matches = path.endsWith("*") ? pathname.startsWith(path.slice(0, -1)) : pathname === path;
    if (matches) for (const [name, value] of given) headers.set(name, value);
  }
  return headers;
}

/** Cloudflare Pages ignores more rules: https://developers.cloudflare.com/pages/configuration/headers/ */
const mostRules = 100;

/**
 * The rules as a `_headers` file for Netlify and Cloudflare Pages.
 *
 * @throws if Cloudflare Pages would silently drop some of them
 */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
  if (rules.length > mostRules)
    throw new Error(`There are ${rules.length} header rules, but hosts take ${mostRules}.`);
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...headers.map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join("\n")}\n`;
}

export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split("\n")) {
    const colon = line.indexOf(": ");
    if (line.startsWith(" ") && colon > 0) {
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 2)]);
    } else if (line !== "") rules.push({ path: line, headers: [] });
  }
  return rules;
}

/** Each redirect, and the one from the same address without its slash: hosts would first redirect that to the slash. */
const withAndWithoutSlash = (redirects: readonly Redirect[]) =>
  redirects.flatMap(({ from, to }) => [
    { from, to },
    ...(from.endsWith("/") ? [{ from: from.slice(0, -1), to }] : []),
  ]);

/**
 * The redirects as a `_redirects` file. Where a page exists at the old address, Netlify only redirects if the status
 * ends in `!` (https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing). Cloudflare Pages always
 * redirects and skips lines with a `!` (https://developers.cloudflare.com/pages/configuration/redirects/). For unknown
 * addresses, Cloudflare serves the nearest `404.html`; Netlify must be told about those of other languages.
 */
export function toRedirectsFile(
  redirects: readonly Redirect[],
  base = "",
  languages: readonly string[] = [],
): string {
  const lines = (status: string) =>
    withAndWithoutSlash(redirects)
      .map(({ from, to }) => `${from} ${to} ${status}\n`)
      .join("");
  const unknown = languages.map((tag) => `${base}/${tag}/* ${base}/${tag}/404.html 404\n`).join("");
  return `# Netlify\n${lines("301!")}${unknown}# Cloudflare Pages\n${lines("301")}`;
}

export function parseRedirectsFile(text: string): Map<string, string> {
  return new Map([...text.matchAll(/^(\S+) (\S+) 301$/gm)].map(([, from = "", to = ""]) => [from, to]));
}

/** A path in Vercel's syntax: special characters are escaped, and a `*` at the end becomes `(.*)`. */
const vercelPattern = (path: string) => path.replace(/[.()+?:{}[\]]/g, "\\$&").replace(/\*$/, "(.*)");

/** The rules and redirects as a `vercel.json` (https://vercel.com/docs/project-configuration/vercel-json). */
export function toVercel(rules: readonly HeaderRule[], redirects: readonly Redirect[]): string {
  const headers = rules.map(({ path, headers }) => ({
    source: vercelPattern(path),
    headers: headers.map(([key, value]) => ({ key, value })),
  }));
  const moved = redirects.map(({ from, to }) => ({
    source: vercelPattern(from),
    destination: to,
    statusCode: 301,
  }));
  return `${JSON.stringify({ trailingSlash: true, headers, redirects: moved }, null, 2)}\n`;
}

const compressed =
  "application/json application/javascript application/xml image/svg+xml text/css text/javascript text/plain text/xml";

function block(opening: string, lines: readonly string[]): string[] {
  return [`${opening} {`, ...lines.map((line) => `  ${line}`), "}"];
}

/**
 * The rules and redirects as a snippet for nginx, to include in a `server` whose root holds the site under its base
 * path. A location that adds one header inherits none
 * (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header), so all headers are set in one place, and
 * the one that differs is a variable.
 */
export function toNginx(
  rules: readonly HeaderRule[],
  base: string,
  redirects: readonly Redirect[] = [],
  languages: readonly string[] = [],
): string {
  const cacheOf = (path: string) => `set $site_cache "${headersOf(rules, path).get("Cache-Control")}";`;
  const headers = Array.from(headersOf(rules, `${base}/`), ([name, value]) =>
    name === "Cache-Control"
      ? `add_header ${name} $site_cache always;`
      : `add_header ${name} "${value}" always;`,
  );
  const home = `${base}/`;
  return [
    "# Written by the build: include it in a server whose root holds this site" +
      `${base === "" ? "" : ` in ${base.slice(1)}/`}, and reload nginx when it changes.`,
    cacheOf(home),
    ...(base === ""
      ? []
      : block(`location = ${base}`, ["absolute_redirect off;", `return 301 ${base}/$is_args$args;`])),
    ...block(`location ${home}`, [
      "index index.html;",
      "# Behind a proxy, the reader's host, scheme and port are not those that nginx sees.",
      "absolute_redirect off;",
      "# A folder without a page, such as share/, is forbidden to nginx.",
      `error_page 403 404 =404 ${base}/404.html;`,
      "charset utf-8;",
      "# What the build has compressed is sent as it is; with the module ngx_brotli, write into the server: brotli_static on;",
      "gzip_static on;",
      "gzip on;",
      "# The default level of 1 makes pages a sixth larger.",
      "gzip_comp_level 6;",
      "gzip_vary on;",
      "gzip_proxied any;",
      `gzip_types ${compressed};`,
      ...headers,
      ...block(`location = ${base}/404.html`, ["internal;", cacheOf(home)]),
      ...languages.flatMap((tag) =>
        block(`location ^~ ${home}${tag}/`, [
          `error_page 403 404 =404 ${home}${tag}/404.html;`,
          ...block(`location = ${home}${tag}/404.html`, ["internal;", cacheOf(home)]),
        ]),
      ),
      ...block(`location ~* /(${hostFilePattern})$`, ["return 404;"]),
      ...withAndWithoutSlash(redirects).flatMap(({ from, to }) =>
        block(`location = ${from}`, [`return 301 ${to}$is_args$args;`]),
      ),
      ...rules
        .filter(({ path }) => path !== `${base}/*`)
        .flatMap(({ path }) =>
          path.endsWith("*")
            ? block(`location ^~ ${path.slice(0, -1)}`, [cacheOf(path)])
            : block(`location = ${path}`, [cacheOf(path)]),
        ),
    ]),
    "",
  ].join("\n");
}
