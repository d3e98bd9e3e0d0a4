import { address, atRoot, href } from "../lib/content/addresses.ts";
import { formatLanguage } from "../lib/site/format.ts";
import { langOf } from "../lib/site/labels.ts";
import type { Twin } from "../lib/site/languages.ts";
import { ownPages } from "../lib/site/own-pages.ts";
import type { Site } from "../lib/site/site.ts";

interface Props {
  site: Site;
  current: string | undefined;
  twins: readonly Twin[];
}

/** The company's name and the ways into the site. */
export function Header({ site, current, twins }: Props) {
  const { labels } = site;
  const ways: { path: string; label: string; lang?: string | undefined }[] = [
    { path: address.positions, label: labels.positions },
    { path: address.story, label: labels.story },
    { path: address.teams, label: labels.teams },
    { path: address.offices, label: labels.offices },
    ...ownPages(site)
      .filter(({ menu }) => menu === "header")
      .map((page) => ({
        path: page.path,
        ...(page.steps ? { label: labels.hiring } : { label: page.title, lang: langOf(page, site) }),
      })),
  ];
  // On a page below a way's own, that is where the reader is, but not the page itself.
  const currency = (path: string) =>
    twins.some((twin) => twin.path === site.prefix + path) ? "page" : "true";
  // A site in one language leads to a position's translations from the position itself.
  const others = site.languages.size === 1 ? [] : twins.filter(({ language }) => language !== site.language);
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
          {ways.map(({ path, label, lang }) => (
            <li key={path}>
              <a
                href={href(site, path)}
                lang={lang}
                aria-current={path === current ? currency(path) : undefined}
                className="flex min-h-11 items-center px-2.5 font-semibold sm:px-3 no-underline underline-offset-8 decoration-4 hover:underline aria-[current]:underline"
              >
                {label}
              </a>
            </li>
          ))}
          {others.map(({ language, path }, index) => (
            <li key={language} className={index === 0 ? "ml-auto sm:ml-4" : "sm:ml-4"}>
              <a
                href={href(atRoot(site), path)}
                hrefLang={language}
                lang={language}
                className="flex min-h-11 items-center px-2.5 sm:px-3"
              >
                {formatLanguage(language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
