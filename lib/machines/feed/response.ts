import { type GroupKind, groupBySlug } from "../../site/lists.ts";
import type { Site } from "../../site/site.ts";
import { feedOf } from "../feed.ts";
import { atom } from "./atom.ts";

/** Answers with the feed of all positions, or of those of an office or a team. */
export function feedResponse(site: Site, of?: { kind: GroupKind; slug: string }): Response {
  const group = of && groupBySlug(site, of.kind, of.slug);
  if (of && group === undefined) return new Response(null, { status: 404 });
  return new Response(atom(feedOf(site, group)), {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}
