import type { OrganizationLeaf, PlaceLeaf, WithContext } from "schema-dts";
import type { Office } from "../content/content.ts";
import { isCountryAlone, streetOf } from "../site/postal-address.ts";
import type { Site } from "../site/site.ts";

/**
 * The company with its open offices
 * (https://developers.google.com/search/docs/appearance/structured-data/organization).
 */
export function organization({ company, offices }: Site) {
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

/** An office as a schema.org Place; `addressCountry` is always there, as Google's guide asks. */
export function place(office: Office) {
  const { postalCode, locality, state } = office.address;
  const street = streetOf(office, "en");
  return {
    "@type": "Place",
    address: {
      "@type": "PostalAddress",
      ...(street === undefined ? {} : { streetAddress: street }),
      ...(postalCode === undefined ? {} : { postalCode }),
      ...(isCountryAlone(office) ? {} : { addressLocality: locality }),
      ...(state === undefined ? {} : { addressRegion: state }),
      addressCountry: office.country,
    },
    ...(office.phone === undefined ? {} : { telephone: office.phone }),
  } as const satisfies PlaceLeaf;
}
