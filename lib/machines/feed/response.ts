import { type GroupKind, groupBySlug } from "../../site/groups.ts";
import type { Site } from "../../site/site.ts";
import { atom } from "./atom.ts";
import { type Feed, feedOf } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";

const forms = {
  atom: { type: "application/atom+xml", write: atom },
  json: { type: "application/feed+json", write: (feed: Feed) => JSON.stringify(jsonFeed(feed)) },
};

/** Answers with the feed of all positions, or of those of an office or a team. */
export function feedResponse(
  form: keyof typeof forms,
  site: Site,
  of?: { kind: GroupKind; slug: string },
): Response {
  const group = of && groupBySlug(site, of.kind, of.slug);
  if (of && group === undefined) return new Response(null, { status: 404 });
  const { type, write } = forms[form];
  return new Response(write(feedOf(site, group)), { headers: { "Content-Type": `${type}; charset=utf-8` } });
}
