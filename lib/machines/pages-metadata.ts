import type { Metadata } from "next";
import { address } from "../content/addresses.ts";
import { shareImage } from "../draw/share-image/share-image.ts";
import { formatList } from "../site/format.ts";
import { type GroupKind, groupBySlug } from "../site/lists.ts";
import { ownPages } from "../site/own-pages.ts";
import { pageCount } from "../site/positions-pages.ts";
import type { Site } from "../site/site.ts";
import { pageMetadata } from "./metadata.ts";

/** What search engines are told of the home page. */
export function homeMetadata(site: Site): Metadata {
  const { name, description } = site.company;
  return pageMetadata(site, { title: `${name} · ${site.labels.home}`, description, path: address.home });
}

/** What search engines are told of the story. */
export function storyMetadata(site: Site): Metadata {
  const { title, description } = site.story;
  const image = shareImage(site, { kind: "story" });
  return pageMetadata(site, { title, description, path: address.story, type: "article", image });
}

/** What search engines are told of a page of the company's own; nothing where there is none. */
export function ownPageMetadata(site: Site, slug: string): Metadata {
  const page = ownPages(site).find((each) => each.slug === slug);
  if (page === undefined) return {};
  const { title, description, path, draft } = page;
  const image = shareImage(site, { kind: "page", page });
  return pageMetadata(site, { title, description, path, image, robots: draft ? "noindex" : undefined });
}

/** What search engines are told of the page of all offices or all teams. */
export function overviewMetadata(site: Site, folder: "offices" | "teams"): Metadata {
  const { introduction, list } = site[folder];
  const names = list.map(({ title }) => title);
  return pageMetadata(site, {
    title: introduction.title,
    description: `${site.company.name}: ${formatList(names, site.language)}`,
    path: address[folder],
  });
}

/** What search engines are told of an office, a team or a kind of contract; nothing where there is none. */
export function groupMetadata(site: Site, kind: GroupKind, slug: string): Metadata {
  const group = groupBySlug(site, kind, slug);
  if (group === undefined) return {};
  const { title, path, has } = group;
  const count = site.positions.list.filter(has).length;
  return pageMetadata(site, {
    title,
    description: site.labels.openPositionsAt(count, `${site.company.name}, ${title}`),
    path,
    ...(kind === "contract" ? {} : { feed: address.feed(path) }),
  });
}

/** What search engines are told of the n-th page of the list of positions. */
export function positionsMetadata(site: Site, number: number): Metadata {
  const { title } = site.positions.introduction;
  const { openPositionsAt, page } = site.labels;
  return pageMetadata(site, {
    title: number === 1 ? title : `${title} · ${page(number, pageCount(site))}`,
    description: openPositionsAt(site.positions.list.length, site.company.name),
    path: address.page(number),
  });
}
