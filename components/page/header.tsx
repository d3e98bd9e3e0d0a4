import { address, href } from "../../lib/schema/addresses.ts";
import type { Site } from "../../lib/site/site.ts";

/** The company's name and the ways into the site. */
export function Header({ site, current }: { site: Site; current: string | undefined }) {
  const { labels } = site;
  const ways = [
    { path: address.story, label: labels.story },
    { path: address.teams, label: labels.teams },
    { path: address.offices, label: labels.offices },
    { path: address.positions, label: labels.positions },
  ];
  return (
    <header className="wide flex flex-wrap items-center justify-between gap-x-8 py-2 sm:py-4">
      <a
        href={href(site, address.home)}
        aria-label={site.look.drawing && `${site.company.name} ${labels.home}`}
        className="flex min-h-11 items-center gap-2 text-title font-extrabold tracking-tight no-underline"
      >
        {site.look.drawing ? (
          <span
            aria-hidden="true"
            className="[&>svg]:h-[1.1em] [&>svg]:w-auto"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: shapes alone, by `drawingOf`
            dangerouslySetInnerHTML={{ __html: site.look.drawing }}
          />
        ) : (
          site.company.name
        )}{" "}
        <span className="font-normal">{labels.home}</span>
      </a>
      <nav aria-label={labels.menu} className="print:hidden">
        <ul className="-mx-2.5 flex flex-wrap sm:-mx-3">
          {ways.map(({ path, label }) => (
            <li key={path}>
              <a
                href={href(site, path)}
                aria-current={path === current ? "page" : undefined}
                className="flex min-h-11 items-center px-2.5 font-semibold sm:px-3 no-underline underline-offset-8 decoration-4 hover:underline aria-[current]:underline"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
