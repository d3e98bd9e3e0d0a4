import { address, href } from "../../lib/content/addresses.ts";
import { chipsOf } from "../../lib/site/filters.ts";
import { labelsFor, langOf } from "../../lib/site/labels.ts";
import { isInOneRegion, positionsByRegion } from "../../lib/site/lists.ts";
import type { Site } from "../../lib/site/site.ts";
import type { HomeView } from "./page.tsx";

/** The ways from the end of the home page to the positions: its regions, or the offices of a company that has but one. */
export function closingWaysOf(site: Site) {
  const chips = isInOneRegion(site) ? chipsOf(site) : [];
  if (chips.length > 0)
    return chips.map(({ value, name, count }) => ({
      url: `${href(site, address.positions)}?office=${value}`,
      name,
      count,
      lang: undefined,
    }));
  return positionsByRegion(site).map(({ region, id, positions }) => ({
    url: `${href(site, address.home)}#${id}`,
    name: region,
    count: positions.length,
    lang: langOf(site.offices.introduction, site),
  }));
}

// The rows of the lower box are as high together as those of the other.
const box = "flex flex-col border-2 p-[6vw] sm:p-10";
const row =
  "flex items-baseline justify-between gap-4 border-t-2 font-extrabold leading-[1.1] tracking-[-0.035em] no-underline hover:underline";

export function Closing({ frame, ways, count, company }: HomeView) {
  const labels = labelsFor(frame.language);
  return (
    <div
      className={`wide mt-24 grid grid-cols-1 gap-6 sm:mt-36 ${count > 0 && company.links.length > 0 ? "lg:grid-cols-[7fr_5fr]" : ""} print:hidden`}
    >
      {count > 0 && (
        <section aria-labelledby="closing-positions" className={`${box} signal border-signal`}>
          <h2 id="closing-positions" className="font-bold">
            {labels.seePositions}
          </h2>
          <ul className="mt-4 grid grow">
            {ways.map(({ url, name, lang, count }) => (
              <li key={url}>
                <a href={url} lang={lang} className={`${row} pt-[0.1em] pb-[0.3em] text-heading`}>
                  {name}
                  <span aria-hidden="true">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {company.links.length > 0 && (
        <section aria-labelledby="closing-links" className={box}>
          <h2 id="closing-links" className="font-bold">
            {labels.links}
          </h2>
          <ul className="mt-4 grid grow">
            {company.links.map(({ label, url }) => (
              <li key={label} lang={company.lang}>
                <a href={url} className={`${row} py-2 text-title`}>
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
