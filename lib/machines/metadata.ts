import type { Metadata } from "next";
import { absolute, atRoot, href } from "../content/addresses.ts";
import { type ShareImage, shareImage } from "../draw/share-image/share-image.ts";
import { type Twin, twinsOf } from "../site/languages.ts";
import type { Site } from "../site/site.ts";

/** What search engines and those who share a page are told of it. */
export interface PageDescription {
  title: string;
  description: string;
  /** The address of the page, without the base path. */
  path: string;
  type?: "website" | "article";
  robots?: string | undefined;
  /** The same page in its languages, itself included, where they are not those of the site. */
  languages?: readonly Twin[];
  /** The feed of what the page lists. */
  feed?: string;
  /** The picture that stands for the page where it is shared; the site's own by default. */
  image?: ShareImage;
}

/** The metadata of one page, whole: a page that sets a part of it would lose the rest of a layout's. */
export function pageMetadata(site: Site, page: PageDescription): Metadata {
  const { company } = site;
  const { title, description, feed = "/feed.xml", image = shareImage(site, { kind: "site" }) } = page;
  const url = absolute(site, page.path);
  const { languages = twinsOf(site, page.path) } = page;
  const fullTitle = title.includes(company.name) ? title : `${title} · ${company.name}`;
  return {
    title: fullTitle,
    description,
    alternates: {
      canonical: url,
      languages: hreflangs(site, languages, site.languages.size > 1),
      types: { "application/atom+xml": absolute(site, feed) },
    },
    robots: page.robots,
    openGraph: {
      title,
      description,
      url,
      siteName: company.name,
      type: page.type ?? "website",
      locale: site.language.replace("-", "_"),
      images: [
        { url: absolute(atRoot(site), image.path), alt: image.alt, width: image.width, height: image.height },
      ],
    },
    twitter: { card: "summary_large_image" },
  };
}

/**
 * The addresses of a page in its languages, by tag, for search engines; nothing for a page in one. `forOthers` adds
 * which is for everybody else (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
export function hreflangs(
  site: Site,
  twins: readonly Twin[],
  forOthers: boolean,
): Record<string, string> | undefined {
  if (twins.length < 2) return undefined;
  const at = ({ path }: Twin) => absolute(atRoot(site), path);
  const roots = forOthers ? twins.filter(({ tag }) => tag === undefined) : [];
  const tagged = twins.map((twin) => [twin.language, at(twin)]);
  return Object.fromEntries([...tagged, ...roots.map((twin) => ["x-default", at(twin)])]);
}

/** The icons of every page, the one for wrong addresses included. */
export function siteIcons(site: Pick<Site, "base" | "look">): Metadata {
  const root = atRoot(site);
  return {
    icons: { icon: href(root, site.look.icon), apple: href(root, site.look.touchIcon) },
  };
}
