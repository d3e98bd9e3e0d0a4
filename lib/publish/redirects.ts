/** An address that leads to another for good, both whole paths of the host. */
export interface Redirect {
  from: string;
  to: string;
  /** The page that stands at the old address, for hosts that know no redirects. */
  html?: string | undefined;
}

/**
 * The redirects as a `_redirects` file. Netlify follows one to whose address a file answers only where its status has a
 * `!` (https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing); Cloudflare Pages always follows,
 * knows no `!`, and passes over the lines that have one
 * (https://developers.cloudflare.com/pages/configuration/redirects/). It takes the nearest `404.html` for a wrong address;
 * Netlify has to be told of those of further languages.
 */
export function toRedirectsFile(
  redirects: readonly Redirect[],
  base = "",
  languages: readonly string[] = [],
): string {
  const lines = (status: string) => redirects.map(({ from, to }) => `${from} ${to} ${status}\n`).join("");
  const wrong = languages.map((tag) => `${base}/${tag}/* ${base}/${tag}/404.html 404\n`).join("");
  return `# Netlify\n${lines("301!")}${wrong}# Cloudflare Pages\n${lines("301")}`;
}

/** Reads a `_redirects` file back: where each old address leads. */
export function parseRedirectsFile(text: string): Map<string, string> {
  return new Map([...text.matchAll(/^(\S+) (\S+) 301$/gm)].map(([, from = "", to = ""]) => [from, to]));
}
