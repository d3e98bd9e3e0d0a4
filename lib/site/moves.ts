import { address } from "../schema/addresses.ts";
import { ownPages } from "./own-pages.ts";
import type { Site } from "./site.ts";
import { versionsOf } from "./versions.ts";

/** An address at which something stood before, and the one at which it stands now, both without the base path. */
export interface Move {
  from: string;
  to: string;
  /** What stands there, and in which language. */
  title: string;
  language: string;
}

/** Every address that leads to another by `formerly`: of pages in all their languages, and of their feeds. */
export function movesOf(site: Site): Move[] {
  const { language } = site;
  const positions = [...site.positions.list, ...site.positions.closed].flatMap((position) =>
    (position.formerly ?? []).flatMap((slug) =>
      versionsOf(position).map(({ path: to, tag, ...version }) => {
        return {
          from: address.position({ slug }, tag),
          to,
          title: version.title,
          language: version.language,
        };
      }),
    ),
  );
  const pages = ownPages(site).flatMap(({ formerly = [], path: to, title }) =>
    formerly.map((slug) => ({ from: address.ownPage({ slug }), to, title, language })),
  );
  const groups = (["office", "team"] as const).flatMap((kind) =>
    site[`${kind}s`].list.flatMap(({ formerly = [], slug: now, title }) =>
      formerly.flatMap((slug) =>
        ["", "feed.xml", "feed.json"].map((file) => {
          const at = (name: string) => address[kind]({ slug: name }) + file;
          return { from: at(slug), to: at(now), title, language };
        }),
      ),
    ),
  );
  return [...positions, ...pages, ...groups];
}
