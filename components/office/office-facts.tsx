import type { Office } from "../../lib/content/content.ts";
import { isCountryAlone } from "../../lib/site/facts.ts";
import { formatCountry } from "../../lib/site/format.ts";
import type { Site } from "../../lib/site/site.ts";
import { OfficeMap } from "../map/office-map.tsx";
import { Prose } from "../prose.tsx";

/** What it is like at an office, and where it is, in words and on a map. */
export function OfficeFacts({ site, office }: { site: Site; office: Office }) {
  const { street, postalCode, locality, state } = office.address;
  const town = isCountryAlone(office) ? undefined : [postalCode, locality].filter(Boolean).join(" ");
  const parts = [street, town, state, formatCountry(office.country, site.language)].filter(Boolean);
  // A city that is a country of its own is said once.
  const lines = [...new Set(parts)];
  // Without a street it is the name of a place, which takes one line.
  const place = street === undefined ? [lines.join(", ")] : lines;
  return (
    <div className="mt-8 grid gap-12 lg:grid-cols-[7fr_5fr]">
      <div>
        {office.status === "soon" ? (
          <p className="mb-4 font-bold">
            <mark className="bg-signal px-3 py-1 text-on-signal">{site.labels.soon}</mark>
          </p>
        ) : null}
        <Prose site={site} prose={office.body} className="text-lead leading-snug" />
        <address className="mt-8 not-italic text-muted">
          {place.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
      </div>
      <OfficeMap offices={[office]} />
    </div>
  );
}
