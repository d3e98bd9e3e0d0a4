import { type Kind, kinds } from "../content/schema.ts";
import type { Span } from "../messages/span.ts";
import type { Citation } from "./advice/citations.ts";
import type { Subject } from "./advice/subject.ts";

/** A place at which a rule has something to say. */
export interface Finding {
  span: Span;
  message: string;
  hint: string;
  /** What the place should say instead. */
  fix?: string | undefined;
  /** Where it is not the first of the rule's. */
  citation?: Citation | undefined;
}

/** A rule that gives advice on files of some kinds. */
export interface Rule {
  /** A stable name, which `allow` takes. */
  code: string;
  /** What it warns of, in one sentence; the guide prints it. */
  about: string;
  citations: readonly [Citation, ...Citation[]];
  kinds: readonly Kind[];
  /** It judges what only the original says, so it leaves translations alone. */
  originals?: true;
  /** It looks for what is missing, which in a draft may still come. */
  finished?: boolean | undefined;
  find(subject: Subject): Finding | Finding[] | undefined;
}

/** The kinds of files that hold an ad. */
export const ads: readonly Kind[] = ["position"];

/** All kinds of files with words that candidates read. */
export const allTexts: readonly Kind[] = kinds.filter((kind) => kind !== "brand");
