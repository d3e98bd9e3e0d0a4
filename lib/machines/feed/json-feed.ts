import type { Feed } from "./feed.ts";

/** Gives a feed the form of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed(feed: Feed) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    language: feed.language,
    authors: [feed.author],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.id,
      title: entry.title,
      language: entry.language,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.published,
      tags: entry.categories,
    })),
  };
}
