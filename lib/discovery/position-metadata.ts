import type { Metadata } from "next";
import { absolute } from "../schema/addresses.ts";
import { factsOf } from "../site/facts.ts";
import type { Listed, Site } from "../site/site.ts";
import { type Version, versionsOf } from "../site/versions.ts";
import { pageMetadata } from "./metadata.ts";
import { shareImage } from "./share-image/share-image.ts";
import { robotsExpiry } from "./valid-through.ts";

/** What search engines are told of a position: in every language, until its last day, and nothing once it is closed. */
export function positionMetadata({
  site,
  position,
  version,
}: {
  site: Site;
  position: Listed;
  version: Version;
}): Metadata {
  const versions = versionsOf(position);
  const robots = position.status === "open" ? robotsExpiry(position) : "noindex";
  const image =
    position.status === "open"
      ? shareImage(site, { kind: "position", position, language: version.tag })
      : shareImage(site, { kind: "site" });
  const facts = factsOf(position, version.language);
  return pageMetadata(site, {
    title: version.title,
    description: [facts.team, facts.offices.join(", "), facts.contract, facts.workplace].join(" · "),
    path: version.path,
    image,
    language: version.language,
    type: "article",
    ...(robots === undefined ? {} : { robots }),
    ...(versions.length === 1
      ? {}
      : {
          languages: Object.fromEntries(
            versions.map(({ language, path }) => [language, absolute(site, path)]),
          ),
        }),
  });
}
