import { createHash } from "node:crypto";
import { factsOf } from "../../site/facts.ts";
import { storyPlace } from "../../site/labels.ts";
import type { Look } from "../../site/look.ts";
import { type CustomPage, type Listed, positionBySlug, type Site } from "../../site/site.ts";

/* The words of share images, and their names. draw-card.ts draws them, and compose.ts sets the words. */

type Subject =
  | { kind: "site" }
  | { kind: "story" }
  | { kind: "page"; page: CustomPage }
  | { kind: "position"; position: Listed };

export interface Card {
  kind: Subject["kind"];
  language: string;
  name: string;
  title: string;
  /** The place first, then the rest; on one line if it fits. */
  facts: string[];
}

type Shown = Pick<Site, "language" | "company" | "story" | "offices" | "labels">;

function wordsOf(
  { company, story, offices, labels }: Shown,
  subject: Subject,
): Pick<Card, "title" | "facts"> {
  switch (subject.kind) {
    case "site":
      return { title: company.headline, facts: [labels.home, ...offices.regions] };
    case "story":
      return { title: story.title, facts: [storyPlace(story, labels) ?? labels.story] };
    case "page":
      return { title: subject.page.title, facts: [labels.home] };
    case "position": {
      const { position } = subject;
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

export function cardOf(site: Shown, subject: Subject): Card {
  const language = subject.kind === "position" ? subject.position.language : site.language;
  return { kind: subject.kind, language, name: site.company.name, ...wordsOf(site, subject) };
}

/** A share image as the metadata of a page names it (https://ogp.me/#structured). */
export type ShareImage = ReturnType<typeof shareImage>;

/** The size at which Facebook, LinkedIn, X, Slack and messengers show a large picture. */
export const shareSize = { width: 1200, height: 630 };

/** Raise it when the drawing changes, so that old images leave the caches. */
export const edition = 3;

/** Names the image of a subject without drawing it. */
export function shareImage(site: Shown & Pick<Site, "look">, subject: Subject) {
  const card = cardOf(site, subject);
  return {
    /** Without the base path; it changes whenever the image does, so that it can be cached forever. */
    path: `/share/${stem(subject)}.${keyOf(card, site.look)}.png`,
    alt: `${card.name}: ${card.title}. ${card.facts.join(" · ")}`,
    ...shareSize,
  };
}

/** The hash in an image's name: of everything it shows, the look, and the edition of the drawing. */
function keyOf(card: Card, look: Pick<Look, "key">): string {
  return createHash("sha256")
    .update(JSON.stringify([edition, look.key, card]))
    .digest("hex")
    .slice(0, 12);
}

function generalSubjects(site: Site): Subject[] {
  const pages = site.pages.map((page): Subject => ({ kind: "page", page }));
  return [{ kind: "site" }, { kind: "story" }, ...pages];
}

/** Everything that has a share image, in the site of its language: the site, the story, pages, and translated positions. */
export function shareSubjects(site: Site): { site: Site; subject: Subject }[] {
  const { list, closed } = site.positions;
  // A closed position is shared with the image of the site in its language, whether the site is in that or not.
  const closedIn = closed.flatMap(({ alternates }) => alternates.map(({ language }) => language));
  const general = [...new Set([...closedIn, ...site.languages])].flatMap((language) => {
    const there = site.in(language);
    return generalSubjects(there).map((subject) => ({ site: there, subject }));
  });
  const positions = list.flatMap(({ slug, alternates }) =>
    alternates.flatMap(({ language }) => {
      const there = site.in(language);
      const position = positionBySlug(there, slug);
      return position ? [{ site: there, subject: { kind: "position", position } as const }] : [];
    }),
  );
  return [...general, ...positions];
}

// Slugs and tags contain neither dots nor underscores, so no two subjects share a stem.
function stem(subject: Subject): string {
  if (subject.kind === "page") return `page_${subject.page.slug}`;
  if (subject.kind !== "position") return subject.kind;
  const { slug, language, original } = subject.position;
  return ["position", slug, ...(language === original.language ? [] : [language])].join("_");
}
