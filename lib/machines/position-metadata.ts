import type { Metadata } from "next";
import { address, atRoot } from "../content/addresses.ts";
import { positionSubject, shareImage } from "../draw/share-image/share-image.ts";
import { factsOf } from "../site/facts.ts";
import { positionIn } from "../site/languages.ts";
import type { Site } from "../site/site.ts";
import { versionsOf } from "../site/versions.ts";
import { pageMetadata } from "./metadata.ts";
import { robotsExpiry } from "./valid-through.ts";

/** What search engines are told of a position: in every language, until its last day, and nothing once it is closed. */
export function positionMetadata(site: Site, slug: string): Metadata {
  const found = positionIn(site, slug);
  if (found === undefined) return {};
  const { there, position, version } = found;
  const open = position.status === "open";
  const { team, offices, contract, workplace, pay } = factsOf(position, version.language);
  // A message that shows the page in short says first that one cannot apply.
  const state = open ? [] : [there.labels.status[position.status]];
  const known = [
    ...state,
    team,
    offices.join(", "),
    contract,
    workplace,
    ...(pay === undefined ? [] : [pay]),
  ];
  return pageMetadata(atRoot(there), {
    title: version.title,
    description: known.join(" · "),
    path: version.path,
    image: shareImage(there, open ? positionSubject(position, version) : { kind: "site" }),
    type: "article",
    feed: there.prefix + address.feed("/"),
    robots: open ? robotsExpiry(position) : "noindex",
    languages: versionsOf(position),
  });
}
