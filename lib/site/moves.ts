import { address, prefixOf } from "../content/addresses.ts";
import type { Site } from "./site.ts";

/** An earlier address of a page or file, and its address today, both from the site's root on. */
export interface Move {
  from: string;
  to: string;
  /** The title of the page, and its language. */
  title: string;
  language: string;
}

function movesOfPositions({ positions }: Site): Move[] {
  return [...positions.shown, ...positions.closed].flatMap(({ formerly = [], alternates }) =>
    formerly.flatMap((slug) =>
      alternates.map(({ tag, path: to, title, language }) => ({
        from: prefixOf(tag) + address.position({ slug }),
        to,
        title,
        language,
      })),
    ),
  );
}

function movesIn(site: Site): Move[] {
  const { language, prefix } = site;
  const pages = site.pages.flatMap(({ formerly = [], path, title }) =>
    formerly.map((slug) => ({
      from: prefix + address.textPage({ slug }),
      to: prefix + path,
      title,
      language,
    })),
  );
  const groups = (["office", "team"] as const).flatMap((kind) =>
    site[`${kind}s`].list.flatMap(({ formerly = [], slug: now, title }) =>
      formerly.flatMap((slug) =>
        ["", "feed.xml"].map((file) => {
          const at = (name: string) => prefix + address[kind]({ slug: name }) + file;
          return { from: at(slug), to: at(now), title, language };
        }),
      ),
    ),
  );
  return [...pages, ...groups];
}

/** Every address that leads to another by `formerly`: of pages in all their languages, and of their feeds. */
export function movesOf(site: Site): Move[] {
  return [...movesOfPositions(site), ...site.languages.flatMap((language) => movesIn(site.in(language)))];
}
