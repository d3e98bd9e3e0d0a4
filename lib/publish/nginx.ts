import { type HeaderRule, headersOf } from "./header-rules.ts";
import type { Redirect } from "./redirects.ts";

const compressed =
  "application/json application/javascript application/xml image/svg+xml " +
  "text/css text/javascript text/plain text/xml";

function block(opening: string, lines: readonly string[]): string[] {
  return [`${opening} {`, ...lines.map((line) => `  ${line}`), "}"];
}

/**
 * The rules as a snippet for nginx, to be included in a `server` whose root holds the site under its base path. All
 * headers stand in one place, since a location that adds one inherits none
 * (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header); what differs is a variable.
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
  const page = `${base}/`;
  return [
    "# Written by the build: include it in a server whose root holds this site" +
      `${base === "" ? "" : ` in ${base.slice(1)}/`}, and reload nginx after a build.`,
    cacheOf(page),
    ...(base === ""
      ? []
      : block(`location = ${base}`, ["absolute_redirect off;", `return 301 ${base}/$is_args$args;`])),
    ...block(`location ${page}`, [
      "index index.html;",
      "# Behind a proxy, the reader's host, scheme and port are not those that nginx sees.",
      "absolute_redirect off;",
      `error_page 404 ${base}/404.html;`,
      "charset utf-8;",
      "gzip on;",
      "gzip_vary on;",
      "gzip_proxied any;",
      `gzip_types ${compressed};`,
      ...headers,
      ...block(`location = ${base}/404.html`, ["internal;", cacheOf(page)]),
      ...languages.flatMap((tag) =>
        block(`location ^~ ${page}${tag}/`, [
          `error_page 404 ${page}${tag}/404.html;`,
          ...block(`location = ${page}${tag}/404.html`, ["internal;", cacheOf(page)]),
        ]),
      ),
      ...block("location ~* /(_(headers|redirects|nginx\\.conf|files\\.txt)|vercel\\.json)$", [
        "return 404;",
      ]),
      ...redirects.flatMap(({ from, to }) => block(`location = ${from}`, [`return 301 ${to}$is_args$args;`])),
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
