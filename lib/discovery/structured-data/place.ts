import type { PlaceLeaf } from "schema-dts";
import type { Office } from "../../schema/content.ts";
import { formatCountry } from "../../site/format.ts";

/** An office as a schema.org Place; `addressCountry` always stands, as Google's guide asks. */
export function place(office: Office) {
  const { street, postalCode, locality, state } = office.address;
  // While there is no city, the locality only repeats the country, which is none.
  const isCountry = locality === formatCountry(office.country, "en") || locality === office.country;
  return {
    "@type": "Place",
    address: {
      "@type": "PostalAddress",
      ...(street === undefined ? {} : { streetAddress: street }),
      ...(postalCode === undefined ? {} : { postalCode }),
      ...(isCountry ? {} : { addressLocality: locality }),
      ...(state === undefined ? {} : { addressRegion: state }),
      addressCountry: office.country,
    },
  } as const satisfies PlaceLeaf;
}
