import { createHash } from "node:crypto";
import type { Position } from "../../content/content.ts";
import { inLanguage } from "../../site/languages.ts";
import type { Look } from "../../site/look.ts";
import { ownPages } from "../../site/own-pages.ts";
import { positionBySlug, type Site } from "../../site/site.ts";
import { type Version, versionsOf } from "../../site/versions.ts";
import { type Card, cardOf, type Subject } from "./card.ts";

/** A share image as a page names it (https://ogp.me/#structured). */
export type ShareImage = ReturnType<typeof shareImage>;

/** The size for which Facebook, LinkedIn, X, Slack and messengers show a large picture. */
export const shareSize = { width: 1200, height: 630 };

/** Raise it when the drawing changes, so that old pictures leave the caches. */
export const edition = 2;

/** Names the image of a subject without drawing it. */
export function shareImage(
  site: Pick<Site, "company" | "story" | "offices" | "labels" | "look">,
  subject: Subject,
) {
  const card = cardOf(site, subject);
  return {
    /** Without the base path; it changes whenever the picture does, so that it may be cached for ever. */
    path: `/share/${stem(subject)}.${keyOf(card, site.look)}.png`,
    alt: `${card.name}: ${card.title}. ${card.facts.join(" · ")}`,
    ...shareSize,
  };
}

/** The key under which the picture of a card is kept: all that it shows and how, and the edition of the drawing. */
export function keyOf(card: Card, look: Pick<Look, "key">): string {
  return createHash("sha256")
    .update(JSON.stringify([edition, look.key, card]))
    .digest("hex")
    .slice(0, 12);
}

/** A position, as the image of one of its versions shows it. */
export function positionSubject(position: Position, { language }: Version): Subject {
  return { kind: "position", position, language: language === position.language ? undefined : language };
}

function generalSubjects(site: Site): Subject[] {
  const pages = ownPages(site).map((page): Subject => ({ kind: "page", page }));
  return [{ kind: "site" }, { kind: "story" }, ...pages];
}

/** Everything that has a share image, in the site of its language: the site, the story, pages, versions of positions. */
export function shareSubjects(site: Site): { site: Site; subject: Subject }[] {
  const closed = site.positions.closed.flatMap(versionsOf).map(({ language }) => inLanguage(site, language));
  // A closed position is shared with the image of the site in its language, whether the site is in that or not.
  const sites = new Map([...closed, ...site.languages.values()].map((each) => [each.language, each]));
  const general = [...sites.values()].flatMap((each) =>
    generalSubjects(each).map((subject) => ({ site: each, subject })),
  );
  const positions = site.positions.list.flatMap((position) =>
    versionsOf(position).flatMap((version) => {
      const there = inLanguage(site, version.language);
      const listed = positionBySlug(there, position.slug) ?? position;
      return { site: there, subject: positionSubject(listed, version) };
    }),
  );
  return [...general, ...positions];
}

// Slugs and tags have neither a dot nor a low line, so that no two subjects share a stem.
function stem(subject: Subject): string {
  if (subject.kind === "page") return `page_${subject.page.slug}`;
  if (subject.kind !== "position") return subject.kind;
  return ["position", subject.position.slug, subject.language ?? []].flat().join("_");
}
