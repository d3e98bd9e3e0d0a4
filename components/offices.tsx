import { address, href } from "../lib/content/addresses.ts";
import { isOf } from "../lib/site/filters.ts";
import { formatCountry } from "../lib/site/format.ts";
import { langOf } from "../lib/site/labels.ts";
import { officesByRegion, type Site } from "../lib/site/site.ts";
import { OfficeMap } from "./map/office-map.tsx";

/** The offices: a round map for each region, and under it the same offices in words. */
export function Offices({ site, level }: { site: Site; level: 2 | 3 }) {
  const { labels } = site;
  const Region = `h${level}` as const;
  return (
    <ul className="grid gap-x-10 gap-y-16 sm:grid-cols-2 lg:grid-cols-3">
      {officesByRegion(site).map(({ region, offices }) => (
        <li key={region}>
          <OfficeMap offices={offices} />
          <Region
            lang={langOf(site.offices.introduction, site)}
            className="mt-6 text-title font-extrabold tracking-tight"
          >
            {region}
          </Region>
          <ul className="mt-2 border-b-2">
            {offices.map((office) => (
              <li key={office.slug}>
                <a
                  href={href(site, address.office(office))}
                  className="flex min-h-11 flex-wrap items-baseline gap-x-3 border-t-2 py-2 no-underline hover:underline"
                >
                  <span lang={langOf(office, site)} className="font-bold">
                    {office.title}
                  </span>{" "}
                  <span className="grow text-small text-muted">
                    {office.status === "soon" ? labels.soon : formatCountry(office.country, site.language)}
                  </span>{" "}
                  <span className="text-small">
                    {labels.openPositions(site.positions.list.filter(isOf("office", office.slug)).length)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
