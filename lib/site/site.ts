import type { Temporal } from "temporal-polyfill";
import { address, basePath, prefixOf } from "../content/addresses.ts";
import type { Content, Hiring, Page, Position, Reading } from "../content/content.ts";
import { type Status, statusOf } from "../content/status.ts";
import type { Problem } from "../messages/problem.ts";
import { charactersOf } from "./alphabet.ts";
import type { ProseOptions } from "./html.ts";
import { type Labels, labelsFor } from "./labels.ts";
import { type Look, lookOf } from "./look.ts";

/** A page in one of its languages. */
export interface Alternate {
  language: string;
  /** Its address from the site's root on, without the base path. */
  path: string;
  /** The language tag in the address; undefined for the page at the root. */
  tag: string | undefined;
}

type PositionPage = Alternate & { title: string };

/** A position in the language of the site, or, where it has no such translation, in the language of its original. */
export interface SitePosition extends Position {
  status: Status;
  /** The address of its page in this language, from the site's root on. */
  path: string;
  /** Its page in every language that it has, that of its original first. */
  alternates: [PositionPage, ...PositionPage[]];
  /** The position in the language it was written in. */
  original: Position;
}

/** A page of text at the top level: one from `pages/`, or the one from `hiring.md`. */
export interface TextPage extends Page {
  /** Its address, without the base path and the language. */
  path: string;
  steps?: Hiring["steps"];
}

/** The content in one language, as it is shown at one instant. */
export interface Site extends Omit<Content, "pages" | "positions"> {
  positions: {
    introduction: Content["positions"]["introduction"];
    /** The positions to list, the newest first (then by slug); in the preview, drafts and scheduled ones too. */
    shown: SitePosition[];
    /** Those that take applications now. */
    open: SitePosition[];
    /** Positions that keep their address though applications are closed. */
    closed: SitePosition[];
    /** Those that have a page, by their slugs. */
    bySlug: ReadonlyMap<string, SitePosition>;
  };
  /** How the company hires, where it says so, and its other pages; drafts only in the preview. */
  pages: TextPage[];
  /** The languages in which the whole site is published, the first one first. */
  languages: readonly string[];
  /** The site in another language. In one that only a position is written in, there are no other pages. */
  in: (language: string) => Site;
  language: string;
  labels: Labels;
  /** The language tag in the addresses of `app/`; undefined for the first language. */
  tag: string | undefined;
  /** What comes before the addresses of a language: empty for the first one, or such as `/fr`. */
  prefix: string;
  /** The address that a link from a text leads to, in the language of the text around it. */
  pathIn: (path: string) => string;
  look: Look;
  /** The drawing of an emblem under `public/`: sanitized SVG that takes the colour of the text around it. */
  drawing: (emblem: string | undefined) => string | undefined;
  /** The size in pixels of an image under `public/`, where it is known. */
  imageSize?: ProseOptions["imageSize"];
  photos?: ProseOptions["photos"];
  memory?: ProseOptions["memory"];
  /** What is wrong with the content, for the live preview; empty in a build. */
  problems: Problem[];
  /** The path under which the site is hosted: empty, or such as `/careers`. */
  base: string;
  now: Temporal.Instant;
}

/** Where a page is on its host, and its language: what its links, its words and its language marks need. */
export type At = Pick<Site, "language" | "base" | "prefix">;

/** What pages need besides the content; tests that make no page leave it out. */
export interface SiteOptions extends Pick<Site, "imageSize" | "photos" | "memory"> {
  /** Whether to show what is not open yet. */
  preview?: boolean;
  /** The base path, where it is not that of the company's address. */
  base?: string | undefined;
  /** Reads an SVG under `public/`. */
  drawing?: (svg: string) => string;
  /** Completes the look with what has been drawn for it. */
  draw?: (look: Look) => Look;
}

/** The site in its first language, as it is at `now`. */
export function siteAt(
  { content, otherLanguages, problems = [] }: Reading,
  now: Temporal.Instant,
  options: SiteOptions = {},
): Site {
  const { preview = false, drawing, draw = (look) => look, base, ...rest } = options;
  const main = content.company.language;
  const languages = [main, ...otherLanguages.keys()];
  const characters = charactersOf({ content, otherLanguages });
  const sites = new Map<string, Site>();

  function siteIn(language: string): Site {
    const known = sites.get(language);
    if (known !== undefined) return known;
    const { company, brand, positions, hiring, pages, ...others } = otherLanguages.get(language) ?? content;
    const tag = language === main ? undefined : language;
    const prefix = languages.includes(language) ? prefixOf(tag) : "";
    const all = positions.list.map((position) => positionIn(position, language, main, now)).sort(newestFirst);
    const isShown = ({ status }: SitePosition) =>
      status === "closed" ? false : preview || status === "open";
    const shown = all.filter(isShown);
    const closed = all.filter(({ status }) => status === "closed");
    const bySlug = (those: readonly SitePosition[]) => new Map(those.map((each) => [each.slug, each]));
    const everyBySlug = bySlug(all);
    const site: Site = {
      ...others,
      ...rest,
      company,
      brand,
      hiring,
      problems,
      drawing: (emblem) => emblem && drawing?.(emblem),
      positions: {
        introduction: positions.introduction,
        shown,
        open: shown.filter(({ status }) => status === "open"),
        closed,
        bySlug: bySlug([...shown, ...closed]),
      },
      pages: textPages(hiring, preview ? pages : pages.filter(({ draft }) => !draft)),
      look: draw(lookOf(brand, company, characters)),
      languages,
      in: siteIn,
      language,
      labels: labelsFor(language),
      tag,
      prefix,
      pathIn: (path) => pathIn(prefix, everyBySlug, path),
      base: base ?? basePath(company.url),
      now,
    };
    sites.set(language, site);
    return site;
  }
  return siteIn(main);
}

/** A position in a language of a site whose first one is `main`, or in that of its original. */
export function positionIn(
  original: Position,
  language: string,
  main: string,
  now: Temporal.Instant,
): SitePosition {
  const texts = [original, ...original.translations];
  // The page at the root is in the first language of the site, or else in that of the position's original.
  const atRoot = texts.some((text) => text.language === main) ? main : original.language;
  const pageOf = (text: Pick<Position, "language" | "title">): PositionPage => {
    const tag = text.language === atRoot ? undefined : text.language;
    return {
      language: text.language,
      title: text.title,
      path: prefixOf(tag) + address.position(original),
      tag,
    };
  };
  const alternates: SitePosition["alternates"] = [pageOf(original), ...original.translations.map(pageOf)];
  const {
    language: spoken,
    title,
    body,
    start = original.start,
    agreement = original.agreement,
  } = texts.find((text) => text.language === language) ?? original;
  return {
    ...original,
    language: spoken,
    title,
    body,
    start,
    agreement,
    status: statusOf(original, now),
    path: pageIn(alternates, language).path,
    alternates,
    original,
  };
}

function newestFirst(a: Position, b: Position): number {
  if (a.opened !== b.opened) return a.opened < b.opened ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

function textPages(hiring: Hiring | undefined, pages: Page[]): TextPage[] {
  const steps = hiring && { ...hiring, slug: "hiring", menu: "header" as const, draft: false };
  return [...(steps ? [steps] : []), ...pages].map((page) => ({ ...page, path: address.textPage(page) }));
}

function pathIn(prefix: string, positions: ReadonlyMap<string, SitePosition>, path: string): string {
  const [, linked, slug] = /^(?:\/([^/]+))?\/positions\/([^/]+)\/$/.exec(path) ?? [];
  const position = slug === undefined ? undefined : positions.get(slug);
  const language = linked ?? (prefix === "" ? undefined : prefix.slice(1));
  // A position may have no page in the language, and its page in the language may be the one at the root.
  if (position !== undefined && language !== undefined) return pageIn(position.alternates, language).path;
  return path.startsWith(`${prefix}/`) ? path : prefix + path;
}

/** The page of a position in a language, or in that of its original. */
function pageIn(alternates: SitePosition["alternates"], language: string): Alternate {
  return alternates.find((alternate) => alternate.language === language) ?? alternates[0];
}

/** A page in every language of the site, the first one first. */
export function alternatesOf(site: Site, path: string): Alternate[] {
  return site.languages.map((language) => {
    const { tag, prefix } = site.in(language);
    return { language, tag, path: prefix + path };
  });
}

export function positionBySlug({ positions }: Site, slug: string): SitePosition | undefined {
  return positions.bySlug.get(slug);
}

/** The position whose page is at an address of `app/`, in the site of the language of that page. */
export function positionAt(site: Site, slug: string): { site: Site; position: SitePosition } | undefined {
  const page = positionBySlug(site, slug)?.alternates.find(({ tag }) => tag === site.tag);
  if (page === undefined) return undefined;
  const there = site.in(page.language);
  const position = positionBySlug(there, slug);
  return position && { site: there, position };
}
