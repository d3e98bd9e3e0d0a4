import type { Temporal } from "temporal-polyfill";
import { address } from "../content/addresses.ts";
import { interfaceLanguages } from "../content/checks/interface-language.ts";
import type { Content, Position } from "../content/content.ts";
import type { Law } from "../messages/about-law.ts";
import { type BodyPart, partsOf } from "../read/body-parts.ts";
import type { FullReading } from "../read/read-content.ts";
import type { Source } from "../read/source.ts";
import { type Status, statusOn, timezonesOf } from "../site/status.ts";
import { otherLanguage } from "./detect-language.ts";
import { lawsOf } from "./laws.ts";
import type { FoundSlip } from "./lines/line-slips.ts";
import { type Targets, targetsOf } from "./link-targets.ts";
import { readableLines } from "./readable-text.ts";
import { type Known, knownIn } from "./references.ts";
import { findIn, literally, type Text, textAt, type WordList, wholeWords } from "./words.ts";

/** A file as the rules see it. */
export interface Subject {
  source: Source;
  /** Everything else that was read. */
  reading: FullReading;
  content: Content;
  /** The day it is, in UTC: `YYYY-MM-DD`. */
  today: string;
  /** The slips in its fields, by the indexes of their lines. */
  slips: ReadonlyMap<number, FoundSlip>;
  /** What its fields may refer to. */
  known: Known;
  /** The language of the file, without its region: `en`. */
  language: string;
  /** The title as it is written, without its quotes; missing where the file has none. */
  title: Text | undefined;
  /** The lines of the body in which only what people read is left. */
  lines: Text[];
  /** Title and body in lower case, for a first look. */
  lower: string;
  /** The position that the ad is about; missing where one of its fields is wrong, and for other kinds of files. */
  ad: Ad | undefined;
  /** Finds the names of places; missing where there is no office. */
  places: RegExp | undefined;
  /** The addresses of positions that open later, and have no page before. */
  later: ReadonlySet<string>;
  /** What links can lead to. */
  targets: Targets;
  /** The headings, links, pictures and HTML of the body. */
  parts(): readonly BodyPart[];
  /** The language that the text is written in, which should be the file's. */
  written(): string;
}

/** A position, seen today. */
interface Ad {
  position: Position;
  status: Status;
  /** `YYYY-MM-DD`, in the time zone of its first office. */
  today: string;
  /** The laws of its places, the one that matters most first. */
  laws: readonly Law[];
}

const countryNames = interfaceLanguages.map(
  (language) => new Intl.DisplayNames(language, { type: "region" }),
);

function placesOf({ offices }: Content): RegExp | undefined {
  const names = new Set<string>();
  for (const { title, country, address } of offices.list) {
    for (const name of [title, address.locality]) names.add(name);
    for (const inLanguage of countryNames) names.add(inLanguage.of(country) ?? country);
  }
  return names.size === 0 ? undefined : wholeWords([...names].map(literally).join("|"));
}

/** Longer titles are an error, and the rest of them isn't looked at. */
const longest = 200;

function titleOf({ data, lines, valueSpan }: Source): Text | undefined {
  if (typeof data.title !== "string") return undefined;
  const { line, column, length } = valueSpan(["title"]);
  const written = (lines[line - 1] ?? "").slice(column - 1, column - 1 + Math.min(length, longest));
  const inQuotes = /^(["'])(.*)\1$/.exec(written)?.[2];
  return inQuotes === undefined ? textAt(line, column, written) : textAt(line, column + 1, inQuotes);
}

/** What a list of words finds in the title and the body. */
export function search<T>({ title, lines, lower }: Subject, { hint, patterns }: WordList<T>) {
  if (!hint.test(lower)) return [];
  return (title === undefined ? lines : [title, ...lines]).flatMap((text) =>
    patterns.flatMap(({ pattern, entry }) => findIn(text, pattern).map((found) => ({ ...found, entry }))),
  );
}

const noSlips: Subject["slips"] = new Map();

/** The files, with what the rules need to know of the rest of the content. */
export function subjectsOf(
  reading: FullReading,
  slips: ReadonlyMap<string, Subject["slips"]>,
  now: Temporal.Instant,
): Subject[] {
  const { content, read, sources, paths, beside } = reading;
  const targets = targetsOf(sources, { ...beside, paths }, content.company.url);
  const known = knownIn(reading);
  const positions = new Map(content.positions.list.map((position) => [position.slug, position]));
  const places = placesOf(content);
  const days = new Map<string, string>();
  const todayIn = (timezone: string) => {
    const day = days.get(timezone) ?? now.toZonedDateTimeISO(timezone).toPlainDate().toString();
    days.set(timezone, day);
    return day;
  };
  const scheduled = content.positions.list.filter((each) => statusOn(todayIn, each) === "scheduled");
  const later = new Set(scheduled.map(address.position));
  return read.map((source) => {
    let parts: readonly BodyPart[] | undefined;
    const { name, body } = source;
    const position = name.kind === "position" ? positions.get(name.slug) : undefined;
    const title = titleOf(source);
    const lines = readableLines(body.markdown);
    const tag = name.language ?? position?.language ?? content.company.language;
    const language = tag.toLowerCase().replace(/-.*/, "");
    let written: string | undefined;
    return {
      source,
      reading,
      content,
      today: todayIn("UTC"),
      slips: slips.get(source.path) ?? noSlips,
      known,
      language,
      title,
      lines: lines.map((text, index) => textAt(body.line + index, 1, text)),
      lower: [title?.text ?? "", ...lines].join("\n").toLowerCase(),
      ad: position && {
        position,
        status: statusOn(todayIn, position),
        today: todayIn(timezonesOf(position)[0]),
        laws: lawsOf(position, language),
      },
      places,
      later,
      targets,
      parts() {
        parts ??= partsOf(body.markdown, source.tree);
        return parts;
      },
      written() {
        written ??= otherLanguage(lines.join("\n"), language) ?? language;
        return written;
      },
    };
  });
}
