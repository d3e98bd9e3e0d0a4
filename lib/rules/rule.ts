import { type Kind, kinds } from "../content/schema.ts";
import { type Code, type Fault, type Found, fault } from "../messages/catalogue.ts";
import type { Span } from "../messages/span.ts";
import type { Subject } from "./subject.ts";

/** Something wrong, and its place in the file. */
export interface Finding {
  span: Span;
  fault: Fault;
}

/** Looks for something in the files of some kinds. */
export interface Rule {
  codes: readonly Code[];
  kinds: readonly Kind[];
  /** It judges what only the original says, so it leaves translations alone. */
  originals?: true;
  /** It looks for what is missing, which a draft may still get. */
  finished?: boolean | undefined;
  /** The codes that aren't reported where this rule finds something: they are judged once it is fixed. */
  silences?: { in: "line" | "file"; codes: readonly Code[] };
  find(subject: Subject): Finding[];
}

/** What a rule found at a place, and what to write there instead. */
interface Place<C extends Code> {
  span: Span;
  found: Found<C>;
  fix?: string | undefined;
}

/** What a rule returns: nothing, one place or several. */
export type Places<C extends Code> = readonly Place<C>[] | Place<C> | undefined;

/** A rule that looks for one code. */
export function rule<C extends Code>({
  code,
  find,
  ...rest
}: Omit<Rule, "codes" | "find"> & { code: C; find(subject: Subject): Places<C> }): Rule {
  return {
    codes: [code],
    ...rest,
    find: (subject) =>
      [find(subject) ?? []].flat().map(({ span, found, fix }) => ({ span, fault: fault(code, found, fix) })),
  };
}

/** The kinds of files that hold an ad. */
export const ads: readonly Kind[] = ["position"];

/** All kinds of files with words that candidates read. */
export const allTexts: readonly Kind[] = kinds.filter((kind) => kind !== "brand");
