import { type GroupKind, groupBySlug } from "../../site/groups.ts";
import type { Site } from "../../site/site.ts";
import { atom } from "./atom.ts";
import { type Feed, feedOf } from "./feed.ts";
import { jsonFeed } from "./json-feed.ts";

const forms = {
  atom: { type: "application/atom+xml", write: atom },
  json: { type: "application/feed+json", write: (feed: Feed) => JSON.stringify(jsonFeed(feed)) },
};

function response(form: keyof typeof forms, feed: Feed): Response {
  const { type, write } = forms[form];
  return new Response(write(feed), { headers: { "Content-Type": `${type}; charset=utf-8` } });
}

/** Answers with the feed of all positions. */
export function feedResponse(form: keyof typeof forms, site: Site): Response {
  return response(form, feedOf(site));
}

/** Answers with the feed of an office or a team. */
export function groupFeedResponse(
  form: keyof typeof forms,
  site: Site,
  kind: GroupKind,
  slug: string,
): Response {
  const group = groupBySlug(site, kind, slug);
  return group === undefined ? new Response(null, { status: 404 }) : response(form, feedOf(site, group));
}
