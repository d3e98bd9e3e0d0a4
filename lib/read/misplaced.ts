import { isDate } from "../content/checks/date.ts";
import { isLanguage } from "../content/checks/language.ts";
import { type Name, requiredFiles } from "../content/paths.ts";
import { formOf } from "../content/schema.ts";
import type { ErrorCode } from "../messages/catalogue.ts";
import type { Problem } from "../messages/problem.ts";
import { fault, problemOf, type Said } from "../messages/span.ts";
import { fieldProblem, type Source } from "./source.ts";

const positionFields = ["team", "offices", "contract", "opened", "workplace"];

/** Whether a file holds the fields of a position, wherever it was saved. */
export function looksLikePosition({ data }: Source): boolean {
  return positionFields.filter((field) => Object.hasOwn(data, field)).length >= 2;
}

/** A position that was saved in another folder. */
export function wrongFolder({ path, name }: Source): Problem {
  const message = "This is a position, and it does not stand in the folder of positions.";
  const hint = `Move it to content/positions/${name.slug === "" ? "" : `${name.slug}.md`}.`;
  return problemOf(path, "wrong-folder", message, hint);
}

/** The files without which there is no site, where they are missing. */
export function missingFiles(paths: ReadonlySet<string>): Problem[] {
  const hint = "Bring it back; content/README.md says what belongs into it.";
  return [...requiredFiles.keys()]
    .filter((path) => !paths.has(path))
    .map((path) => problemOf(path, "missing-file", "This file is missing.", hint));
}

const isTag = (tag: unknown): tag is string => typeof tag === "string" && isLanguage(tag.trim());

/** The languages of the site: the first, which is English where it is not known, and further ones. */
export function languagesOf(sources: readonly Source[]): { first: string; further: string[] } {
  const company = sources.find(({ name }) => name.kind === "company" && name.language === undefined);
  const { language, languages } = company?.data ?? {};
  const further = Array.isArray(languages) ? languages.filter(isTag) : [];
  return { first: isTag(language) ? language.trim() : "en", further };
}

/** The language of a file whose name has none: that of the site, unless it is a position in another. */
export function ownLanguage({ name, data }: Source, first: string): string {
  const { language } = data;
  return name.kind === "position" && typeof language === "string" ? language.trim() || first : first;
}

/** What is wrong with a translation as such, if something is: it is one of nothing, or of its own language, or in none of the site's. */
function misplacedTwin(
  { path, name }: Source,
  own: string | undefined,
  further: readonly string[],
  whole: boolean,
): Said | undefined {
  const original = path.replace(/^.*\/|\.[^.]+\.md$/g, "");
  const kind = name.kind === "position" ? "position" : "file";
  if (own === undefined) {
    return [
      "translation-without-original",
      `This is a translation, and there is no ${kind} ${original}.md beside it.`,
      whole
        ? `It has all that a position has: name it ${original}.md, and add the field language: ${name.language}`
        : `Name it as the ${kind} that it translates is named, with the language before .md; or delete it.`,
    ];
  }
  if (own.toLowerCase() === name.language?.toLowerCase()) {
    return [
      "translation-same-language",
      `The ${kind} itself is in "${own}" already.`,
      `Move this text to ${original}.md, or correct the language in one of the two.`,
    ];
  }
  if (kind === "position" || further.includes(name.language ?? "")) return undefined;
  const all = [...further, name.language].join(", ");
  return [
    "translation-without-language",
    `The site is not in "${name.language}", so that nothing shows this text.`,
    `Add to content/company.md: languages: [${all}]`,
  ];
}

/** Days on which a job begins that are another one in a translation. */
export function otherStarts(sources: readonly Source[]): Problem[] {
  const own = new Map(
    sources.filter(({ name }) => name.language === undefined).map((each) => [each.name.canonical, each]),
  );
  return sources.flatMap((source) => {
    const { start } = source.data;
    const before = own.get(source.name.canonical)?.data.start;
    const isOfPosition = source.name.kind === "position" && source.name.language !== undefined;
    if (!isOfPosition || !isDate(start) || start === before) return [];
    const message = `The job begins on another day here than in the file itself${before === undefined ? "" : `, which says ${before}`}.`;
    return (
      fieldProblem(
        source,
        ["start"],
        fault("field-of-the-original", message, "Delete this line; a day is shown in each language."),
      ) ?? []
    );
  });
}

/** Files that would stand at the same address, files with the same number, and translations of nothing. */
export function clashes(
  sources: readonly Source[],
  named: readonly Name[],
): { source: Source; problem: Problem }[] {
  const found: { source: Source; problem: Problem }[] = [];
  const taken = new Map<string, string>();
  const { first, further } = languagesOf(sources);
  const isOriginal = ({ language }: Name) => language === undefined;
  const languages = new Map(named.filter(isOriginal).map((name) => [name.canonical, first]));
  for (const source of sources.filter(({ name }) => isOriginal(name)))
    languages.set(source.name.canonical, ownLanguage(source, first));
  for (const source of sources) {
    const { path, name } = source;
    const add = (...said: Said) => found.push({ source, problem: problemOf(path, ...said) });
    const claim = (key: string, code: ErrorCode, message: string) => {
      const other = taken.get(key);
      if (other !== undefined) add(code, `${message} ${other}.`, "Give one of the two another name.");
      else taken.set(key, path);
      return other === undefined;
    };
    const key = `${name.canonical}/${name.language}`;
    const free = name.slug === "" || claim(key, "duplicate-address", "It would stand at the same address as");
    if (name.language !== undefined) {
      const own = languages.get(name.canonical);
      const said = misplacedTwin(source, own, further, looksLikePosition(source));
      if (said !== undefined) add(...said);
    } else if (free && formOf(name.kind).numbered && name.order !== undefined)
      claim(`${name.kind}#${name.order}`, "duplicate-number", "It has the same number as");
  }
  return found;
}
