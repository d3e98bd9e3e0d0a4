import type * as z from "zod";
import type { Fault } from "../problem/span.ts";

/** Something wrong between fields that are right one by one, and the field where it is mended. */
export interface FieldFault {
  path: readonly PropertyKey[];
  fault: Fault;
}

/** What is to be known of a kind of content file; paths, reader, guide, templates and form editor follow from it. */
export interface Form<Fields extends z.ZodObject = z.ZodObject> {
  fields: Fields;
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
  /** Whether its text stands on a page of its own, so that the headings in it can be linked to. */
  ownPage?: boolean;
  /** What stands for it where it is missing or broken, so that the live preview has a page to show; a file without may be left out. */
  empty?: z.output<Fields>;
  /** What is wrong between fields, as they are written: one that is wrong must not hide another. */
  between?(data: Readonly<Record<string, unknown>>): FieldFault[];
}

/** A file without which there is no site. */
export interface SingleForm<Fields extends z.ZodObject> extends Form<Fields> {
  file: string;
  empty: z.output<Fields>;
}

/** A file that may be left out. */
export interface OptionalForm<Fields extends z.ZodObject> extends Form<Fields> {
  file: string;
  empty?: never;
}

/** A file without which there is no site. */
export function single<Fields extends z.ZodObject>(form: SingleForm<Fields>): SingleForm<Fields> {
  return form;
}

/** A file that may be left out, and then leaves no trace. */
export function optional<Fields extends z.ZodObject>(form: OptionalForm<Fields>): OptionalForm<Fields> {
  return form;
}

/** A kind of which there may be many files. */
export function many<Fields extends z.ZodObject>(form: Form<Fields>): Form<Fields> {
  return form;
}
