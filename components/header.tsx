import { address, atRoot, href } from "../lib/content/addresses.ts";
import { formatLanguage } from "../lib/site/format.ts";
import { labelsFor, langOf } from "../lib/site/labels.ts";
import type { Alternate, At, Site } from "../lib/site/site.ts";

interface Way {
  path: string;
  label: string;
  lang?: string | undefined;
}

/** A logo in its own colours is shown as a picture. It was drawn for a light background, and keeps one on dark screens. */
function logoPicture({ look: { logo }, imageSize, ...site }: Site) {
  if (logo?.colours !== "own") return undefined;
  return { src: href(atRoot(site), logo.file), ...imageSize?.(logo.file) };
}

/** A logo that is hardly wider than high has no room for the company's name, which then stands beside it. */
function hasName({ look: { logo }, imageSize }: Site): boolean {
  const { width = 1, height = 1 } = (logo && imageSize?.(logo.file)) ?? {};
  return width < 2 * height;
}

export function headerOf(site: Site, alternates: readonly Alternate[], current: string | undefined) {
  const { labels, company, look } = site;
  const ways: Way[] = [
    { path: address.positions, label: labels.positions },
    { path: address.story, label: labels.story },
    { path: address.teams, label: labels.teams },
    { path: address.offices, label: labels.offices },
    ...site.pages
      .filter(({ menu }) => menu === "header")
      .map((page) => ({
        path: page.path,
        ...(page.steps ? { label: labels.hiring } : { label: page.title, lang: langOf(page, site) }),
      })),
  ];
  // A page below the one that a link leads to is in its section, but not the page itself.
  const currency = (path: string) =>
    alternates.some((page) => page.path === site.prefix + path) ? ("page" as const) : ("true" as const);
  // Those of the site in its order on every page, then those that only a position has.
  const order = [...site.languages, ...alternates.map(({ language }) => language)];
  const rank = ({ language }: Alternate) => order.indexOf(language);
  return {
    name: company.name,
    drawing: look.drawing,
    picture: logoPicture(site),
    isNamed: hasName(site),
    ways: ways.map((way) => ({ ...way, current: way.path === current ? currency(way.path) : undefined })),
    // A site in one language links to a position's translations from the position itself.
    languages:
      site.languages.length === 1
        ? []
        : alternates.filter(({ language }) => language !== site.language).sort((a, b) => rank(a) - rank(b)),
  };
}

export function Header({ at, header }: { at: At; header: ReturnType<typeof headerOf> }) {
  const labels = labelsFor(at.language);
  const { name, drawing, picture, isNamed, ways, languages } = header;
  // A menu that wouldn't fit beside the name at 1,440 px gets its own row on every screen, below the name and the languages.
  // The letters of the name are twice as wide.
  const words = [
    ...ways.map(({ label }) => label),
    ...languages.map(({ language }) => formatLanguage(language)),
  ];
  const isLong = words.join("   ").length + (isNamed ? 2 * `${name} ${labels.home}`.length : 0) > 110;
  const areSeveral = languages.length > 1;
  // Five words of French are somewhat wider than a phone: smaller, they stay on one row.
  const isTight = ways.map(({ label }) => label).join("").length > 34;
  return (
    <header className="wide flex flex-wrap items-center justify-between gap-x-3 py-1.5 lg:gap-x-8 sm:py-4 print:py-0">
      <a
        href={href(at, address.home)}
        aria-label={isNamed ? undefined : `${name} ${labels.home}`}
        className="flex min-h-11 flex-wrap items-center gap-x-2 text-lead font-extrabold tracking-tight no-underline sm:text-title"
      >
        {picture ? (
          // biome-ignore lint/performance/noImgElement: a static site has no server that would optimize it
          <img
            alt=""
            {...picture}
            className="h-[1.1em] w-auto dark:box-content dark:rounded-[0.3em] dark:bg-ink dark:px-[0.45em] dark:py-[0.2em]"
          />
        ) : drawing ? (
          <span
            aria-hidden="true"
            className="[&>svg]:h-[1.1em] [&>svg]:w-auto"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: shapes alone, by `drawingOf`
            dangerouslySetInnerHTML={{ __html: drawing }}
          />
        ) : null}
        {isNamed && name} <span className="font-normal">{labels.home}</span>
      </a>
      {/* On a wide screen, menu and languages stay together, below a name that leaves them too little room. On phones, several
          languages have no room beside the name: they end the last row of the menu. */}
      <div
        className={`${areSeveral ? "-mx-[1.2vw] flex grow basis-full flex-wrap sm:contents" : "contents"} ${isLong ? "lg:contents" : "lg:flex lg:flex-wrap lg:items-center lg:gap-x-5"}`}
      >
        <nav
          aria-label={labels.menu}
          className={`${areSeveral ? "max-sm:contents" : ""} order-1 basis-full print:hidden ${isLong ? "" : "lg:order-none lg:basis-auto"}`}
        >
          <ul
            className={`menu ${areSeveral ? "max-sm:contents" : ""} ${isTight ? "text-[clamp(0.78rem,3.75vw,var(--text-menu))] tracking-normal" : "text-menu"}`}
          >
            {ways.map(({ path, label, lang, current }) => (
              <li key={path}>
                <a href={href(at, path)} lang={lang} aria-current={current}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {languages.length > 0 && (
          <ul
            className={`ml-auto flex flex-wrap justify-end gap-x-4 text-menu lg:text-small print:hidden ${areSeveral ? "max-sm:mr-[1.2vw] max-sm:text-small" : ""}`}
          >
            {languages.map(({ language, path }) => (
              <li key={language}>
                <a
                  href={href(atRoot(at), path)}
                  hrefLang={language}
                  lang={language}
                  className="flex min-h-11 min-w-11 items-center justify-end"
                >
                  {formatLanguage(language)}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </header>
  );
}
