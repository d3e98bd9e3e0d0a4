import { Temporal } from "temporal-polyfill";
import type { Content, ContentFile, Office, Team } from "../../lib/content/content.ts";
import { position } from "../../lib/content/kinds/position.ts";
import { languageMeant } from "../../lib/content/languages.ts";
import { dayIn } from "../../lib/content/status.ts";
import type { Source } from "../../lib/read/source.ts";
import { otherLanguage, sampleOf } from "../../lib/rules/detect-language.ts";
import { countryName } from "./countries.ts";
import { type Opening, titleOf } from "./opening.ts";
import { areasOf, isRegion, isSite, placesOf } from "./places.ts";
import { type FieldChanges, fieldsIn, isGone, isOfBoard, lastDayBefore } from "./position-file.ts";

/** What keeps an opening from having a page: a name that no file has, or an empty field. */
export type Lack = "office" | "team" | "team name" | "contract";

export interface SiteNow {
  /** The system's name, the first part of every `source`. */
  system: string;
  content: Content;
  files: readonly ContentFile[];
  sources: readonly Source[];
  now: Temporal.Instant;
  /** Whether every place that can be found has an office, so that an opening elsewhere is shown without one. */
  isPlaced?: boolean;
}

/** The file of an opening. */
export interface OpeningFile {
  path: string;
  text: string;
  /** The fields, with the defaults from company.md. */
  data: Readonly<Record<string, unknown>>;
  slug: string;
}

const { applicants: applicantsField } = position.fields.shape;

/** The workplace and where people may apply from, by the fields and the names of the places. */
export function whereabouts(opening: Opening, regions: readonly string[]) {
  const { workplace: field } = opening;
  const named = opening.places.flatMap(placesOf);
  // A country is better than no place.
  const all = named.length > 0 ? named : opening.countries.map((code) => countryName(code)).flatMap(placesOf);
  const places = all.map((place) => {
    // "Canada" is no office of a remote job, and nobody's office is in EMEA.
    const isOpenTo =
      field === "remote" ? areasOf(place.where, regions).isArea : !field && isRegion(place.where);
    return isOpenTo && !place.workplace ? { ...place, workplace: "remote" as const } : place;
  });
  const remote = places.filter(({ workplace }) => workplace === "remote");
  // A hybrid job with "Remote (US)" among its places may be done from there altogether, which is what Google calls remote.
  const isRemote = field === "remote" || remote.length > 0;
  const said = places.find(({ workplace }) => workplace !== undefined)?.workplace;
  const workplace = isRemote ? "remote" : (field ?? said);
  const areas = remote.map(({ where }) => areasOf(where, regions));
  const codes = areas
    .flatMap((area) => area.codes)
    .filter((code) => applicantsField.safeParse([code]).success);
  const unknown = areas.flatMap((area) => area.unknown);
  const countries = codes.length === 0 || field === "remote" ? opening.countries : [];
  // Two countries of a region don't say what the region includes.
  const applicants = unknown.length > 0 ? codes : [...new Set([...codes, ...countries])];
  return {
    places,
    workplace,
    applicants: workplace === "remote" ? (applicants.length > 0 ? applicants : undefined) : workplace && null,
    unknownAreas: isRemote ? unknown : [],
  };
}

/** A code such as `zhHant` or `es_MX` in the form of BCP 47; undefined if it isn't a language. */
function languageCode(code: string | undefined): string | undefined {
  const tag = code?.replaceAll("_", "-").replace(/^([a-z]{2})(?=[A-Z])/, "$1-") ?? "";
  return Intl.getCanonicalLocales(languageMeant(tag) ?? [])[0];
}

/** The opening in the site's language if the board has it, with the others as translations. */
export function inLanguage(opening: Opening, language: string): Opening {
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

/** The language of ads that don't say any. */
const usualLanguage = ({ source: board, language }: Content["company"]) => board?.language ?? language;

/**
 * The language of an ad, as its text shows: boards often say none, or the one that the system is set to. What HR wrote
 * stays, if the board says none.
 */
export function adLanguage(
  { language }: Opening,
  body: string,
  file: OpeningFile | undefined,
  { content }: SiteNow,
) {
  if (language === undefined && file !== undefined && fieldsIn(file.text).language !== undefined)
    return undefined;
  return otherLanguage(sampleOf(body, language ?? usualLanguage(content.company))) ?? language;
}

function publishedDay(published: string, timezone: string): string {
  if (published.length === 10) return published;
  return dayIn(timezone, Temporal.Instant.from(published));
}

/** The first day, at most the last: some boards publish an ad again without a new last day. */
const earlier = (opened: string, closes: string | undefined) =>
  closes !== undefined && closes < opened ? closes : opened;

interface TeamAndOffices {
  offices: Office[];
  team: Team | undefined;
  where: ReturnType<typeof whereabouts>;
}

/** The fields of a position file, as far as the board gives them. */
export function openingFields(
  opening: Opening,
  { offices, team, where }: TeamAndOffices,
  file: OpeningFile | undefined,
  site: SiteNow,
): FieldChanges {
  const { published = site.now.toString(), language } = opening;
  const timezone = offices[0]?.timezone ?? "UTC";
  // Without a day of the board's, the day on which it was first seen stays.
  const isFirst = file === undefined || opening.published !== undefined;
  // The opening is back: a last day set by HR is kept or restored.
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
    opened: isFirst ? earlier(publishedDay(published, timezone), opening.closes) : undefined,
    closes: opening.closes ?? (closes === undefined ? dropped("closes") : closes),
    salary: opening.salary ?? dropped("salary"),
    apply: opening.apply,
    language: language === usualLanguage(site.content.company) ? null : language,
    source: `${site.system}:${opening.id}`,
  };
}

export function lacksOf(opening: Opening, { offices, team, where }: TeamAndOffices, site: SiteNow): Lack[] {
  const { source: board } = site.content.company;
  const lacks: Lack[] = [];
  if (offices.length === 0 && where.places.some(isSite) && where.workplace !== "remote" && !site.isPlaced)
    lacks.push("office");
  if (team === undefined && board?.team === undefined)
    lacks.push(opening.teams.length > 0 ? "team name" : "team");
  if (opening.contract === undefined && board?.contract === undefined) lacks.push("contract");
  return lacks;
}
