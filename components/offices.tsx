import { address, href } from "../lib/content/addresses.ts";
import { isOf } from "../lib/site/filters.ts";
import { formatCountry } from "../lib/site/format.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import { officesByRegion } from "../lib/site/lists.ts";
import type { Site } from "../lib/site/site.ts";
import { Emblem } from "./emblem.tsx";
import { mapPlace, OfficeMap } from "./map/office-map.tsx";

export function officesOf(site: Site) {
  const lang = langOf(site.offices.introduction, site);
  // Where one has none, the names of all would not stand in one line below each other.
  const drawn = site.offices.list.every(({ emblem }) => site.drawing(emblem) !== undefined);
  return officesByRegion(site).map(({ region, offices }) => ({
    region,
    lang,
    places: offices.map(mapPlace),
    offices: offices.map((office) => ({
      slug: office.slug,
      title: office.title,
      lang: langOf(office, site),
      url: href(site, address.office(office)),
      drawing: drawn ? site.drawing(office.emblem) : undefined,
      note: office.status === "soon" ? site.labels.soon : formatCountry(office.country, site.language),
      // As the chips and the filters count them: remote jobs that people there can do, too.
      count: site.positions.shown.filter(isOf("office", office.slug)).length,
    })),
  }));
}

interface Props {
  language: string;
  regions: ReturnType<typeof officesOf>;
  level: 2 | 3;
}

export function Offices({ language, regions, level }: Props) {
  const labels = labelsFor(language);
  const Region = `h${level}` as const;
  // Each map above its list where three fill a row; else beside it, as on smaller screens.
  const stacked = regions.length > 2 && regions.length !== 4;
  const columns = stacked ? "xl:grid-cols-3" : regions.length > 1 ? "xl:grid-cols-2" : "";
  return (
    <ul className={`grid gap-x-10 gap-y-12 ${columns}`}>
      {regions.map(({ region, lang, places, offices }) => (
        <li
          key={region}
          className={`grid grid-cols-[min(10rem,60%-3rem)_1fr] items-center gap-[0_1.25rem] sm:grid-cols-[14rem_1fr] sm:grid-rows-[auto_1fr] sm:items-start print:grid-cols-[9rem_1fr] ${stacked ? "xl:row-span-4 xl:grid-cols-1 xl:grid-rows-subgrid" : ""}`}
        >
          <div className="max-sm:[&_text]:hidden sm:row-span-2">
            <OfficeMap places={places} />
          </div>
          <Region
            lang={lang}
            className={`text-lead font-extrabold leading-tight tracking-tight sm:text-title ${stacked ? "xl:mt-6" : ""}`}
          >
            {region}
          </Region>
          <ul className="mt-4 border-b-2 max-sm:col-span-full">
            {offices.map((office) => (
              <li key={office.slug}>
                <a
                  href={office.url}
                  className="flex min-h-11 flex-wrap items-center gap-x-3 border-t-2 py-2 leading-tight no-underline hover:underline"
                >
                  <Emblem drawing={office.drawing} className="w-10" />
                  <span className="flex min-w-[5em] grow basis-0 flex-col">
                    <span lang={office.lang} className="font-bold">
                      {office.title}
                    </span>{" "}
                    <span className="text-small text-muted">{office.note}</span>
                  </span>{" "}
                  <span className={`ml-auto text-small ${office.count === 0 ? "text-muted" : ""}`}>
                    {labels.openPositions(office.count)}
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
