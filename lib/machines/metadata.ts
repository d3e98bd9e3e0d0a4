import type { Metadata } from "next";
import { absolute, address, atRoot, href } from "../content/addresses.ts";
import { type ShareImage, shareImage } from "../site/share-image.ts";
import type { Alternate, Site } from "../site/site.ts";

export interface PageDescription {
  title: string;
  description: string;
  /** The page in every language that it has. */
  alternates: readonly Alternate[];
  type?: "website" | "article";
  robots?: string | undefined;
  /** The address of the feed of what the page lists. */
  feed?: string;
  /** The picture shown where the page is shared; the site's by default. */
  image?: ShareImage;
}

/** All metadata of a page; nothing is inherited. */
export function pageMetadata(site: Site, page: PageDescription) {
  const { company, language } = site;
  const {
    title,
    description,
    alternates,
    robots,
    type = "website",
    feed = address.feed(address.home),
  } = page;
  const { path, alt, width, height } = page.image ?? shareImage(site, { kind: "site" });
  const full = (path: string) => absolute(atRoot(site), path);
  const url = full(alternates.find((page) => page.language === language)?.path ?? site.prefix);
  return {
    title: title.includes(company.name) ? title : `${title} · ${company.name}`,
    description,
    alternates: {
      canonical: url,
      languages: hreflangs(site, alternates, site.languages.length > 1),
      types: { "application/atom+xml": absolute(site, feed) },
    },
    robots,
    openGraph: {
      title,
      description,
      url,
      siteName: company.name,
      type,
      locale: openGraphLocale(language),
      images: [{ url: full(path), alt, width, height }],
    },
    twitter: { card: "summary_large_image" },
    ...siteIcons(site),
  } as const satisfies Metadata;
}

/** A language with its region, as Open Graph wants it (https://ogp.me/#optional): `fr_FR`. The site's English is British. */
function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag === "en" ? "en-GB" : tag).maximize();
  return `${language}_${region}`;
}

/**
 * The addresses of a page in its languages, by tag, for search engines; undefined for a page in one language.
 * `forOthers` adds the page for speakers of every other language
 * (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
export function hreflangs(
  site: Site,
  alternates: readonly Alternate[],
  forOthers: boolean,
): Record<string, string> | undefined {
  if (alternates.length < 2) return undefined;
  const at = ({ path }: Alternate) => absolute(atRoot(site), path);
  const roots = forOthers ? alternates.filter(({ tag }) => tag === undefined) : [];
  const tagged = alternates.map((page) => [page.language, at(page)]);
  return Object.fromEntries([...tagged, ...roots.map((page) => ["x-default", at(page)])]);
}

/** The icons of every page, the one for wrong addresses included. */
export function siteIcons(site: Pick<Site, "base" | "look">) {
  const root = atRoot(site);
  return { icons: { icon: href(root, site.look.icon), apple: href(root, site.look.touchIcon) } };
}
