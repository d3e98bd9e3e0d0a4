import { Temporal } from "temporal-polyfill";
import type { Content, ContentFile } from "../../lib/content/content.ts";
import { slugOf } from "../../lib/content/slug.ts";
import type { Source } from "../../lib/read/source.ts";
import { visible } from "./ad-marks.ts";
import { matcher, type Unknown } from "./match.ts";
import type { Opening } from "./opening.ts";
import { type Fields, isGone, lastDayBefore, partsOf, withLastDay, written } from "./position-file.ts";
import { toMarkdown } from "./to-markdown.ts";

/** One file as it is to be; `before` is its text of today, and missing for a new one. */
export interface Change {
  kind: "add" | "change" | "close";
  path: string;
  title: string;
  text: string;
  before?: string | undefined;
}

/** What a sync would do. */
export interface Plan {
  changes: Change[];
  /** How many files stay as they are. */
  unchanged: number;
  /** Openings that are not brought in, since no office or team of theirs is known. */
  left: Opening[];
  unknown: Unknown[];
  /** How many files of the system are open, and how many of them the board no longer has. */
  open: number;
  gone: number;
}

/** What there is today. */
export interface Today {
  /** The system's name, the first part of every `source`. */
  system: string;
  content: Content;
  files: readonly ContentFile[];
  sources: readonly Source[];
  now: Temporal.Instant;
}

interface Owned {
  path: string;
  text: string;
  data: Readonly<Record<string, unknown>>;
  slug: string;
}

/** The addresses of the list of positions, which no position may have. */
const reserved = ["page", "index"];

function ownedFiles({ system, files, sources }: Today): Map<string, Owned> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return new Map(
    sources.flatMap(({ path, name, data }) => {
      const { source } = data;
      if (
        name.kind !== "position" ||
        name.language ||
        typeof source !== "string" ||
        !source.startsWith(`${system}:`)
      )
        return [];
      return [[source, { path, text: texts.get(path) ?? "", data, slug: name.slug }] as const];
    }),
  );
}

/** A slug that nothing has: the title's, or the title's with a number. */
function freeSlug(title: string, taken: Set<string>): string {
  const base = slugOf(title) || "position";
  let slug = base;
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
  taken.add(slug);
  return slug;
}

function dayOf(moment: Temporal.Instant, timezone: string): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(timezone).toPlainDate();
}

/** Compares two values of fields as YAML has them. */
function differs(fields: Fields, data: Owned["data"]): boolean {
  return Object.entries(fields).some(
    ([name, value]) =>
      value !== undefined && JSON.stringify(value ?? undefined) !== JSON.stringify(data[name]),
  );
}

/** From where one may apply: of a remote position alone, and HR's to say where the system names no country. */
function applicantsOf({ workplace, countries }: Opening): string[] | null | undefined {
  if (workplace !== undefined && workplace !== "remote") return null;
  return workplace === "remote" && countries.length > 0 ? [...new Set(countries)] : undefined;
}

/** The fields of a position file, as far as the system has them. */
function fieldsOf(opening: Opening, found: Found, file: Owned | undefined, today: Today): Fields {
  const { offices, team } = found;
  const { published = today.now.toString(), language } = opening;
  const timezone = offices[0]?.timezone ?? "UTC";
  // Without a moment of the system's own, the day on which it was first seen stays.
  const isFirst = file === undefined || opening.published !== undefined;
  // Back on the board; a last day that a person has set stays, or is back, too.
  const closes = file !== undefined && isGone(file.text) ? (lastDayBefore(file.text) ?? null) : undefined;
  return {
    title: visible(opening.title).replaceAll(/\s+/g, " ").trim(),
    team: team?.slug,
    offices: offices.map(({ slug }) => slug),
    workplace: opening.workplace,
    applicants: applicantsOf(opening),
    contract: opening.contract,
    hours: opening.hours,
    opened: isFirst ? dayOf(Temporal.Instant.from(published), timezone).toString() : undefined,
    closes: opening.closes === undefined ? closes : opening.closes,
    salary: opening.salary,
    apply: opening.apply,
    language: language === today.content.company.language ? null : language,
    source: `${today.system}:${opening.id}`,
  };
}

type Found = ReturnType<typeof find>;

function find(opening: Opening, match: ReturnType<typeof matcher>) {
  return { offices: match.offices(opening.offices), team: match.team(opening.teams ?? []) };
}

/** The file of an opening that is gone: its last day is yesterday, or its first where that is later. */
function closed(owned: Owned, today: Today): Change | undefined {
  const position = today.content.positions.list.find(({ slug }) => slug === owned.slug);
  const timezone = position?.offices[0].timezone ?? "UTC";
  const yesterday = dayOf(today.now, timezone).subtract({ days: 1 }).toString();
  const { opened, closes, title } = owned.data;
  const last = typeof opened === "string" && opened > yesterday ? opened : yesterday;
  if (typeof closes === "string" && closes <= last) return undefined;
  const text = withLastDay(owned.text, last);
  return { kind: "close", path: owned.path, title: String(title), text, before: owned.text };
}

/** Decides which files the openings of a board add, change and close. Nothing is written. */
export function planOf(openings: readonly Opening[], today: Today): Plan {
  const { content, sources, system } = today;
  const owned = ownedFiles(today);
  const match = matcher(content.offices.list, content.teams.list);
  const taken = new Set([
    ...reserved,
    ...sources.filter(({ name }) => name.kind === "position").map(({ name }) => name.slug),
    ...sources.flatMap(({ data }) => (Array.isArray(data.formerly) ? data.formerly.map(String) : [])),
  ]);
  const plan: Plan = { changes: [], unchanged: 0, left: [], unknown: [], open: 0, gone: 0 };

  const inOrder = [...openings].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const opening of inOrder) {
    const file = owned.get(`${system}:${opening.id}`);
    const found = find(opening, match);
    // A system that names no team leaves it to HR.
    const isKnown = found.offices.length > 0 && (found.team !== undefined || !opening.teams?.length);
    if (!isKnown) {
      plan.left.push(opening);
      continue;
    }
    const fields = fieldsOf(opening, found, file, today);
    const body = toMarkdown(opening.html);
    if (file !== undefined && !differs(fields, file.data) && partsOf(file.text).body === body) {
      plan.unchanged++;
      continue;
    }
    const slug = file?.slug ?? freeSlug(opening.title, taken);
    plan.changes.push({
      kind: file === undefined ? "add" : "change",
      path: file?.path ?? `content/positions/${slug}.md`,
      title: String(fields.title),
      text: written(file?.text, fields, body),
      before: file?.text,
    });
  }

  const listed = new Set(openings.map(({ id }) => `${system}:${id}`));
  for (const [source, file] of owned) {
    const change = listed.has(source) ? undefined : closed(file, today);
    if (listed.has(source) || change !== undefined) plan.open++;
    if (change === undefined) continue;
    plan.gone++;
    plan.changes.push(change);
  }
  plan.unknown = match.unknown();
  return plan;
}

/** Why a plan is not carried out without being asked for, if it is not. */
export function sudden({ open, gone }: Plan, openings: readonly Opening[]): string | undefined {
  if (openings.length === 0) return "The board has no opening at all, so nothing was changed.";
  if (gone * 3 <= open) return undefined;
  return `${gone} of ${open} positions are gone from the board at once, more than a third, so nothing was changed.`;
}
