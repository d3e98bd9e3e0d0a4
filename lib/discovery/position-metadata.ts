import type { Metadata } from "next";
import { absolute } from "../schema/addresses.ts";
import { labelsFor } from "../site/labels.ts";
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
  const labels = labelsFor(version.language);
  const versions = versionsOf(position);
  const robots = position.status === "open" ? robotsExpiry(position) : "noindex";
  const image =
    position.status === "open"
      ? shareImage(site, { kind: "position", position, language: version.tag })
      : shareImage(site, { kind: "site" });
  const places = position.offices.map(({ title }) => title).join(", ");
  return pageMetadata(site, {
    title: version.title,
    description: [
      position.team.title,
      places,
      labels.contract[position.contract],
      labels.workplace[position.workplace],
    ].join(" · "),
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
