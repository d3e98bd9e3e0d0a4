import type { Fault } from "../problem/span.ts";
import type { FieldDescription } from "../schema/fields.ts";
import type { YamlLine } from "./yaml-line.ts";

/** A fault of one line, the stretch it concerns (from 0) and the whole line as it should be. */
export interface LineFault {
  from: number;
  to: number;
  finding: Fault;
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

/** A fault of the value of a line, and what to write in its place. */
export function valueFault(line: YamlLine, value: string, finding: Fault): LineFault {
  const end = line.start + line.value.length;
  return { from: line.start, to: end, finding, line: line.text.slice(0, line.start) + value };
}

/** The remedy of most faults. */
export const quotes = "Put the whole text in quotes.";
