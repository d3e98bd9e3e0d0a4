import type { FieldDescription } from "../content/field-list.ts";
import { type Fault, fault, type Said } from "../messages/span.ts";
import type { YamlLine } from "./yaml-line.ts";

/** A fault of one line, the stretch it concerns (from 0) and the whole line as it should be. */
export interface LineFault {
  from: number;
  to: number;
  fault: Fault;
  line: string;
}

/** What a detector may look at beside its line. */
export interface Surroundings {
  /** The nearest lines before that are neither blank nor comments, the nearest first. */
  before: YamlLine[];
  known: ReadonlyMap<string, FieldDescription>;
}

/** Looks for one kind of fault in a line. */
export type Detector = (line: YamlLine, around: Surroundings) => LineFault | undefined;

/** A fault of a line between two columns, and the line as it should be. */
export function lineFault(line: string, [from, to]: [number, number], said: Said): LineFault {
  return { from, to, fault: fault(...said), line };
}

/** A fault of the value of a line, from a column of it to another, and what to write in its place. */
export function valueFault(
  { start, text, value }: YamlLine,
  mended: string,
  said: Said,
  from = 0,
  to = value.length,
): LineFault {
  return lineFault(text.slice(0, start) + mended, [start + from, start + to], said);
}

/** The key whose value a line is or belongs to as an item of its list. */
export function owner(line: YamlLine, before: readonly YamlLine[]): string {
  if (line.key !== "" || line.dashes === "") return line.key;
  return before.find(({ key, dashes }) => key !== "" && dashes === "")?.key ?? "";
}

/** The remedy of most faults. */
export const quotes = "Put the whole text in quotes.";
/** The remedy of a line whose colon is not one. */
export const colonParts = "A colon and a space part the field from its value.";
/** What is said of a quote that stands alone. */
export const unclosed = (message: string): Said => ["unclosed-quote", message, "Quotes come in pairs."];
