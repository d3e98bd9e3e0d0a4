import type { Span } from "../../messages/span.ts";
import { ads, type Rule, rule } from "../rule.ts";
import { type Subject, search } from "../subject.ts";
import type { WordList } from "../words.ts";
import { isInNewYork } from "./pay.ts";
import { ageWords, genderWords, originWords, payHistoryWords, type Wording } from "./wordings.ts";

function overlap(a: Span, b: Span): boolean {
  return a.line === b.line && a.column < b.column + b.length && b.column < a.column + a.length;
}

// Who says that something isn't asked for, or where it is read from whom, asks for nothing.
const denial =
  /(?<!\p{L})(?:no|non|not|n[’']t|never|neither|nor|without|regardless|ban(?:s|ned)?|from|ne|n[’']\p{L}+|ni|sans|aucune?|nicht|nie|keine?[nrms]?|ohne|weder|egal)(?!\p{L})|\p{L}n[’']t(?!\p{L})/iu;
const inQuotes = /["“„«]\s*$/;
const law = /federal|by law|statut|clearance|export control|itar|loi|gesetz/;

/** Whether the sentence denies what is at a place in it, or quotes it. */
function isDenied({ source }: Subject, { line, column }: Span): boolean {
  const before = (source.lines[line - 1] ?? "").slice(0, column - 1);
  const sentence = /[^.!?;:]*$/.exec(before)?.[0] ?? "";
  return denial.test(sentence) || inQuotes.test(before);
}

/** What a list of words finds in an ad. */
function findWords(subject: Subject, listFor: (language: string) => WordList<Wording>) {
  const { language } = subject;
  const found = search(subject, listFor(language)).filter(({ span }) => !isDenied(subject, span));
  const places = found.map(({ words, span, entry: { instead } }) => ({
    span,
    found: { words, instead, language },
  }));
  // "a young man" is one place, though two patterns find it.
  return places.filter(({ span }, at) => places.slice(0, at).every((other) => !overlap(other.span, span)));
}

/** What an ad writes before something that applicants are to send. */
const asked =
  /(?<!\p{L})(?:your|send|attach|include|state|provide|share|tell|votre|vos|indique[rz]|joigne[zr]|envoye[rz]|ihr(?:e[nrms]?)?|nennen|senden|schicken)(?!\p{L})[^.!?]*$/iu;

/** Advice on words of ads. */
export const wordingRules: readonly Rule[] = [
  rule({ code: "age", kinds: ads, find: (subject) => findWords(subject, ageWords) }),
  rule({ code: "gender", kinds: ads, find: (subject) => findWords(subject, genderWords) }),
  rule({
    code: "origin",
    kinds: ads,
    find(subject) {
      const inNewYork = subject.ad?.position.offices.some(isInNewYork) === true;
      // A law may ask for citizens.
      const isRequired = law.test(subject.lower);
      const places = findWords(subject, originWords).filter(
        ({ found }) => !(isRequired && /citizen|national|staat/i.test(found.words)),
      );
      return places.map(({ span, found }) => ({
        span,
        found: { ...found, inNewYork },
      }));
    },
  }),
  rule({
    code: "pay-history",
    kinds: ads,
    // A job in payroll has pay slips, too.
    find: (subject) =>
      findWords(subject, payHistoryWords).filter(({ span }) =>
        asked.test((subject.source.lines[span.line - 1] ?? "").slice(0, span.column - 1)),
      ),
  }),
];
