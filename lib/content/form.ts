import type * as z from "zod";
import type { Fault } from "../messages/catalogue.ts";

/** Fields that are right one by one but disagree, and the field to fix. */
export interface FieldFault {
  path: readonly PropertyKey[];
  fault: Fault;
}

/** Everything about one kind of content file; paths, reading, guide, templates and the form follow from it. */
export interface Form {
  fields: z.ZodObject;
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
  ownPage?: boolean;
  /** The fields of the only file of a kind where it is missing or broken; a file without may be left out, and then leaves no trace. */
  empty?: object;
  /** What is wrong between fields, as they are written: one that is wrong must not hide another. */
  between?(data: Readonly<Record<string, unknown>>): FieldFault[];
}
