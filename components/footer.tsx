import { address, href } from "../lib/content/addresses.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import type { Site } from "../lib/site/site.ts";

interface Link {
  url: string;
  label: string;
  lang?: string | undefined;
}

export function footerOf(site: Site) {
  const { labels, company } = site;
  const links: Link[] = [
    { url: href(site, address.positions), label: labels.allPositions },
    { url: href(site, address.story), label: labels.readStory },
    ...site.pages
      .filter(({ menu }) => menu !== "none")
      .map((page) => ({ url: href(site, page.path), label: page.title, lang: langOf(page, site) })),
    ...(company.alerts === undefined ? [] : [{ url: company.alerts, label: labels.alerts }]),
    { url: href(site, address.feed(address.home)), label: labels.feed },
    { url: company.website, label: new URL(company.website).host },
  ];
  return { links, name: company.name, founded: company.founded };
}

export function Footer({ language, footer }: { language: string; footer: ReturnType<typeof footerOf> }) {
  return (
    <footer className="wide mt-24 border-t-2 py-10 print:hidden">
      <ul className="-mx-4 -my-1 text-balance">
        {footer.links.map(({ url, label, lang }) => (
          <li key={url} className="inline-block">
            <a href={url} lang={lang} className="inline-flex min-h-11 min-w-11 items-center px-4">
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-small text-muted">
        {footer.name} · {labelsFor(language).founded(footer.founded)}
      </p>
    </footer>
  );
}
