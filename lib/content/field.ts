import * as z from "zod";
import { photoPath, svgPath } from "./checks/picture-path.ts";
import { printable, slug } from "./checks/text.ts";
import type { Check } from "./checks/value-check.ts";
import { apply } from "./checks/web.ts";

/** What the guide, `npm run new` and the form in the browser say about a field. */
export interface FieldMeta {
  /** The field's name in plain words. */
  title: string;
  description: string;
  /** What the form says instead, where the description tells how a file writes the field. */
  inForm?: string;
  /** What the form lets people type, as a pattern, and what it says otherwise. A number with one is text in the form. */
  typed?: readonly [pattern: string, otherwise: string];
  /** As it is written in a file. */
  example: string;
  /** What kind of text it is, for the form's widget; by default, plain text on one line. */
  widget?:
    | "date"
    | "url"
    | "paragraph"
    | "image"
    | "photo"
    | "colour"
    | "typeface"
    | "family"
    | "country"
    | "applicants";
  /** The folder whose slugs it names. */
  refersTo?: "teams" | "offices" | "regions" | "pages";
  /** An https address is possible instead. */
  orAddress?: true;
  /** It's text, which a translation has in its language; optional text may be left out there, and so may a date. */
  words?: true | "optional" | "unless-date";
  /** Digits are taken as they are written, so that 2021 or 01067 need no quotes. */
  verbatim?: boolean;
  /** The value of a missing field, if the schema can't fill it in. */
  fallback?: string;
  /** The group that a text was meant as, in one line. */
  groupMeant?: (text: string) => string | undefined;
  /** What to do where none of the choices fits. */
  otherwise?: string;
  /** The field is required, except next to certain other fields. */
  exception?: { words: string; holds(others: Readonly<Record<string, unknown>>): boolean };
}

/** A field and its description; its title is its name, unless `more` has another. */
export function field<S extends z.ZodType>(
  schema: S,
  description: string,
  example: string,
  more: Partial<FieldMeta> = {},
): S {
  return schema.meta({ description, example, ...more });
}

/** A text that passes a check; the fault travels in the issue's `params`. */
export function checked(check: Check, schema = z.string()): z.ZodString {
  return schema.check((context) => {
    const fault = check(context.value);
    if (fault === undefined) return;
    const { value: input, issues } = context;
    issues.push({ code: "custom", input, message: fault.message, params: { fault }, continue: true });
  });
}

/** One choice or a list of them, read as a list. */
export function oneOrSeveral<S extends z.ZodEnum>(choice: S) {
  return z.preprocess((value) => (typeof value === "string" ? [value] : value), z.array(choice).min(1));
}

/** Where applications go; a list is joined, so that the check can say that only one address is possible. */
export const applyTo = z.preprocess(
  (value) => (Array.isArray(value) ? value.join(", ") : value),
  checked(apply),
);

/** A text of one line or more; `max` is in characters. */
export function text(max = 500): z.ZodString {
  return checked(printable, z.string().trim().min(1).max(max));
}

export function titleField(max: number, description: string, example: string): z.ZodString {
  return field(text(max), description, example, { words: true });
}

export function summary(example: string): z.ZodString {
  const rule = "One sentence for search results, 160 characters at most.";
  return field(text(160), rule, example, { widget: "paragraph", words: true });
}

/** What every kind of file may have. */
export const allow = field(
  z.record(z.string(), text()).optional(),
  "Advice (a warning) that doesn't apply to this file: its code, a colon and the reason.",
  '{ short-body: "the video says the rest" }',
  {
    title: "Advice that does not apply",
    inForm: "Advice that doesn't apply here: its code, as the check names it, and the reason.",
  },
);

export const formerly = field(
  z.array(checked(slug)).min(1).optional(),
  "Earlier names of this file, without .md: their addresses lead here.",
  "[data-wizard]",
  {
    title: "Earlier names",
    inForm: "Names that ended this page's address before. The old addresses lead here.",
  },
);

export const draft = field(
  z.boolean().default(false),
  "true while it must not be published; it shows in the live preview only.",
  "true",
  {
    // In the form, a draft is what waits for review.
    title: "Hidden",
    inForm: "Turn this on to keep it off the site; only the live preview shows it.",
  },
);

export const names = field(
  z.array(text(80)).min(1).optional(),
  "What the applicant tracking system calls it, if that is another name.",
  "[Paris HQ]",
  { title: "Names elsewhere" },
);

export const emblem = field(
  checked(svgPath).optional(),
  "An SVG file under public/, drawn in the colour of the text; shapes with the class mend take the signal colour.",
  "/emblems/think.svg",
  { widget: "image", inForm: "A drawing: an SVG file, shown in the colour of the text." },
);

const picture = z.strictObject({
  file: field(checked(photoPath), "The picture, in the folder photos.", "photos/paris.jpg", {
    widget: "photo",
    inForm: "The picture: JPEG, PNG, WebP or AVIF, up to 25 MB.",
  }),
  alt: field(
    text(300),
    "What it shows, for people who can't see it; decorative, if it is only decoration.",
    '"Two people at a workbench"',
    { title: "What it shows", words: true },
  ),
});

export const photo = field(
  picture.optional(),
  "A picture at the head of the page, wider than tall: its file, and what it shows.",
  '{ file: photos/paris.jpg, alt: "Two people at a workbench" }',
);
