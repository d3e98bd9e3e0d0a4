import type { Position } from "../../lib/schema/content.ts";
import { readSite } from "./out.ts";
import { shownBy } from "./shown.ts";

/** One page of a kind, by its address without the base path. */
export interface PageKind {
  kind: string;
  path: string;
}

const built = readSite();

/** What the built site shows. */
export const shown = shownBy(built);

/** The position with the longest title: it is the hardest to lay out. */
function hardest(positions: readonly Position[]): Position | undefined {
  return [...positions].sort((a, b) => b.title.length - a.title.length)[0];
}

const { open, closed } = shown.byStatus;
const french = hardest(open.filter(({ translations }) => translations.length > 0));
const office = shown.offices.list.find(({ slug }) => open.some(({ offices }) => offices[0].slug === slug));

const kinds: [kind: string, path: string | undefined][] = [
  ["the home page", "/"],
  ["the story", "/story/"],
  ["the list of positions", "/positions/"],
  ["an open position", open.length > 0 ? `/positions/${hardest(open)?.slug}/` : undefined],
  [
    "a position in another language",
    french && `/positions/${french.slug}/${french.translations[0]?.language}/`,
  ],
  ["a closed position", closed.length > 0 ? `/positions/${hardest(closed)?.slug}/` : undefined],
  ["the offices", "/offices/"],
  ["an office", office && `/offices/${office.slug}/`],
  ["the teams", "/teams/"],
  ["a team", shown.teams.list[0] && `/teams/${shown.teams.list[0].slug}/`],
  ["a contract", open[0] && `/contracts/${open[0].contract}/`],
  ["a wrong address", "/no-such-page/"],
];

/** A page of each kind that the content has. */
export const pageKinds: PageKind[] = kinds.flatMap(([kind, path]) =>
  path === undefined ? [] : { kind, path },
);
