import { forbidsPayHistory } from "../../messages/about-law.ts";
import type { Span } from "../../messages/span.ts";
import { findIn } from "../readable-text.ts";
import { ads, type Rule, rule } from "../rule.ts";
import type { Subject } from "../subject.ts";
import { ageWords, genderWords, originWords, payHistoryWords } from "./word-lists.ts";

function overlap(a: Span, b: Span): boolean {
  return a.line === b.line && a.column < b.column + b.length && b.column < a.column + a.length;
}

// Saying that something isn't required asks for nothing.
const denial =
  /(?<!\p{L})(?:no|non|not|n[’']t|never|neither|nor|without|regardless|irrespective|ban(?:s|ned)?|ne|n[’']\p{L}+|ni|sans|sin|bez|žádn\p{L}*|aucune?|nicht|nie|keine?[nrms]?|ohne|weder|egal|unabhängig|indépendamment)(?!\p{L})|\p{L}n[’']t(?!\p{L})/iu;
// "An age limit doesn't exist": the denial follows.
const deniedAfter =
  /^[^.!?;:,]{0,40}?(?<!\p{L})(?:nicht|keine|n[’']est pas|pas (?:demandé|requis|nécessaire)\p{L}*|is not|(?:is|does)n[’']t)(?!\p{L})/iu;
const quotation = /„[^“”]*[“”]|“[^”]*”|«[^»]*»|"[^"]*"/g;
// Where a clause begins: what comes before it may deny something else.
const clause =
  /[.!?;:]|(?<!\p{L})(?:and|but|und|aber|sondern|et|mais) (?:we|you|they|our|your|wir|du|sie|ihr|nous|vous|on|notre|votre)(?!\p{L})/giu;
// "From recent graduates up to old hands" is everybody.
const from = /(?<!\p{L})(?:from|de|du|des|von|vom)\s*$/iu;
const to = /^[^.!?;:]{0,30}(?<!\p{L})(?:to|à|aux?|bis)(?!\p{L})/iu;

// A team that was founded lately is young itself, whoever is in it.
const youngTeam = /^\p{L}+ (?:teams?|équipes?|kolektiv|tým|equipos?)$/iu;
const isNew =
  /(?<!\p{L})(?:founded|set up|launched|gegründet|aufgebaut|entstanden|créée?s?|fondée?s?|lancée?s?|vznikl\p{L}*|založ\p{L}*|cread[ao]s?|fundad[ao]s?|(?:since|seit|depuis|od|desde) (?:\p{L}+ )?20\d\d)(?!\p{L})/iu;

/** Whether the clause denies what is at a place in it, quotes it, or names it as one end of a range. */
function isDenied({ source, title }: Subject, { line, column, length }: Span): boolean {
  // The quotes around a title are YAML's.
  const start = title?.line === line ? title.column - 1 : 0;
  const text = (source.lines[line - 1] ?? "").slice(start);
  const [before, after] = [text.slice(0, column - 1 - start), text.slice(column - 1 - start + length)];
  const last = [...before.matchAll(clause)].at(-1);
  const own = before.slice(last === undefined ? 0 : last.index + last[0].length);
  const inQuotes = /[„“«"]/.test(before.replace(quotation, ""));
  const words = text.slice(column - 1 - start, column - 1 - start + length);
  const end = after.slice(0, Math.max(0, after.search(/[.!?]|$/)));
  if (youngTeam.test(words) && isNew.test(`${before.replace(/^.*[.!?]/, "")} ${end}`)) return true;
  return denial.test(own) || deniedAfter.test(after) || inQuotes || (from.test(before) && to.test(after));
}

function findWords(subject: Subject, lists: typeof ageWords) {
  const { title, lines, lower, ad } = subject;
  const { hint, patterns } = lists.get(subject.writtenIn()) ?? {};
  if (hint?.test(lower) !== true) return [];
  const places = [title ?? [], ...lines].flat().flatMap((text) =>
    (patterns ?? []).flatMap(({ pattern, instead }) =>
      findIn(text, pattern)
        .filter(({ span }) => !isDenied(subject, span))
        .map(({ words, span }) => ({ span, found: { words, instead, laws: ad?.laws ?? [] } })),
    ),
  );
  // "a young man" is one place, though two patterns find it.
  return places.filter(({ span }, at) => places.slice(0, at).every((other) => !overlap(other.span, span)));
}

// As well as a level, or where another way to know it is as good, a mother tongue is only how well people know the language.
const level =
  /^[^.!?]{0,12}(?<!\p{L})C[12](?!\p{L})|(?<!\p{L})C[12](?!\p{L})[^.!?]{0,12}$|^[^.!?;]{0,24}(?<!\p{L})(?:or|ou|oder|o|nebo)\s[^.!?;]{0,24}(?<!\p{L})(?:equivalent|fluen|near|proficient|équivalent|couram|bilingue|vergleichbar|gleichwertig|fließend|verhandlungssicher)/iu;

// A law may ask for citizens or an age: the ad is of a government or names what asks for it, or speaks of a law next to it.
const nationality = /citizen|national|staat|国籍/i;
const government =
  /(?<!\p{L})(?:federal (?:law|government|agenc|employ)|security clearance|background investigation|export control|itar(?!\p{L}))/iu;
const law =
  /(?<!\p{L})(?:by law|lois?|légale?s?|art\. ?[LRD]\.|statut\p{L}*|fonction publique|gesetz(?:lich|es)?\p{L}*|verordnung)(?!\p{L})|法令|法律|\p{sc=Han}{2}法(?![人務])|規則/iu;

/** What an ad writes before something that applicants are to send. */
const asked =
  /(?<!\p{L})(?:(?:send|attach|include|state|provide|share|tell|indique[rz]|joigne[zr]|envoye[rz]|nennen|senden|schicken)(?!\p{L})[^.!?]*|(?:your|votre|vos|ihr(?:e[nrms]?)?|dein(?:e[nrms]?)?)(?:\s\p{L}+){0,2}\s)$/iu;

export const wordingRules: readonly Rule[] = [
  rule({
    code: "age",
    kinds: ads,
    find: (subject) =>
      findWords(subject, ageWords).filter(
        ({ span: { line } }) => !law.test(subject.source.lines[line - 1] ?? ""),
      ),
  }),
  rule({ code: "gender", kinds: ads, find: (subject) => findWords(subject, genderWords) }),
  rule({
    code: "origin",
    kinds: ads,
    find: (subject) =>
      findWords(subject, originWords)
        .map(({ span, found }) => ({
          span,
          found: { ...found, isNationality: nationality.test(found.words) },
        }))
        .filter(({ found, span: { line, column, length } }) => {
          const text = subject.source.lines[line - 1] ?? "";
          if (found.isNationality) return !government.test(subject.lower) && !law.test(text);
          return !level.test(text.slice(column - 1 + length)) && !level.test(text.slice(0, column - 1));
        }),
  }),
  rule({
    code: "pay-history",
    kinds: ads,
    // A job in payroll has pay slips, too.
    find: (subject) =>
      forbidsPayHistory(subject.ad?.laws ?? [])
        ? findWords(subject, payHistoryWords).filter(({ span }) =>
            asked.test((subject.source.lines[span.line - 1] ?? "").slice(0, span.column - 1)),
          )
        : undefined,
  }),
];
