import { address, href } from "../../lib/content/addresses.ts";
import { langOf } from "../../lib/site/labels.ts";
import { positionsByRegion, type Site } from "../../lib/site/site.ts";

/** Where the page leads at its end: to the positions of each region, and to the company's links. */
export function Closing({ site }: { site: Site }) {
  const { labels } = site;
  return (
    <div className="wide mt-24 grid grid-cols-1 gap-6 sm:mt-36 lg:grid-cols-[7fr_5fr]">
      <section aria-labelledby="closing-positions" className="signal p-6 sm:p-10">
        <h2 id="closing-positions" className="text-base font-bold">
          {labels.seePositions}
        </h2>
        <ul className="mt-4">
          {positionsByRegion(site).map(({ region, id, positions }) => (
            <li key={region}>
              <a
                href={`${href(site, address.home)}#${id}`}
                lang={langOf(site.offices.introduction, site)}
                className="flex items-baseline justify-between gap-4 border-t-2 py-2 text-heading font-extrabold leading-none tracking-[-0.035em] no-underline hover:underline"
              >
                {region}
                <span aria-hidden="true">{positions.length}</span>
              </a>
            </li>
          ))}
        </ul>
        <a href={href(site, address.positions)} className="mt-6 inline-flex min-h-11 items-center font-bold">
          {labels.allPositions}
        </a>
      </section>
      {site.company.links.length > 0 && (
        <section aria-labelledby="closing-links" className="border-2 p-6 sm:p-10">
          <h2 id="closing-links" className="font-bold">
            {labels.links}
          </h2>
          <ul className="mt-4">
            {site.company.links.map(({ label, url }) => (
              <li key={label} lang={langOf(site.company, site)}>
                <a
                  href={url}
                  className="flex min-h-11 items-center border-t-2 py-3 text-title font-bold leading-tight no-underline hover:underline"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
