import { address, href } from "../lib/content/addresses.ts";
import type { Office, Team } from "../lib/content/content.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import type { At, Site, SitePosition } from "../lib/site/site.ts";
import { Emblem } from "./emblem.tsx";
import { type Item, PositionList } from "./position-list.tsx";

export function Similar({ at, items, className }: { at: At; items: Item[]; className: string }) {
  const labels = labelsFor(at.language);
  return (
    <div className={`mt-10 sm:mt-20 print:hidden ${className}`}>
      {items.length > 0 && (
        <section aria-labelledby="similar">
          <h2 id="similar" className="mb-4 text-title font-extrabold leading-tight tracking-tight">
            {labels.similar}
          </h2>
          <PositionList language={at.language} items={items} level={3} />
        </section>
      )}
      {/* The list restores its filters by the referrer, so this page needs no script. */}
      <a href={href(at, address.positions)} className="mt-4 inline-block py-2.5 font-bold leading-snug">
        <span aria-hidden="true">←{"\u00a0"}</span>
        {labels.backToPositions}
      </a>
    </div>
  );
}

export function tilesOf(site: Site, { team, offices }: SitePosition) {
  const tile = (term: string, path: string, of: Team | Office) => ({
    term,
    title: of.title,
    url: href(site, path),
    lang: langOf(of, site),
    drawing: site.drawing(of.emblem),
  });
  const tiles = [
    tile(site.labels.team, address.team(team), team),
    ...offices.slice(0, 2).map((office) => tile(site.labels.office(1), address.office(office), office)),
  ];
  // Beside one with a drawing, a tile without would be as high, and empty.
  const drawn = tiles.every(({ drawing }) => drawing !== undefined);
  return drawn ? tiles : tiles.map((each) => ({ ...each, drawing: undefined }));
}

export function TeamAndOffices({ tiles }: { tiles: ReturnType<typeof tilesOf> }) {
  return (
    <ul className="wide mt-10 grid gap-4 sm:mt-16 sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] sm:gap-6 print:hidden">
      {tiles.map(({ term, url, title, lang, drawing }) => (
        <li key={url} className="grid">
          <a
            href={url}
            className="flex flex-col-reverse justify-between gap-6 border-2 p-[5vw] no-underline hover:underline xs:flex-row xs:items-center sm:flex-col-reverse sm:items-start sm:p-6 lg:p-8"
          >
            <span>
              <span className="block text-small">{term}</span>{" "}
              <span
                lang={lang}
                className={`block font-extrabold leading-none tracking-[-0.035em] text-title ${tiles.length > 2 ? "" : "lg:text-[min(3.6vw,3.25rem)]"}`}
              >
                {title}
              </span>
            </span>
            <Emblem drawing={drawing} className="-mr-2 w-20 sm:-ml-2 sm:w-28" />
          </a>
        </li>
      ))}
    </ul>
  );
}
