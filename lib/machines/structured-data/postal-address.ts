import type { PlaceLeaf } from "schema-dts";
import type { Office } from "../../content/content.ts";
import { isCountryAlone } from "../../site/facts.ts";

/** An office as a schema.org Place; `addressCountry` always stands, as Google's guide asks. */
export function place(office: Office) {
  const { street, postalCode, locality, state } = office.address;
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
  } as const satisfies PlaceLeaf;
}
