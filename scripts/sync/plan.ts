import { onlyCountry } from "../../lib/content/areas.ts";
import type { Office } from "../../lib/content/content.ts";
import { addressTaken } from "../../lib/content/paths.ts";
import { firstFree, slugOf } from "../../lib/content/slug.ts";
import { closingTimezone } from "../../lib/content/status.ts";
import { namesOf, type Unknown } from "./known-names.ts";
import { type Board, type Opening, titleOf } from "./opening.ts";
import {
  adLanguage,
  inLanguage,
  type Lack,
  lacksOf,
  type OpeningFile,
  openingFields,
  type SiteNow,
  whereabouts,
} from "./opening-fields.ts";
import { isRegion } from "./places.ts";
import {
  type FieldChanges,
  fieldsIn,
  matterAndBody,
  positionFileText,
  withLastDay,
} from "./position-file.ts";
import { toMarkdown } from "./to-markdown.ts";

/** One file to write; `before` is its text until now, missing for a new one. */
export interface Change {
  kind: "add" | "change" | "close";
  path: string;
  title: string;
  text: string;
  before?: string | undefined;
}

export interface Plan {
  changes: Change[];
  /** How many files stay as they are. */
  unchanged: number;
  /** Openings without a file, and what they lack. */
  left: { title: string; lacks: Lack[] }[];
  unknown: Unknown[];
  /** Regions named by remote jobs that are neither countries nor in offices/index.md. */
  areas: string[];
  /** How many remote jobs say neither on the board nor in their file where people may apply from. */
  fromNowhere: number;
  /** The country that the site then says, where all offices are in one. */
  home: string | undefined;
  /** How many other jobs are shown without a place, since neither the board nor their file names one. */
  nowhere: number;
  /** How many of the system's files are open, and how many of those have left the board. */
  open: number;
  gone: number;
  /** How many openings the board has. */
  listed: number;
}

function ownedFiles({ system, files, sources }: SiteNow): Map<string, OpeningFile> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return new Map(
    sources.flatMap(({ path, name, data }) => {
      const { source: openingId } = data;
      if (name.kind !== "position" || typeof openingId !== "string" || !openingId.startsWith(`${system}:`))
        return [];
      return [[openingId, { path, text: texts.get(path) ?? "", data, slug: name.slug }] as const];
    }),
  );
}

/** Names files by title; for openings with the same title, by office too; then by number. */
function slugs({ files, sources }: SiteNow, openings: readonly Opening[]) {
  const taken = new Set(
    sources.flatMap(({ name, data }) => [
      ...(name.kind === "position" ? [name.slug] : []),
      ...(Array.isArray(data.formerly) ? data.formerly.map(String) : []),
    ]),
  );
  const base = (title: string) => slugOf(title) || "position";
  const count = new Map<string, number>();
  for (const { title } of openings) count.set(base(title), (count.get(base(title)) ?? 0) + 1);
  // An opening called "Index" isn't the page above the list.
  const paths = new Set(files.map(({ path }) => path));
  const isFree = (slug: string) =>
    !taken.has(slug) &&
    !paths.has(`content/positions/${slug}.md`) &&
    addressTaken({ kind: "position", slug }) === undefined;
  return (title: string, office: Office | undefined): string => {
    const slug = base(title);
    const withOffice = office === undefined ? slug : `${slug}-${office.slug}`;
    const wanted = (count.get(slug) ?? 0) > 1 || !isFree(slug) ? withOffice : slug;
    const free = firstFree(wanted, isFree);
    taken.add(free);
    return free;
  };
}

function differs(fields: FieldChanges, data: OpeningFile["data"]): boolean {
  return Object.entries(fields).some(
    ([name, value]) =>
      value !== undefined && JSON.stringify(value ?? undefined) !== JSON.stringify(data[name]),
  );
}

/** The file of an opening that is gone: its last day is yesterday, or its first day if that is later. */
function closed(owned: OpeningFile, site: SiteNow): Change | undefined {
  const position = site.content.positions.list.find(({ slug }) => slug === owned.slug);
  const timezone = (position && closingTimezone(position, site.now)) ?? "UTC";
  const yesterday = site.now.toZonedDateTimeISO(timezone).toPlainDate().subtract({ days: 1 }).toString();
  const { opened, closes, title } = owned.data;
  const last = typeof opened === "string" && opened > yesterday ? opened : yesterday;
  if (typeof closes === "string" && closes <= last) return undefined;
  const text = withLastDay(owned.text, last);
  return { kind: "close", path: owned.path, title: String(title), text, before: owned.text };
}

function translated(opening: Opening, slug: string, { files }: SiteNow): Change[] {
  return (opening.translations ?? []).flatMap(({ language, title, html }) => {
    const path = `content/positions/${slug}.${language.toLowerCase()}.md`;
    const before = files.find((file) => file.path === path)?.text;
    const fields = { title: titleOf(title) };
    const body = toMarkdown(html);
    const isSame =
      before !== undefined && matterAndBody(before).body === body && !differs(fields, fieldsIn(before));
    if (isSame || body === "") return [];
    const kind = before === undefined ? "add" : "change";
    return [{ kind, path, title: fields.title, text: positionFileText(before, fields, body), before }];
  });
}

/** Decides which files the openings of a board add, change and close, without writing them. */
export function planOf({ openings, unread }: Pick<Board, "openings" | "unread">, site: SiteNow): Plan {
  const { content, system } = site;
  const owned = ownedFiles(site);
  const names = namesOf(content.offices.list, content.teams.list);
  const plan: Plan = {
    changes: [],
    unchanged: 0,
    left: [],
    unknown: [],
    areas: [],
    home: onlyCountry(content.offices.list),
    fromNowhere: 0,
    nowhere: 0,
    open: 0,
    gone: 0,
    listed: openings.length + unread.length,
  };
  const areas = new Set<string>();
  const inOrder = openings
    .map((opening) => inLanguage(opening, content.company.language))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const isNew = ({ id }: Opening) => !owned.has(`${system}:${id}`);
  const freeSlug = slugs(site, inOrder.filter(isNew));
  for (const opening of inOrder) {
    const file = owned.get(`${system}:${opening.id}`);
    const where = whereabouts(opening, content.offices.regions);
    const offices = names.offices(where.places, opening.countries);
    const found = { where, offices, team: names.team(opening.teams) };
    const lacks = lacksOf(opening, found, site);
    // "Remote - London" has its office.
    for (const area of where.unknownAreas) if (offices.length === 0 || isRegion(area)) areas.add(area);
    // An existing file may have what HR added.
    if (file === undefined && lacks.length > 0) {
      plan.left.push({ title: titleOf(opening.title), lacks });
      continue;
    }
    const isNowhere = offices.length === 0 && !file?.data.offices;
    const isOpen = where.applicants || file?.data.applicants;
    if (isNowhere && where.workplace !== "remote") plan.nowhere++;
    else if (isNowhere && !isOpen) plan.fromNowhere++;
    const body = toMarkdown(opening.html);
    const language = adLanguage(opening, body, file, site);
    const fields = openingFields({ ...opening, language }, found, file, site);
    const slug = file?.slug ?? freeSlug(opening.title, offices[0]);
    const changes = translated(opening, slug, site);
    const isSame =
      file !== undefined && !differs(fields, fieldsIn(file.text)) && matterAndBody(file.text).body === body;
    if (!isSame)
      changes.unshift({
        kind: file === undefined ? "add" : "change",
        path: file?.path ?? `content/positions/${slug}.md`,
        title: String(fields.title),
        text: positionFileText(file?.text, fields, body),
        before: file?.text,
      });
    if (changes.length === 0) plan.unchanged++;
    plan.changes.push(...changes);
  }

  const listed = new Set([...openings, ...unread].map(({ id }) => `${system}:${id}`));
  // Without an id, an opening's file is the one with its title.
  const nameless = new Set(
    unread.flatMap(({ id, title }) => (id === undefined && title ? titleOf(title) : [])),
  );
  for (const [openingId, file] of owned) {
    const isListed = listed.has(openingId) || nameless.has(String(file.data.title));
    const change = isListed ? undefined : closed(file, site);
    if (isListed || change !== undefined) plan.open++;
    if (change === undefined) continue;
    plan.gone++;
    plan.changes.push(change);
  }
  return { ...plan, unknown: names.unknown(), areas: [...areas] };
}

/** Why a plan needs to be confirmed, if it does. */
export function sudden({ open, gone, listed }: Plan): string | undefined {
  if (listed === 0) return "The board shows no opening at all.";
  if (gone * 3 <= open) return undefined;
  return `${gone} of ${open} positions are gone from the board at once, more than a third.`;
}
