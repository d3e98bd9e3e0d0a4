import { address, href } from "../lib/content/addresses.ts";
import { formatCountry } from "../lib/site/format.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import { isAt, officesByRegion } from "../lib/site/lists.ts";
import type { Site } from "../lib/site/site.ts";
import { Emblem } from "./emblem.tsx";
import { OfficeMap, placeOf } from "./map/office-map.tsx";

/** The offices by region, each with its emblem and its number of open positions. */
export function officesOf(site: Site) {
  const lang = langOf(site.offices.introduction, site);
  return officesByRegion(site).map(({ region, offices }) => ({
    region,
    lang,
    places: offices.map(placeOf),
    offices: offices.map((office) => ({
      slug: office.slug,
      title: office.title,
      lang: langOf(office, site),
      url: href(site, address.office(office)),
      drawing: site.drawing(office.emblem),
      note: office.status === "soon" ? site.labels.soon : formatCountry(office.country, site.language),
      count: site.positions.list.filter(isAt(office.slug)).length,
    })),
  }));
}

interface Props {
  language: string;
  regions: ReturnType<typeof officesOf>;
  /** The level of the headings. */
  level: 2 | 3;
}

/** The offices: a round map for each region, and below it the same offices in words. */
export function Offices({ language, regions, level }: Props) {
  const labels = labelsFor(language);
  const Region = `h${level}` as const;
  return (
    <ul className="grid gap-x-10 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
      {regions.map(({ region, lang, places, offices }) => (
        <li key={region}>
          <div className="max-sm:w-44">
            <OfficeMap places={places} />
          </div>
          <Region lang={lang} className="mt-6 text-title font-extrabold tracking-tight">
            {region}
          </Region>
          <ul className="mt-2 border-b-2">
            {offices.map((office) => (
              <li key={office.slug}>
                <a
                  href={office.url}
                  className="flex min-h-11 flex-wrap items-baseline gap-x-3 border-t-2 py-2 no-underline hover:underline"
                >
                  <Emblem drawing={office.drawing} className="w-10 self-center" />
                  <span lang={office.lang} className="font-bold">
                    {office.title}
                  </span>{" "}
                  <span className="grow text-small text-muted">{office.note}</span>{" "}
                  <span className="text-small">{labels.openPositions(office.count)}</span>
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
