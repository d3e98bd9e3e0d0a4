import type { Temporal } from "temporal-polyfill";
import { address } from "../content/addresses.ts";
import { interfaceLanguages } from "../content/checks/interface-language.ts";
import type { Content, Position } from "../content/content.ts";
import { dayIn, type Status, statusOn, timezonesOf } from "../content/status.ts";
import type { Law } from "../messages/about-law.ts";
import type { Span } from "../messages/span.ts";
import { type BodyPart, partsOf, placeOf } from "../read/body-parts.ts";
import type { FullReading } from "../read/read-content.ts";
import type { Source } from "../read/source.ts";
import { joined, otherLanguage, type Sample, sampleOf } from "./detect-language.ts";
import { lawsOf } from "./laws.ts";
import type { FoundSlip } from "./lines/line-slips.ts";
import { type Targets, targetsOf } from "./linkable.ts";
import { isHeading, readableLines } from "./readable-text.ts";
import { type Known, knownIn } from "./references.ts";
import { findIn, literally, type Text, textAt, type WordList, wholeWords } from "./text-search.ts";

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
  /** Those of them that are headings. */
  headings(): readonly Heading[];
  /** The text from one heading to the next. */
  sections(): readonly Section[];
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

/** A heading of a body. */
export interface Heading extends BodyPart {
  /** Its place in the file. */
  span: Span;
  /** The level of the heading above it: 1 for the first, which the title is above. */
  above: number;
  /** Its line from there on, as it is written. */
  written: string;
}

/** A part of a body. */
interface Section {
  lines: readonly Text[];
  sample: Sample;
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

function headingsOf(parts: readonly BodyPart[], source: Source): Heading[] {
  let above = 1;
  return parts
    .filter(({ kind }) => kind === "heading")
    .map((part) => {
      const span = placeOf(source, part);
      const written = (source.lines[span.line - 1] ?? "").slice(part.column - 1);
      const heading = { ...part, span, above, written };
      above = Math.max(2, part.depth);
      return heading;
    });
}

function sectionsOf(lines: readonly Text[], language: string): Section[] {
  const sections: Text[][] = [[]];
  for (const line of lines) {
    if (isHeading(line.text)) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections.map((lines) => ({
    lines,
    sample: sampleOf(lines.map(({ text }) => text).join("\n"), language),
  }));
}

/** Makes something the first time it's asked for. */
function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
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
    const day = days.get(timezone) ?? dayIn(timezone, now);
    days.set(timezone, day);
    return day;
  };
  const scheduled = content.positions.list.filter((each) => statusOn(todayIn, each) === "scheduled");
  const later = new Set(scheduled.map(address.position));
  return read.map((source) => {
    const { name, body } = source;
    const position = name.kind === "position" ? positions.get(name.slug) : undefined;
    const title = titleOf(source);
    const readable = readableLines(body.markdown);
    const lines = readable.map((text, index) => textAt(body.line + index, 1, text));
    const tag = name.language ?? position?.language ?? content.company.language;
    const language = tag.toLowerCase().replace(/-.*/, "");
    const parts = once(() => partsOf(body.markdown, source.tree));
    const sections = once(() => sectionsOf(lines, language));
    return {
      source,
      reading,
      content,
      today: todayIn("UTC"),
      slips: slips.get(source.path) ?? noSlips,
      known,
      language,
      title,
      lines,
      lower: [title?.text ?? "", ...readable].join("\n").toLowerCase(),
      ad: position && {
        position,
        status: statusOn(todayIn, position),
        today: todayIn(timezonesOf(position)[0]),
        laws: lawsOf(position, language),
      },
      places,
      later,
      targets,
      parts,
      headings: once(() => headingsOf(parts(), source)),
      sections,
      written: once(() => {
        const samples = sections().map(({ sample }) => sample);
        return otherLanguage(joined(samples, language)) ?? language;
      }),
    };
  });
}
