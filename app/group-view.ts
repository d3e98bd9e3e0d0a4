import { openHereOf } from "../components/open-here.tsx";
import { headOf } from "../components/page-head.tsx";
import { proseOf } from "../components/prose.tsx";
import { address } from "../lib/content/addresses.ts";
import { breadcrumbsOf } from "../lib/machines/breadcrumbs.ts";
import { feedOf } from "../lib/machines/feed.ts";
import { formatList } from "../lib/site/format.ts";
import { type GroupKind, groupBySlug, groupsOf } from "../lib/site/lists.ts";
import { alternatesOf, type Site } from "../lib/site/site.ts";
import { routeOf, textAs, viewOf } from "./page-factory.tsx";

/** What the pages of offices, teams and kinds of contract share: where they are, and what is open there. */
export function groupViewOf(site: Site, kind: GroupKind, slug: string) {
  const group = groupBySlug(site, kind, slug);
  if (group === undefined) return undefined;
  const { title, path } = group;
  const { labels, company } = site;
  const open = openHereOf(site, group);
  const section = {
    office: { name: labels.offices, path: address.offices },
    team: { name: labels.teams, path: address.teams },
    contract: { name: labels.positions, path: address.positions },
  }[kind];
  return {
    ...viewOf(site, {
      title,
      description: `${labels.openPositionsAt(open.count, company.name)} · ${title}`,
      alternates: alternatesOf(site, path),
      current: section.path,
      ...(kind === "contract" ? {} : { feed: address.feed(path) }),
    }),
    title,
    way: breadcrumbsOf(site, address.home, [section, { name: title, path }]),
    open,
  };
}

/** The feed of each office, or of each team, beside its page. */
export function groupFeed(kind: "office" | "team") {
  return routeOf({
    at: (slug) => address.feed(address[kind]({ slug })),
    slugs: (site) => groupsOf(site, kind).map(({ slug }) => slug),
    view: (site, slug) => feedOf(site, { kind, slug }),
    answer: textAs("application/atom+xml"),
  });
}

/** What the pages above them share: their names, and the words of `index.md`. */
export function overviewOf(site: Site, kind: "offices" | "teams") {
  const { introduction, list } = site[kind];
  const names = list.map(({ title }) => title);
  return {
    ...viewOf(site, {
      title: introduction.title,
      description: `${site.company.name} · ${formatList(names, site.language)}`,
      alternates: alternatesOf(site, address[kind]),
      current: address[kind],
    }),
    head: headOf(site, introduction),
    introduction: proseOf(site, introduction.body),
  };
}
