import { GroupPage } from "../components/position/group-page.tsx";
import { feedResponse } from "../lib/machines/feed/response.ts";
import { groupMetadata } from "../lib/machines/pages-metadata.ts";
import { type GroupKind, groupsOf } from "../lib/site/lists.ts";
import type { Site } from "../lib/site/site.ts";
import { pageOf, routeOf } from "./pages.tsx";

const slugsOf = (kind: GroupKind) => (site: Site) => groupsOf(site, kind).map(({ slug }) => slug);

/** The pages of offices, teams or contracts. */
export const groupPage = (kind: GroupKind) =>
  pageOf({
    slugs: slugsOf(kind),
    metadata: (site, slug) => groupMetadata(site, kind, slug),
    show: (site, slug) => <GroupPage site={site} kind={kind} slug={slug} />,
  });

/** The feeds of offices or teams. */
export const groupFeed = (kind: GroupKind) =>
  routeOf((site, slug) => feedResponse(site, { kind, slug }), slugsOf(kind));
