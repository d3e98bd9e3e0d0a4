import { hash } from "node:crypto";
import { factsOf } from "./facts.ts";
import { storyPlace } from "./labels.ts";
import type { Look } from "./look.ts";
import { positionBySlug, type Site, type SitePosition, type TextPage } from "./site.ts";

/* The words of share images, and their names. draw-card.ts draws them, and compose.ts sets the words. */

type ShareTopic =
  | { kind: "site" }
  | { kind: "story" }
  | { kind: "page"; page: TextPage }
  | { kind: "position"; position: SitePosition };

export interface Card {
  kind: ShareTopic["kind"];
  language: string;
  name: string;
  title: string;
  /** The place first, then the rest; on one line if it fits. */
  facts: string[];
}

type Shown = Pick<Site, "language" | "company" | "story" | "offices" | "labels">;

function wordsOf(
  { company, story, offices, labels }: Shown,
  topic: ShareTopic,
): Pick<Card, "title" | "facts"> {
  switch (topic.kind) {
    case "site":
      return { title: company.headline, facts: [labels.home, ...offices.regions] };
    case "story":
      return { title: story.title, facts: [storyPlace(story, labels) ?? labels.story] };
    case "page":
      return { title: topic.page.title, facts: [labels.home] };
    case "position": {
      const { position } = topic;
      const { title, language } = position;
      const { where, workplace, contract, unusualHours, pay } = factsOf(position, language);
      // Place, contract and pay: what a candidate wants to know before following a link.
      const facts = [position.workplace === "remote" ? workplace : where, contract, unusualHours, pay].filter(
        (fact) => fact !== undefined,
      );
      return { title, facts };
    }
  }
}

export function cardOf(site: Shown, topic: ShareTopic): Card {
  const language = topic.kind === "position" ? topic.position.language : site.language;
  return { kind: topic.kind, language, name: site.company.name, ...wordsOf(site, topic) };
}

/** A share image as the metadata of a page names it (https://ogp.me/#structured). */
export type ShareImage = ReturnType<typeof shareImage>;

/** The size at which Facebook, LinkedIn, X, Slack and messengers show a large picture. */
export const shareSize = { width: 1200, height: 630 };

/** Raise it when the drawing changes, so that old images leave the caches. */
export const edition = 4;

/** Names the image of a topic without drawing it. */
export function shareImage(site: Shown & Pick<Site, "look">, topic: ShareTopic) {
  const card = cardOf(site, topic);
  return {
    /** Without the base path; it changes whenever the image does, so that it can be cached forever. */
    path: `/share/${stem(topic)}.${keyOf(card, site.look)}.png`,
    alt: `${card.name}: ${card.title.replace(/(?<![.!?…。！？])$/, ".")} ${card.facts.join(" · ")}`,
    ...shareSize,
  };
}

/** The hash in an image's name: of everything it shows, the look, and the edition of the drawing. */
function keyOf(card: Card, look: Pick<Look, "key">): string {
  return hash("sha256", JSON.stringify([edition, look.key, card])).slice(0, 12);
}

function generalTopics(site: Site): ShareTopic[] {
  const pages = site.pages.map((page): ShareTopic => ({ kind: "page", page }));
  return [{ kind: "site" }, { kind: "story" }, ...pages];
}

/** Everything that has a share image, in the site of its language: the site, the story, pages, and translated positions. */
export function shareTopics(site: Site): { site: Site; topic: ShareTopic }[] {
  const { shown, closed } = site.positions;
  // A closed position is shared with the image of the site in its language, whether the site is in that or not.
  const closedIn = closed.flatMap(({ alternates }) => alternates.map(({ language }) => language));
  const general = [...new Set([...closedIn, ...site.languages])].flatMap((language) => {
    const there = site.in(language);
    return generalTopics(there).map((topic) => ({ site: there, topic }));
  });
  const positions = shown.flatMap(({ slug, alternates }) =>
    alternates.flatMap(({ language }) => {
      const there = site.in(language);
      const position = positionBySlug(there, slug);
      return position ? [{ site: there, topic: { kind: "position", position } as const }] : [];
    }),
  );
  return [...general, ...positions];
}

// Slugs and tags contain neither dots nor underscores, so no two topics share a stem.
function stem(topic: ShareTopic): string {
  if (topic.kind === "page") return `page_${topic.page.slug}`;
  if (topic.kind !== "position") return topic.kind;
  const { slug, language, original } = topic.position;
  return ["position", slug, ...(language === original.language ? [] : [language])].join("_");
}
