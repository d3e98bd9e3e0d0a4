import type { Temporal } from "temporal-polyfill";
import { basePath, prefixOf } from "../content/addresses.ts";
import type { Content, Office, Position, Reading, Value } from "../content/content.ts";
import type { Problem } from "../messages/problem.ts";
import type { ProseOptions } from "./html.ts";
import { type Labels, labelsFor } from "./labels.ts";
import { type Look, lookOf } from "./look.ts";
import { type Status, statusOf } from "./status.ts";
import { versionIn } from "./versions.ts";

/** A position that the site shows, with its status at the moment of the build. */
export interface Listed extends Position {
  status: Status;
}

/** A value with the drawing of its emblem: sanitized SVG that takes the colour of the text around it. */
export interface DrawnValue extends Value {
  drawing?: string | undefined;
}

/** What is shown: the content, seen at one instant. */
export interface Site extends Omit<Content, "values"> {
  values: { introduction: Content["values"]["introduction"]; list: DrawnValue[] };
  positions: {
    introduction: Content["positions"]["introduction"];
    /** The positions to list, the newest first (then by slug); in the preview, drafts and scheduled ones too. */
    list: Listed[];
    /** Positions that keep an address though one can no longer apply. */
    closed: Listed[];
  };
  /** The site in each of its languages by tag, the first one first. */
  languages: ReadonlyMap<string, Site>;
  look: Look;
  /** The language of the page, and the words of the interface in it. */
  language: string;
  labels: Labels;
  /** The tag in the addresses of a further language; undefined for the first one. */
  tag: string | undefined;
  /** What stands before the addresses of a language: empty for the first one, or such as `/fr`. */
  prefix: string;
  /** The size in pixels of an image under `public/`, where it is known. */
  imageSize?: ProseOptions["imageSize"];
  pathIn: (path: string) => string;
  photos?: ProseOptions["photos"];
  /** The errors and the advice, for the live preview; a site that is published has none. */
  problems: Problem[];
  /** The path under which the site stands: empty, or such as `/careers`. */
  base: string;
  now: Temporal.Instant;
}

function newestFirst(a: Position, b: Position): number {
  if (a.opened !== b.opened) return a.opened < b.opened ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

// A position that is not written in the language has no page in it.
function pathIn(tag: string | undefined, positions: readonly Position[], path: string): string {
  const prefix = prefixOf(tag);
  const [, said, slug] = /^(?:\/([^/]+))?\/positions\/([^/]+)\/$/.exec(path) ?? [];
  const position = positions.find((each) => each.slug === slug);
  // A link to a text in a language leads to that one, which may stand at the root.
  if (position !== undefined && (said ?? tag) !== undefined) return versionIn(position, said ?? tag).path;
  return tag === undefined || path.startsWith(`${prefix}/`) ? path : prefix + path;
}

/** Decides what of the content is shown at `now`; `preview` adds what is not yet open. */
export function siteAt(
  { content, further, problems }: Reading,
  now: Temporal.Instant,
  preview = false,
): Site {
  const shown: Record<Status, boolean> = { draft: preview, scheduled: preview, open: true, closed: false };
  const languages = new Map<string, Site>();
  const siteIn = (content: Content, tag?: string): Site => {
    const { introduction, list } = content.positions;
    const all = list.map((position) => ({ ...position, status: statusOf(position, now) })).sort(newestFirst);
    const language = tag ?? content.company.language;
    return {
      ...content,
      problems,
      look: lookOf(content.brand, content.company),
      languages,
      language,
      labels: labelsFor(language),
      tag,
      prefix: prefixOf(tag),
      base: basePath(content.company.url),
      pages: content.pages.filter(({ draft }) => preview || !draft),
      now,
      pathIn: (path) => pathIn(tag, all, path),
      positions: {
        introduction,
        list: all.filter((position) => shown[position.status]),
        closed: all.filter((position) => position.status === "closed"),
      },
    };
  };
  const first = siteIn(content);
  languages.set(first.language, first);
  for (const [tag, translated] of further) languages.set(tag, siteIn(translated, tag));
  return first;
}

/** The regions in their order, each with its offices; a region without an office is left out. */
export function officesByRegion(site: Site): { region: string; offices: [Office, ...Office[]] }[] {
  return site.offices.regions.flatMap((region) => {
    const [first, ...others] = site.offices.list.filter((office) => office.region === region);
    return first === undefined ? [] : [{ region, offices: [first, ...others] }];
  });
}

/**
 * The listed positions by region, in the order of the regions; one with offices in two stands in both. The home page
 * shows those of a region under `id`.
 */
export function positionsByRegion(site: Site): { region: string; id: string; positions: Listed[] }[] {
  return site.offices.regions
    .map((region, index) => ({
      region,
      id: `region-${index + 1}`,
      positions: site.positions.list.filter(({ offices }) =>
        offices.some((office) => office.region === region),
      ),
    }))
    .filter(({ positions }) => positions.length > 0);
}

/** The position with a slug, open or closed. */
export function positionBySlug({ positions }: Site, slug: string): Listed | undefined {
  const is = (position: Listed) => position.slug === slug;
  return positions.list.find(is) ?? positions.closed.find(is);
}
