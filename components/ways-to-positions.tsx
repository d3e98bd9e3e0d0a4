import { address, href } from "../lib/content/addresses.ts";
import { type GroupKind, groupsOf } from "../lib/site/lists.ts";
import { pageCount } from "../lib/site/positions-pages.ts";
import type { Site } from "../lib/site/site.ts";

interface Props {
  site: Site;
  /** The page of the list on which the links stand; elsewhere they leave the list's pages out. */
  number?: number;
}

/** Plain links that reach every position: the pages of the list, and those of offices, teams and contracts. */
export function WaysToPositions({ site, number }: Props) {
  const { labels } = site;
  const count = number === undefined ? 1 : pageCount(site);
  const pages = Array.from({ length: count }, (_, index) => ({
    path: address.page(index + 1),
    title: index + 1,
  }));
  const groups = (kind: GroupKind) => groupsOf(site, kind).filter(({ has }) => site.positions.list.some(has));
  return (
    <div id="ways" className="mt-16 grid gap-8 lg:grid-cols-3">
      {count === 1 ? null : <Ways site={site} label={labels.pages} ways={pages} current={number} />}
      <Ways site={site} label={labels.offices} ways={groups("office")} />
      <Ways site={site} label={labels.teams} ways={groups("team")} />
      <Ways site={site} label={labels.contractTerm} ways={groups("contract")} />
    </div>
  );
}

interface WaysProps {
  site: Site;
  label: string;
  ways: { path: string; title: string | number }[];
  /** Of the pages of the list, the one that is shown. */
  current?: number | undefined;
}

function Ways({ site, label, ways, current }: WaysProps) {
  return (
    <nav aria-label={label} className={`border-t-2 pt-3 ${current === undefined ? "" : "lg:col-span-full"}`}>
      <p aria-hidden="true" className="font-bold">
        {label}
      </p>
      <ul className="flex flex-wrap gap-x-6">
        {ways.map(({ path, title }) => (
          <li key={path}>
            <a
              href={href(site, path)}
              aria-current={title === current ? "page" : undefined}
              className="inline-flex min-h-11 min-w-11 items-center aria-[current]:font-bold aria-[current]:no-underline"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
