import type { OrganizationLeaf, WithContext } from "schema-dts";
import type { Site } from "../../site/site.ts";
import { place } from "./postal-address.ts";

/**
 * The company for the home page, with the offices that are open
 * (https://developers.google.com/search/docs/appearance/structured-data/organization).
 */
export function organization({ company, offices }: Pick<Site, "company" | "offices">) {
  const open = offices.list.filter(({ status }) => status === "open");
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: company.name,
    url: company.website,
    description: company.description,
    foundingDate: String(company.founded),
    ...(open.length === 0 ? {} : { location: open.map(place) }),
  } as const satisfies WithContext<OrganizationLeaf>;
}
