import type { HeaderRule } from "./header-rules.ts";
import type { Redirect } from "./redirects.ts";

/** A path as Vercel matches it: signs that it reads otherwise are escaped, and `*` stands for anything. */
const pattern = (path: string) => path.replace(/[.()+?:{}[\]]/g, "\\$&").replace(/\*$/, "(.*)");

/**
 * The rules as a `vercel.json` (https://vercel.com/docs/project-configuration/vercel-json). Of the policy it has what
 * works as a header only: each page brings its own, and this file may stand in a repository, where hashes of styles
 * would be those of another build.
 */
export function toVercel(rules: readonly HeaderRule[], redirects: readonly Redirect[]): string {
  const headers = rules.map(({ path, headers }) => ({
    source: pattern(path),
    headers: headers.map(([key, value]) => ({
      key,
      value: key === "Content-Security-Policy" ? value.replace(/^.*(?=frame-ancestors)/, "") : value,
    })),
  }));
  const moved = redirects.map(({ from, to }) => ({
    source: pattern(from),
    destination: to,
    statusCode: 301,
  }));
  return `${JSON.stringify({ trailingSlash: true, headers, redirects: moved }, null, 2)}\n`;
}
