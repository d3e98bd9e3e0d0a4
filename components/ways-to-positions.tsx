import { address, href } from "../lib/content/addresses.ts";
import { type GroupKind, groupsOf, pageCount } from "../lib/site/lists.ts";
import type { Site } from "../lib/site/site.ts";

/** Links to every page that lists positions; those of the list itself where `current` is one of its pages. */
export function waysOf(site: Site, current?: number) {
  const { labels } = site;
  const count = current === undefined ? 1 : pageCount(site.positions.shown);
  const pages = Array.from({ length: count }, (_, index) => ({
    url: href(site, address.listPage(index + 1)),
    title: String(index + 1),
    current: index + 1 === current,
  }));
  const groups = (kind: GroupKind) =>
    groupsOf(site, kind)
      .filter(({ has }) => site.positions.shown.some(has))
      .map(({ path, title }) => ({ url: href(site, path), title, current: false }));
  return [
    ...(count === 1 ? [] : [{ label: labels.pages, wide: true, links: pages }]),
    { label: labels.offices, wide: false, links: groups("office") },
    { label: labels.teams, wide: false, links: groups("team") },
    { label: labels.contracts, wide: false, links: groups("contract") },
  ];
}

export function WaysToPositions({ ways }: { ways: ReturnType<typeof waysOf> }) {
  return (
    <div id="ways" className="mt-16 grid gap-8 lg:grid-cols-3 print:hidden">
      {ways.map(({ label, wide, links }) => (
        <nav key={label} aria-label={label} className={`border-t-2 pt-3 ${wide ? "lg:col-span-full" : ""}`}>
          <p aria-hidden="true" className="font-bold">
            {label}
          </p>
          <ul className="-mx-3 text-balance">
            {links.map(({ url, title, current }) => (
              <li key={url} className="inline-block">
                <a
                  href={url}
                  aria-current={current ? "page" : undefined}
                  className="inline-flex min-h-11 min-w-11 items-center px-3 aria-[current]:font-bold aria-[current]:no-underline"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  );
}
