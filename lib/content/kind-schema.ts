import type * as z from "zod";
import type { Fault } from "../messages/catalogue.ts";

/** A conflict between fields that are right one by one, at the field to fix. */
export interface FieldFault {
  path: readonly PropertyKey[];
  fault: Fault;
}

/**
 * Everything about one kind of content file: paths, reading, guide and the form follow from it. A new kind also needs its
 * entry in `kindSchemas`, its part of `Content` (content.ts, assemble.ts) and of the reference (scripts/guide), its page in
 * `app/`, and a `_template.md` in its folder for `npm run new`.
 */
export interface KindSchema {
  fields: z.ZodObject<Record<string, z.ZodType>>;
  /** Its path below the content folder, where it is the only one of its kind. */
  file?: string;
  /** The folder that holds the files of this kind. */
  folder?: string;
  /** Whether a number in front of the name gives its order. */
  numbered?: boolean;
  /** What the text below the fields must have: words, or sections with headings. */
  body?: "words" | "sections";
  /** The address at which it is shown. */
  page(name: { slug: string }): string;
  /** Whether its text has a page to itself, so that links can lead to its headings. */
  hasPage?: boolean;
  /** What the only file of a kind counts as if it is missing or broken. A file of a kind without this is optional. */
  empty?: object;
  /** What is wrong between fields. It looks at them as written, so that one wrong field doesn't hide another. */
  between?(data: Readonly<Record<string, unknown>>): FieldFault[];
}
