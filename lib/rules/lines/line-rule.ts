import type { FieldDescription } from "../../content/field-list.ts";
import type { Code, Fault } from "../../messages/catalogue.ts";
import type { YamlLine } from "./yaml-line.ts";

export interface LineSlip {
  from: number;
  to: number;
  fault: Fault;
  line: string;
  /** The lines to paste, where one line was meant as several. */
  shown?: string | undefined;
  /** It is part of the slip in a line above, and reported there. */
  follows?: boolean;
  /** Another problem of the file, which isn't reported: it follows from the slip. */
  entails?: Code;
}

/** What a rule may look at besides its line. */
export interface Surroundings {
  /** The lines before that are neither blank nor comments, the nearest first. */
  before: YamlLine[];
  known: ReadonlyMap<string, FieldDescription>;
}

/** Looks for one kind of slip in a line of the fields. */
export type LineRule = (line: YamlLine, around: Surroundings) => LineSlip | undefined;

/** Something wrong with a line's value, from one of its columns to another, and what to write instead. */
export function valueSlip(
  { start, text, value }: YamlLine,
  mended: string,
  fault: Fault,
  from = 0,
  to = value.length,
): LineSlip {
  return { line: text.slice(0, start) + mended, from: start + from, to: start + to, fault };
}

/** The field that a line is, or whose list it is an item of. */
export function owner(line: YamlLine, before: readonly YamlLine[]): string {
  if (line.key !== "" || line.dashes === "") return line.key;
  return before.find(({ key, dashes }) => key !== "" && dashes === "")?.key ?? "";
}
