import type { Metadata } from "next";
import { address } from "../schema/addresses.ts";
import { labelsFor } from "../site/labels.ts";
import { pageCount } from "../site/positions-pages.ts";
import type { Site } from "../site/site.ts";
import { pageMetadata } from "./metadata.ts";

/** What search engines are told of the n-th page of the list of positions. */
export function positionsMetadata(site: Site, number: number): Metadata {
  const { title } = site.positions.introduction;
  const labels = labelsFor(site.company.language);
  return pageMetadata(site, {
    title: number === 1 ? title : `${title} · ${labels.page(number, pageCount(site))}`,
    description: labels.openPositionsAt(site.positions.list.length, site.company.name),
    path: address.page(number),
  });
}
