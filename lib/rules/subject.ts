import type { Temporal } from "temporal-polyfill";
import { address } from "../content/addresses.ts";
import { spellingsOf } from "../content/city-names.ts";
import type { Content, Office, Position } from "../content/content.ts";
import { once } from "../content/once.ts";
import { regionNames } from "../content/region-names.ts";
import { dayIn, type Status, statusOn, timezonesOf } from "../content/status.ts";
import type { Law } from "../messages/about-law.ts";
import type { Fault } from "../messages/catalogue.ts";
import type { Span } from "../messages/span.ts";
import { type BodyPart, partsOf, spanInFile } from "../read/body-parts.ts";
import { ownLanguage } from "../read/left-out.ts";
import type { FullReading } from "../read/read-content.ts";
import type { Source } from "../read/source.ts";
import type { TranslatedFile } from "../read/translations.ts";
import { joined, otherLanguage, type Sample, sampleOf } from "./detect-language.ts";
import { lawsOf } from "./laws.ts";
import type { LineSlip } from "./lines/line-rule.ts";
import { type Linkable, linkableOf } from "./linkable.ts";
import { isHeading, levelsOf, literally, readableText, type Text, wholeWords } from "./readable-text.ts";
import { type Known, knownIn } from "./references.ts";

/* A rule on single files gets a `Subject`; the other types here are what one is made of. */

/** What the rules on single files see of the rest of the content, which is the same for all of them. */
export interface Around {
  content: Pick<Content, "company" | "offices" | "pages">;
  /** What fields may refer to. */
  known: Known;
  /** Finds the names of places; missing where there is no office. */
  places: RegExp | undefined;
  /** The addresses of positions that open later, and have no page before. */
  later: ReadonlySet<string>;
  /** What links can lead to. */
  linkable: Omit<Linkable, "sources">;
}

/** What a rule knows about one file beyond its text. */
interface Own {
  /** The language of the file, without its region: `en`. */
  language: string;
  /** The position that the ad is about; missing where one of its fields is wrong, and for other kinds of files. */
  ad: Ad | undefined;
  /** Why the content leaves the file out. */
  leftOut: Fault | undefined;
}

/** A file, and all that the rules can see of others when they look at it. */
export interface Sight {
  source: Source;
  around: Around;
  own: Own;
  /** The file that it translates. */
  original: Source | undefined;
  /** The other files that the rules have looked at, by their paths. */
  looked: Map<string, Source | undefined>;
  sourceAt(path: string): Source | undefined;
  subject(): Subject;
}

/** A file as the rules see it. */
export interface Subject extends Own {
  source: Source;
  around: Around;
  /** The slips in its fields, by the indexes of their lines. */
  slips: ReadonlyMap<number, LineSlip>;
  /** The title as it is written, without its quotes; missing where the file has none. */
  title: Text | undefined;
  /** The lines of the body in which only what people read is left. */
  lines: Text[];
  /** Title and body in lower case, for a first look. */
  lower: string;
  /** The file with its original, if it is a translation. */
  translated: TranslatedFile | undefined;
  /** What links can lead to. */
  linkable: Linkable;
  /** The headings, links, pictures and HTML of the body. */
  parts(): readonly BodyPart[];
  headings(): readonly Heading[];
  /** The text from one heading to the next. */
  sections(): readonly Section[];
  /** The language that the text is written in, which should be the file's. */
  writtenIn(): string;
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

interface Heading extends BodyPart {
  /** Its place in the file. */
  span: Span;
  /** The level of the heading above it: 1 for the first, which the title is above. */
  above: number;
  /** The level it should have, where that is another: without a gap below the one above, and 2 at least. */
  level: number;
  /** The rest of its line from the place on, marks and all: `## What you will do`. */
  written: string;
}

/** A part of a body. */
interface Section {
  lines: readonly Text[];
  sample: Sample;
}

/** What an office's city is called in many languages. */
export const cityNames = ({ title, address }: Office): string[] =>
  [title, address.locality].flatMap(spellingsOf);

function placeNames({ offices }: Content): RegExp | undefined {
  const names = new Set(
    offices.list.flatMap((office) => [...cityNames(office), ...regionNames(office.country)]),
  );
  // "Ile-de-France" is another place.
  return names.size === 0 ? undefined : wholeWords(`(?<!\\p{L}-)(?:${[...names].map(literally).join("|")})`);
}

/** Longer titles are an error, and the rest of them isn't looked at. */
const longest = 200;

function titleOf({ data, lines, valueSpan }: Source): Text | undefined {
  if (typeof data.title !== "string") return undefined;
  const { line, column, length } = valueSpan(["title"]);
  const written = (lines[line - 1] ?? "").slice(column - 1, column - 1 + Math.min(length, longest));
  const inQuotes = /^(["'])(.*)\1$/.exec(written)?.[2];
  return inQuotes === undefined
    ? { text: written, line, column }
    : { text: inQuotes, line, column: column + 1 };
}

function headingsOf(parts: readonly BodyPart[], source: Source): Heading[] {
  let above = 1;
  const found = parts.filter(({ kind }) => kind === "heading");
  const levels = levelsOf(found.map(({ depth }) => depth));
  return found.map((part, at) => {
    const span = spanInFile(source, part);
    const written = (source.lines[span.line - 1] ?? "").slice(part.column - 1);
    const heading = { ...part, span, above, level: levels[at] ?? 2, written };
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

const noSlips: Subject["slips"] = new Map();

/** The files, with what the rules may know of the rest of the content. */
export function sightsOf(
  reading: FullReading,
  slips: ReadonlyMap<string, Subject["slips"]>,
  now: Temporal.Instant,
): Sight[] {
  const { content, read, sources, paths, assets, leftOut, translatedFiles } = reading;
  const { sources: byPath, ...linkable } = linkableOf(sources, { ...assets, paths }, content.company.url);
  const positions = new Map(content.positions.list.map((position) => [position.slug, position]));
  const days = new Map<string, string>();
  const todayIn = (timezone: string) => {
    const day = days.get(timezone) ?? dayIn(timezone, now);
    days.set(timezone, day);
    return day;
  };
  const scheduled = content.positions.list.filter((each) => statusOn(todayIn, each) === "scheduled");
  const { company, offices, pages } = content;
  const around: Around = {
    content: { company, offices, pages },
    known: knownIn(reading),
    places: placeNames(content),
    later: new Set(scheduled.map(address.position)),
    linkable,
  };
  const sourceAt = (path: string) => byPath.get(path);
  return read.map((source) => {
    const { name } = source;
    const position = name.kind === "position" ? positions.get(name.slug) : undefined;
    const tag = name.language ?? position?.language ?? ownLanguage(source, company.language);
    const language = tag.toLowerCase().replace(/-.*/, "");
    const ad = position && {
      position,
      status: statusOn(todayIn, position),
      today: todayIn(timezonesOf(position)[0]),
      laws: lawsOf(position, language),
    };
    const translated = translatedFiles.get(source);
    const sight: Sight = {
      ...{ source, around, sourceAt, looked: new Map(), original: translated?.original },
      own: { language, ad, leftOut: leftOut.get(source) },
      subject: () => subjectOf(sight, slips.get(source.path) ?? noSlips, translated),
    };
    return sight;
  });
}

function subjectOf(
  { source, around, own, looked, sourceAt }: Sight,
  slips: Subject["slips"],
  translated: TranslatedFile | undefined,
): Subject {
  const { body } = source;
  const title = titleOf(source);
  const readable = readableText(body.markdown);
  const lines = readable.split("\n").map((text, index) => ({ text, line: body.line + index, column: 1 }));
  const parts = once(() => partsOf(body.markdown, source.tree));
  const sections = once(() => sectionsOf(lines, own.language));
  const sources = {
    get(path: string) {
      const found = sourceAt(path);
      looked.set(path, found);
      return found;
    },
  };
  return {
    ...own,
    source,
    around,
    slips,
    translated,
    title,
    lines,
    parts,
    sections,
    lower: `${title?.text ?? ""}\n${readable}`.toLowerCase(),
    linkable: { ...around.linkable, sources },
    headings: once(() => headingsOf(parts(), source)),
    writtenIn: once(() => {
      const samples = sections().map(({ sample }) => sample);
      return otherLanguage(joined(samples, own.language)) ?? own.language;
    }),
  };
}
