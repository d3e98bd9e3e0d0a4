import type { Metadata } from "next";
import { absolute, atRoot } from "../schema/addresses.ts";
import { factsOf } from "../site/facts.ts";
import { inLanguage } from "../site/languages.ts";
import { positionBySlug, type Site } from "../site/site.ts";
import { versionsOf } from "../site/versions.ts";
import { pageMetadata } from "./metadata.ts";
import { shareImage } from "./share-image/share-image.ts";
import { robotsExpiry } from "./valid-through.ts";

/** What search engines are told of a position: in every language, until its last day, and nothing once it is closed. */
export function positionMetadata(site: Site, slug: string): Metadata {
  const { tag } = site;
  const position = positionBySlug(site, slug);
  const versions = position === undefined ? [] : versionsOf(position);
  const version = versions.find((candidate) => candidate.tag === tag);
  if (position === undefined || version === undefined) return {};
  const open = position.status === "open";
  const facts = factsOf(position, version.language);
  const languages = versions.map(({ language, path }) => [language, absolute(atRoot(site), path)]);
  return pageMetadata(atRoot(inLanguage(site, version.language)), {
    title: version.title,
    description: [facts.team, facts.offices.join(", "), facts.contract, facts.workplace].join(" · "),
    path: version.path,
    image: shareImage(site, open ? { kind: "position", position, language: tag } : { kind: "site" }),
    type: "article",
    robots: open ? robotsExpiry(position) : "noindex",
    languages: versions.length === 1 ? undefined : Object.fromEntries(languages),
  });
}
