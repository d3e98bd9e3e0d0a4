import type { BreadcrumbListLeaf, WithContext } from "schema-dts";
import { absolute } from "../../content/addresses.ts";
import type { Site } from "../../site/site.ts";

/** One step of the way to a page; `path` is its address without the base path. */
export interface Crumb {
  name: string;
  path: string;
}

/**
 * The way to a page, from the first step to the page itself
 * (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb).
 */
export function breadcrumbs(site: Pick<Site, "company" | "prefix">, trail: Crumb[]) {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map(
      ({ name, path }, index) =>
        ({ "@type": "ListItem", position: index + 1, name, item: absolute(site, path) }) as const,
    ),
  } as const satisfies WithContext<BreadcrumbListLeaf>;
}
