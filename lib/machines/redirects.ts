import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { absolute, atRoot, href } from "../content/addresses.ts";
import { labelsFor } from "../site/labels.ts";
import { type Move, movesOf } from "../site/moves.ts";
import type { Site } from "../site/site.ts";

/** Every redirect of a site, for the configuration of hosts, and the page that other hosts serve in its place. */
export function redirectsOf(site: Site): { from: string; to: string; html: string | undefined }[] {
  return movesOf(site).map((move) => ({
    from: href(atRoot(site), move.from),
    to: href(atRoot(site), move.to),
    html: move.from.endsWith("/") ? movedPage(site, move) : undefined,
  }));
}

/**
 * The page at an earlier address, for hosts without redirects: it refreshes at once, which search engines treat as a
 * permanent redirect (https://developers.google.com/search/docs/crawling-indexing/301-redirects), and has a link for
 * browsers that do not.
 */
export function movedPage(site: Pick<Site, "base" | "company">, { to, title, language }: Move): string {
  const { moved, movedTo } = labelsFor(language);
  const root = atRoot(site);
  const path = href(root, to);
  const meta = (name: string, content: string) => x("meta", { name, content });
  const html = x("html", { lang: language }, [
    x("head", [
      x("meta", { charset: "utf-8" }),
      x("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; base-uri 'none'" }),
      x("meta", { "http-equiv": "refresh", content: `0; url=${path}` }),
      x("title", `${moved} · ${site.company.name}`),
      meta("viewport", "width=device-width, initial-scale=1"),
      meta("color-scheme", "light dark"),
      meta("robots", "noindex"),
      x("link", { rel: "canonical", href: absolute(root, to) }),
    ]),
    x("body", [x("main", [x("h1", moved), x("p", [`${movedTo} `, x("a", { href: path }, title)])])]),
  ]);
  return `<!doctype html>\n${toXml(html, { closeEmptyElements: true })}\n`;
}
