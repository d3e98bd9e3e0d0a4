import { address, prefixOf } from "../content/addresses.ts";
import { ownPages } from "./own-pages.ts";
import type { Site } from "./site.ts";
import { versionsOf } from "./versions.ts";

/** An address at which something stood before, and the one at which it stands now, both from the site's root on. */
export interface Move {
  from: string;
  to: string;
  /** What stands there, and in which language. */
  title: string;
  language: string;
}

function movesOfPositions({ positions }: Site): Move[] {
  return [...positions.list, ...positions.closed].flatMap((position) => {
    const versions = versionsOf(position);
    return (position.formerly ?? []).flatMap((slug) =>
      versions.map(({ tag, path: to, title, language }) => ({
        from: prefixOf(tag) + address.position({ slug }),
        to,
        title,
        language,
      })),
    );
  });
}

function movesIn(site: Site): Move[] {
  const { language, prefix } = site;
  const pages = ownPages(site).flatMap(({ formerly = [], path, title }) =>
    formerly.map((slug) => ({
      from: prefix + address.ownPage({ slug }),
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
export function movesOf(first: Site): Move[] {
  return [...movesOfPositions(first), ...[...first.languages.values()].flatMap(movesIn)];
}
