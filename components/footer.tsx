import { address, href } from "../lib/content/addresses.ts";
import { langOf } from "../lib/site/labels.ts";
import { ownPages } from "../lib/site/own-pages.ts";
import type { Site } from "../lib/site/site.ts";

/** What every page ends with: where else to go, and how to follow the positions. */
export function Footer({ site }: { site: Site }) {
  const { labels } = site;
  const { company } = site;
  const ways: { url: string; label: string; lang?: string | undefined }[] = [
    { url: href(site, address.positions), label: labels.allPositions },
    { url: href(site, address.story), label: labels.readStory },
    ...ownPages(site)
      .filter(({ menu }) => menu !== "none")
      .map((page) => ({ url: href(site, page.path), label: page.title, lang: langOf(page, site) })),
    ...(company.alerts === undefined ? [] : [{ url: company.alerts, label: labels.alerts }]),
    { url: href(site, "/feed.xml"), label: labels.feed },
    { url: company.website, label: new URL(company.website).host },
  ];
  return (
    <footer className="wide mt-24 border-t-2 py-10 print:hidden">
      <ul className="-my-1 flex flex-wrap gap-x-8">
        {ways.map(({ url, label, lang }) => (
          <li key={url}>
            <a href={url} lang={lang} className="inline-flex min-h-11 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-small text-muted">
        {company.name} · {labels.founded(company.founded)}
      </p>
    </footer>
  );
}
