import type { BreadcrumbListLeaf, WithContext } from "schema-dts";
import { absolute, href } from "../content/addresses.ts";
import type { Site } from "../site/site.ts";

/** One step of the way to a page; `path` is its address without the base path. */
interface Crumb {
  name: string;
  path: string;
}

/**
 * The way from the home page to a page, that page included
 * (https://developers.google.com/search/docs/appearance/structured-data/breadcrumb).
 */
export function breadcrumbsOf(site: Pick<Site, "company" | "base" | "prefix">, page: string, trail: Crumb[]) {
  const whole = [{ name: site.company.name, path: page }, ...trail];
  const jsonLd = {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: whole.map(
      ({ name, path }, index) =>
        ({ "@type": "ListItem", position: index + 1, name, item: absolute(site, path) }) as const,
    ),
  } as const satisfies WithContext<BreadcrumbListLeaf>;
  return { jsonLd, links: whole.slice(0, -1).map(({ name, path }) => ({ name, url: href(site, path) })) };
}
