import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { Feed } from "../feed.ts";
import type { FeedEntry } from "./entry.ts";

function entry({ id, title, language, pages, published, ...rest }: FeedEntry) {
  return x("entry", { "xml:lang": language }, [
    x("id", id),
    x("title", title),
    ...pages.map(({ language: hreflang, url: href }) =>
      x("link", { rel: "alternate", type: "text/html", hreflang, href }),
    ),
    // The content has no later date: a position is as it was when it opened.
    x("published", published),
    x("updated", published),
    ...rest.categories.map((term) => x("category", { term })),
    x("summary", rest.summary),
    x("content", { type: "html" }, rest.html),
  ]);
}

// XML 1.0 cannot hold these at all, not even escaped (https://www.w3.org/TR/xml/#charsets).
const unspeakable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Writes a feed in Atom (https://www.rfc-editor.org/rfc/rfc4287). */
export function atom(feed: Feed): string {
  const root = x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language }, [
    x("id", feed.self),
    x("title", feed.title),
    x("updated", feed.updated),
    x("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
    x("link", { rel: "alternate", type: "text/html", href: feed.page }),
    x("author", [x("name", feed.author.name), x("uri", feed.author.url)]),
    ...feed.entries.map(entry),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, { closeEmptyElements: true })}\n`.replace(
    unspeakable,
    "",
  );
}
