import { address } from "../content/addresses.ts";
import type { Office, Position } from "../content/content.ts";
import { contracts } from "../content/kinds/position.ts";
import { type FilterName, isOf } from "./filters.ts";
import type { Site, SitePosition } from "./site.ts";

/** How many positions a page of the list shows. */
export const positionsPerPage = 200;

/** How many positions of a region the home page shows: enough for a taste, with a link to all of them below. */
export const positionsPerRegion = 3;

/** How many pages the list of positions takes; at least one. */
export function pageCount(positions: readonly unknown[]): number {
  return Math.max(1, Math.ceil(positions.length / positionsPerPage));
}

/** The positions of the n-th page, the first being 1. */
export function positionsOnPage(positions: SitePosition[], number: number): SitePosition[] {
  return positions.slice((number - 1) * positionsPerPage, number * positionsPerPage);
}

/** The positions that take applications now: what feeds, data and search engines get, in the preview too. */
export function openPositions({ positions }: Pick<Site, "positions">): SitePosition[] {
  return positions.open;
}

export type GroupKind = Exclude<FilterName, "workplace">;

/** Positions with a page of their own: those at an office, in a team or with a kind of contract. */
export interface Group {
  kind: GroupKind;
  slug: string;
  title: string;
  /** The address of the page, without the base path and the language. */
  path: string;
  /** Whether a position is one of them. */
  has(position: SitePosition): boolean;
}

/** Whether a position is at an office, and not only open to people there. */
export function isAt(office: string): (position: SitePosition) => boolean {
  return ({ offices }) => offices.some(({ slug }) => slug === office);
}

/** All groups of a kind in the order of the content; a kind of contract is left out until it has a position. */
export function groupsOf(site: Site, kind: GroupKind): Group[] {
  const group = (slug: string, title: string): Group => {
    const path = kind === "contract" ? address.contract(slug) : address[kind]({ slug });
    return { kind, slug, title, path, has: kind === "office" ? isAt(slug) : isOf(kind, slug) };
  };
  if (kind !== "contract") return site[`${kind}s`].list.map(({ slug, title }) => group(slug, title));
  return contracts
    .map((slug) => group(slug, site.labels.contractPositions[slug]))
    .filter(({ has }) => site.positions.shown.some(has));
}

export function groupBySlug(site: Site, kind: GroupKind, slug: string): Group | undefined {
  return groupsOf(site, kind).find((group) => group.slug === slug);
}

/** The regions in their order, each with its offices; a region without an office is left out. */
export function officesByRegion(site: Site): { region: string; offices: [Office, ...Office[]] }[] {
  return site.offices.regions.flatMap((region) => {
    const [first, ...others] = site.offices.list.filter((office) => office.region === region);
    return first === undefined ? [] : [{ region, offices: [first, ...others] }];
  });
}

/**
 * The listed positions by region, in the order of the regions; one with offices in two is in both, and a remote job
 * without an office is in each region where people may apply, or else in a group of its own at the end. The home page
 * shows those of a region under `id`.
 */
export function positionsByRegion(site: Site): { region: string; id: string; positions: SitePosition[] }[] {
  const { shown } = site.positions;
  const regionOf = new Map(site.offices.list.map(({ slug, region }) => [slug, region]));
  const regionsOf = ({ offices, near = [], applicants = [] }: SitePosition) =>
    offices.length > 0
      ? offices.map(({ region }) => region)
      : [...near.map((slug) => regionOf.get(slug)), ...applicants];
  const inRegions = site.offices.regions.map(
    (region) => [region, shown.filter((position) => regionsOf(position).includes(region))] as const,
  );
  const placed = new Set(inRegions.flatMap(([, positions]) => positions));
  const elsewhere = shown.filter((position) => !placed.has(position));
  return [...inRegions, [site.labels.workplace.remote, elsewhere] as const]
    .map(([region, positions], index) => ({ region, id: `region-${index + 1}`, positions }))
    .filter(({ positions }) => positions.length > 0);
}

/** Whether all open positions are in the company's only region. */
export function isInOneRegion(site: Site): boolean {
  return site.offices.regions.length === 1 && positionsByRegion(site).length === 1;
}

/**
 * Open positions similar to one, at most `count`: those of the same team first, then those that share an office, then
 * those with the same contract; among equals the newest first. Positions that share none of these are left out.
 */
export function similarTo(position: Position, site: Pick<Site, "positions">, count = 3): SitePosition[] {
  const offices = new Set(position.offices.map(({ slug }) => slug));
  function likeness(other: SitePosition): number {
    const team = other.team.slug === position.team.slug ? 4 : 0;
    const office = other.offices.some(({ slug }) => offices.has(slug)) ? 2 : 0;
    const contract = other.contract.some((each) => position.contract.includes(each)) ? 1 : 0;
    return team + office + contract;
  }
  // Each page looks through all positions, mostly until enough are as similar as can be: sorting them took a fifth of an
  // edit's processor time at 3,000.
  const most = 7;
  const found = Array.from({ length: most + 1 }, (): SitePosition[] => []);
  for (const other of openPositions(site)) {
    if (other.slug === position.slug) continue;
    const equals = found[likeness(other)];
    if (equals !== undefined && equals.length < count) equals.push(other);
    if (found[most]?.length === count) break;
  }
  return found.slice(1).reverse().flat().slice(0, count);
}
