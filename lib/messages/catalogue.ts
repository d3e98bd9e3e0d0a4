import { aboutAdvice } from "./about-advice.ts";
import { aboutChoices } from "./about-choices.ts";
import { aboutFields } from "./about-fields.ts";
import { aboutFiles } from "./about-files.ts";
import { aboutLaw } from "./about-law.ts";
import { aboutLines } from "./about-lines.ts";
import { aboutLinks } from "./about-links.ts";
import { aboutProse } from "./about-prose.ts";
import { aboutSlips } from "./about-slips.ts";
import { aboutTexts } from "./about-texts.ts";
import { aboutValues } from "./about-values.ts";
import { type Message, wordsOf } from "./message.ts";
import type { Severity } from "./problem.ts";

/** All errors, by the part of a file that they are about. */
export const errorsAbout = {
  files: aboutFiles,
  lines: aboutLines,
  fields: { ...aboutValues, ...aboutFields, ...aboutChoices },
  texts: { ...aboutLinks, ...aboutSlips, ...aboutTexts },
};
export const errors = {
  ...errorsAbout.files,
  ...errorsAbout.lines,
  ...errorsAbout.fields,
  ...errorsAbout.texts,
};
/** What isn't wrong and could be better. */
export const allAdvice = { ...aboutLaw, ...aboutAdvice, ...aboutProse };
const all = { ...errors, ...allAdvice };

export type ErrorCode = keyof typeof errors;
export type Code = keyof typeof all;
/** The details that a code's message needs. */
export type Found<C extends Code> = (typeof all)[C] extends Message<infer Any> ? Any : never;

const messages: { readonly [C in Code]: Message<Found<C>> } = all;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code);
}

export function aboutOf(code: string): string {
  const messagesByCode: Readonly<Record<string, { about: string } | undefined>> = all;
  return messagesByCode[code]?.about ?? code;
}

export const adviceCodes: readonly string[] = Object.keys(allAdvice);
export const allowable: readonly string[] = Object.entries(allAdvice).flatMap(([code, { fixed }]) =>
  fixed === true ? [] : code,
);

/** What is wrong, apart from where it is. */
export interface Fault {
  severity: Severity;
  code: Code;
  message: string;
  hint: string;
  /** What the place should say instead; shown as a whole line that can be pasted. */
  fix?: string | undefined;
  replaces?: number;
}

type Rest<F> = Record<string, never> extends F ? [found?: F, fix?: string] : [found: F, fix?: string];

/** Says what is wrong and how to fix it: its code, what was found, and what to write instead if that is clear. */
export function fault<C extends Code>(code: C, ...rest: Rest<Found<C>>): Fault;
// For callers that don't know the code either, so that TypeScript can't tell what `Rest` is for it.
export function fault<C extends Code>(code: C, found: Found<C>, fix?: string): Fault;
export function fault<C extends Code>(code: C, found: Found<C>, fix?: string): Fault {
  const { citations = [], cites, ...wording } = messages[code];
  const { message, hint } = wordsOf(wording, found);
  const citation = cites?.(found) ?? citations[0];
  const source = citation === undefined ? "" : `\nSource: ${citation.name}, ${citation.url}`;
  return {
    severity: isErrorCode(code) ? "error" : "warning",
    code,
    message,
    hint: hint + source,
    fix,
  };
}
