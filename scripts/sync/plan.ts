import { Temporal } from "temporal-polyfill";
import { isLanguage } from "../../lib/content/checks/language.ts";
import type { Content, ContentFile, Office, Team } from "../../lib/content/content.ts";
import { position } from "../../lib/content/kinds/position.ts";
import { addressTaken } from "../../lib/content/paths.ts";
import { slugOf } from "../../lib/content/slug.ts";
import type { Source } from "../../lib/read/source.ts";
import { closingTimezone } from "../../lib/site/status.ts";
import { visible } from "./ad-marks.ts";
import { namesOf, type Unknown } from "./known-names.ts";
import type { Board, Opening } from "./opening.ts";
import { areasOf, placesOf } from "./places.ts";
import {
  type Fields,
  fieldsIn,
  isGone,
  isOfBoard,
  lastDayBefore,
  partsOf,
  withLastDay,
  written,
} from "./position-file.ts";
import { toMarkdown } from "./to-markdown.ts";

/** One file as it will be; `before` is its text of today, and missing for a new one. */
export interface Change {
  kind: "add" | "change" | "close";
  path: string;
  title: string;
  text: string;
  before?: string | undefined;
}

/** What an opening lacks for a page: a name that no file has, or a field that nobody filled in. */
export type Lack = "office" | "team" | "place" | "team name" | "contract";

/** What a sync would do. */
export interface Plan {
  changes: Change[];
  /** How many files stay as they are. */
  unchanged: number;
  /** Openings that get no file, and what they lack. */
  left: { title: string; lacks: Lack[] }[];
  unknown: Unknown[];
  /** Regions that remote jobs name, and that are neither countries nor in offices/index.md. */
  areas: string[];
  /** How many files of the system are open, and how many of them the board no longer has. */
  open: number;
  gone: number;
  /** How many openings the board shows. */
  listed: number;
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
  /** The fields, with what company.md says of all openings. */
  data: Readonly<Record<string, unknown>>;
  slug: string;
}

function ownedFiles({ system, files, sources }: Today): Map<string, Owned> {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return new Map(
    sources.flatMap(({ path, name, data }) => {
      const { source } = data;
      if (name.kind !== "position" || typeof source !== "string" || !source.startsWith(`${system}:`))
        return [];
      return [[source, { path, text: texts.get(path) ?? "", data, slug: name.slug }] as const];
    }),
  );
}

/** Names files: by the title; of openings with the same title, by the office too; and then by a number. */
function slugs({ sources }: Today, openings: readonly Opening[]) {
  const taken = new Set(
    sources.flatMap(({ name, data }) => [
      ...(name.kind === "position" ? [name.slug] : []),
      ...(Array.isArray(data.formerly) ? data.formerly.map(String) : []),
    ]),
  );
  const base = (title: string) => slugOf(title) || "position";
  const count = new Map<string, number>();
  for (const { title } of openings) count.set(base(title), (count.get(base(title)) ?? 0) + 1);
  const isFree = (slug: string) => !taken.has(slug) && addressTaken({ kind: "position", slug }) === undefined;
  return (title: string, office: Office | undefined): string => {
    const slug = base(title);
    const withOffice = office === undefined ? slug : `${slug}-${office.slug}`;
    const wanted = (count.get(slug) ?? 0) > 1 || !isFree(slug) ? withOffice : slug;
    let free = wanted;
    for (let number = 2; !isFree(free); number++) free = `${wanted}-${number}`;
    taken.add(free);
    return free;
  };
}

function dayOf(published: string, timezone: string): string {
  if (published.length === 10) return published;
  return Temporal.Instant.from(published).toZonedDateTimeISO(timezone).toPlainDate().toString();
}

/** The first day, which is not after the last: some boards publish an ad again without a new last day. */
const earlier = (opened: string, closes: string | undefined) =>
  closes !== undefined && closes < opened ? closes : opened;

/** Compares fields with those that a file has itself. */
function differs(fields: Fields, data: Owned["data"]): boolean {
  return Object.entries(fields).some(
    ([name, value]) =>
      value !== undefined && JSON.stringify(value ?? undefined) !== JSON.stringify(data[name]),
  );
}

const { applicants: applicantsField, offices: officesField } = position.fields.shape;

/** How and from where the work is done, as the fields and the names of the places say it. */
function whereabouts(opening: Opening, regions: readonly string[]) {
  const places = opening.places.flatMap(placesOf);
  const { workplace: field } = opening;
  const remote = places.filter(({ workplace }) => workplace === "remote");
  const isRemote =
    field === "remote" || places[0]?.workplace === "remote" || (field === undefined && remote.length > 0);
  const named = places.find(({ workplace }) => workplace !== undefined)?.workplace;
  const workplace = isRemote ? "remote" : (field ?? named);
  const areas = remote.map(({ where }) => ({
    where,
    codes: areasOf(where, regions).filter((code) => applicantsField.safeParse([code]).success),
  }));
  const codes = areas.flatMap(({ codes: each }) => each);
  const isWide = areas.some(({ where, codes: each }) => where !== "" && each.length === 0);
  const countries = codes.length === 0 || field === "remote" ? opening.countries : [];
  // What a wider region includes is not for two countries of it to say.
  const applicants = isWide ? codes : [...new Set([...codes, ...countries])];
  return {
    places,
    workplace,
    applicants: workplace === "remote" ? (applicants.length > 0 ? applicants : undefined) : workplace && null,
    unknownAreas: isRemote
      ? areas.flatMap(({ where, codes: each }) => (each.length === 0 && where ? where : []))
      : [],
  };
}

/** A code such as `zhHant` or `es_MX` as BCP 47 has it; nothing, where it is none. */
function languageCode(code: string | undefined): string | undefined {
  const tag = code?.replaceAll("_", "-").replace(/^([a-z]{2})(?=[A-Z])/, "$1-") ?? "";
  return isLanguage(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
}

/** The opening in the site's language where the board has it, and the others as its translations. */
function inLanguage(opening: Opening, language: string): Opening {
  const translations = (opening.translations ?? []).flatMap((text) => {
    const code = languageCode(text.language);
    return code === undefined ? [] : { ...text, language: code };
  });
  const own = languageCode(opening.language);
  const wanted = own === language ? undefined : translations.find((text) => text.language === language);
  if (wanted === undefined) return { ...opening, language: own, translations };
  const { title, html } = opening;
  const others = translations.filter((text) => text !== wanted);
  return {
    ...opening,
    ...wanted,
    translations: own === undefined ? others : [...others, { language: own, title, html }],
  };
}

const titleOf = (title: string) => visible(title).replaceAll(/ +/g, " ").trim();

interface Found {
  offices: Office[];
  team: Team | undefined;
  where: ReturnType<typeof whereabouts>;
}

/** The fields of a position file, as far as the board has them. */
function fieldsOf(
  opening: Opening,
  { offices, team, where }: Found,
  file: Owned | undefined,
  today: Today,
): Fields {
  const { published = today.now.toString(), language } = opening;
  const timezone = offices[0]?.timezone ?? "UTC";
  // Without a day of the board's, the day on which it was first seen stays.
  const isFirst = file === undefined || opening.published !== undefined;
  // Back on the board; a last day that HR has set stays, or is back, too.
  const closes = file !== undefined && isGone(file.text) ? (lastDayBefore(file.text) ?? null) : undefined;
  // What the board had and no longer has goes; what HR wrote stays.
  const dropped = (name: "salary" | "closes") =>
    file !== undefined && isOfBoard(file.text, name) ? null : undefined;
  return {
    title: titleOf(opening.title),
    team: team?.slug,
    offices: offices.length > 0 ? offices.map(({ slug }) => slug) : undefined,
    workplace: where.workplace,
    applicants: where.applicants,
    contract: opening.contract,
    hours: opening.hours,
    opened: isFirst ? earlier(dayOf(published, timezone), opening.closes) : undefined,
    closes: opening.closes ?? (closes === undefined ? dropped("closes") : closes),
    salary: opening.salary ?? dropped("salary"),
    apply: opening.apply,
    language: language === today.content.company.language ? null : language,
    source: `${today.system}:${opening.id}`,
  };
}

/** What keeps an opening without a file from having a page. */
function lacksOf(opening: Opening, { offices, team, where }: Found, today: Today): Lack[] {
  const { source } = today.content.company;
  const lacks: Lack[] = [];
  const needsOffice = where.workplace !== "remote" || !officesField.safeParse(undefined).success;
  if (offices.length === 0 && needsOffice) lacks.push(where.places.length > 0 ? "office" : "place");
  if (team === undefined && source?.team === undefined)
    lacks.push(opening.teams.length > 0 ? "team name" : "team");
  if (opening.contract === undefined && source?.contract === undefined) lacks.push("contract");
  return lacks;
}

/** The file of an opening that is gone: its last day is yesterday, or its first where that is later. */
function closed(owned: Owned, today: Today): Change | undefined {
  const position = today.content.positions.list.find(({ slug }) => slug === owned.slug);
  const timezone = (position && closingTimezone(position, today.now)) ?? "UTC";
  const yesterday = today.now.toZonedDateTimeISO(timezone).toPlainDate().subtract({ days: 1 }).toString();
  const { opened, closes, title } = owned.data;
  const last = typeof opened === "string" && opened > yesterday ? opened : yesterday;
  if (typeof closes === "string" && closes <= last) return undefined;
  const text = withLastDay(owned.text, last);
  return { kind: "close", path: owned.path, title: String(title), text, before: owned.text };
}

/** The files beside a position in the languages that the board has it in. */
function translated(opening: Opening, slug: string, { files }: Today): Change[] {
  return (opening.translations ?? []).flatMap(({ language, title, html }) => {
    const path = `content/positions/${slug}.${language.toLowerCase()}.md`;
    const before = files.find((file) => file.path === path)?.text;
    const fields = { title: titleOf(title) };
    const body = toMarkdown(html);
    const isSame =
      before !== undefined && partsOf(before).body === body && !differs(fields, fieldsIn(before));
    if (isSame || body === "") return [];
    const kind = before === undefined ? "add" : "change";
    return [{ kind, path, title: fields.title, text: written(before, fields, body), before }];
  });
}

/** Decides which files the openings of a board add, change and close. Nothing is written. */
export function planOf({ openings, unread }: Pick<Board, "openings" | "unread">, today: Today): Plan {
  const { content, system } = today;
  const owned = ownedFiles(today);
  const names = namesOf(content.offices.list, content.teams.list);
  const plan: Plan = {
    ...{ changes: [], unchanged: 0, left: [], unknown: [], areas: [] },
    ...{ open: 0, gone: 0, listed: openings.length + unread.length },
  };
  const areas = new Set<string>();
  const inOrder = openings
    .map((opening) => inLanguage(opening, content.company.language))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const isNew = ({ id }: Opening) => !owned.has(`${system}:${id}`);
  const freeSlug = slugs(today, inOrder.filter(isNew));
  for (const opening of inOrder) {
    const file = owned.get(`${system}:${opening.id}`);
    const where = whereabouts(opening, content.offices.regions);
    const offices = names.offices(where.places, opening.countries);
    const found = { where, offices, team: names.team(opening.teams) };
    const lacks = lacksOf(opening, found, today);
    for (const area of where.unknownAreas) areas.add(area);
    // A file that is there has what HR put into it.
    if (lacks.some((lack) => file === undefined || (lack === "office" && file.data.offices === undefined))) {
      plan.left.push({ title: titleOf(opening.title), lacks });
      continue;
    }
    const fields = fieldsOf(opening, found, file, today);
    const body = toMarkdown(opening.html);
    const slug = file?.slug ?? freeSlug(opening.title, offices[0]);
    const changes = translated(opening, slug, today);
    const isSame =
      file !== undefined && !differs(fields, fieldsIn(file.text)) && partsOf(file.text).body === body;
    if (!isSame)
      changes.unshift({
        kind: file === undefined ? "add" : "change",
        path: file?.path ?? `content/positions/${slug}.md`,
        title: String(fields.title),
        text: written(file?.text, fields, body),
        before: file?.text,
      });
    if (changes.length === 0) plan.unchanged++;
    plan.changes.push(...changes);
  }

  const listed = new Set([...openings, ...unread].map(({ id }) => `${system}:${id}`));
  for (const [source, file] of owned) {
    const change = listed.has(source) ? undefined : closed(file, today);
    if (listed.has(source) || change !== undefined) plan.open++;
    if (change === undefined) continue;
    plan.gone++;
    plan.changes.push(change);
  }
  return { ...plan, unknown: names.unknown(), areas: [...areas] };
}

/** Why a plan is not carried out without being asked for, where it is not. */
export function sudden({ open, gone, listed }: Plan): string | undefined {
  if (listed === 0) return "The board shows no opening at all.";
  if (gone * 3 <= open) return undefined;
  return `${gone} of ${open} positions are gone from the board at once, more than a third.`;
}
