import type { Kind } from "../content/schema.ts";
import { type Code, type Fault, type Found, fault } from "../messages/catalogue.ts";
import type { Span } from "../messages/span.ts";
import type { FullReading } from "../read/read-content.ts";
import type { Subject } from "./subject.ts";

/** Something wrong, and its place in the file; without a place it is about the file as a whole. */
export interface Finding {
  span?: Span | undefined;
  fault: Fault;
  /** The whole line as it should be, where more of it changes than the place. */
  line?: string | undefined;
}

/** Something wrong in one of many files. */
interface FindingIn extends Finding {
  file: string;
}

/**
 * What a rule keeps others from reporting where it finds something, until that is fixed: a slip in a line of the fields
 * silences everything `in` that `line` but a merge, and a placeholder the `codes` of other languages in its `file`.
 */
export type Silence = { in: "line" | "file" } & ({ codes: readonly Code[] } | { but: readonly Code[] });

interface Looking<Thing, F extends Finding> {
  silences?: Silence | readonly Silence[];
  find(thing: Thing): readonly F[];
}

/** Looks for something in one file after the other. */
export interface Rule extends Looking<Subject, Finding> {
  /** The kinds of files that it looks at; all, where it doesn't say. */
  kinds?: readonly Kind[];
  /** It judges what only the original says, so it leaves translations alone. */
  originals?: true;
  /** It looks for what is missing, which a draft may still get. */
  finished?: true;
}

/** Looks for something that only shows in the whole folder. */
export type FolderRule = Looking<FullReading, FindingIn>;

/** What a rule for one code found at a place, and what to write there instead. */
export interface Match<C extends Code> {
  span?: Span | undefined;
  found: Found<C>;
  fix?: string | undefined;
  /** How many lines the fix replaces, if it is more than one. */
  replaces?: number;
}

/** What a rule for one code returns: nothing, one place or several. */
export type Matches<C extends Code> = readonly Match<C>[] | Match<C> | undefined;

/** A rule that looks for one code. */
export function rule<C extends Code>({
  code,
  find,
  ...rest
}: Omit<Rule, "find"> & { code: C; find(subject: Subject): Matches<C> }): Rule {
  return {
    ...rest,
    find(subject) {
      const matches = find(subject) ?? [];
      // Most rules find nothing in most files: of a thousand files times sixty rules, nearly all end here.
      if (Array.isArray(matches) && matches.length === 0) return [];
      return [matches].flat().map(({ span, found, fix, replaces }) => ({
        span,
        fault: { ...fault(code, found, fix), ...(replaces && { replaces }) },
      }));
    },
  };
}

/** A rule that looks for one code in the whole folder. */
export function folderRule<C extends Code>(
  code: C,
  find: (reading: FullReading) => readonly (Match<C> & { file: string })[],
): FolderRule {
  return {
    find: (reading) =>
      find(reading).map(({ file, span, found, fix }) => ({ file, span, fault: fault(code, found, fix) })),
  };
}

/** The kinds of files that hold an ad. */
export const ads: readonly Kind[] = ["position"];
