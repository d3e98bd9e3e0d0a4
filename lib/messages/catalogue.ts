import { aboutAdvice } from "./about-advice.ts";
import { aboutFields } from "./about-fields.ts";
import { aboutFiles } from "./about-files.ts";
import { aboutLines } from "./about-lines.ts";
import { aboutTexts } from "./about-texts.ts";
import { type AdviceMessage, type Message, type Nothing, worded } from "./message.ts";
import type { Severity } from "./problem.ts";

export const errors = { ...aboutFiles, ...aboutLines, ...aboutFields, ...aboutTexts };
const all = { ...errors, ...aboutAdvice };

export type ErrorCode = keyof typeof errors;
export type Code = keyof typeof all;
/** What has to be found for a code, so that its message can tell it. */
export type Found<C extends Code> = (typeof all)[C] extends Message<infer Any> ? Any : never;

const messages: { readonly [C in Code]: Message<Found<C>> & Partial<AdviceMessage<Found<C>>> } = all;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code);
}

export function aboutOf(code: string): string {
  const messagesByCode: Readonly<Record<string, { about: string } | undefined>> = all;
  return messagesByCode[code]?.about ?? code;
}

export const adviceCodes: readonly string[] = Object.keys(aboutAdvice);
export const allowable: readonly string[] = Object.entries(aboutAdvice).flatMap(([code, { fixed }]) =>
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

type Rest<F> = Nothing extends F ? [found?: F, fix?: string] : [found: F, fix?: string];

/** Says what is wrong and how to fix it: its code, what was found, and what to write instead if that is clear. */
export function fault<C extends Code>(code: C, ...rest: Rest<Found<C>>): Fault;
export function fault<C extends Code>(code: C, found: Found<C>, fix?: string): Fault;
export function fault<C extends Code>(code: C, found: Found<C>, fix?: string): Fault {
  const { says, remedy, citations, cites } = messages[code];
  const citation = cites?.(found) ?? citations?.[0];
  const source = citation === undefined ? "" : `\nSource: ${citation.name}, ${citation.url}`;
  return {
    severity: citations === undefined ? "error" : "warning",
    code,
    message: worded(says, found),
    hint: worded(remedy, found) + source,
    fix,
  };
}
