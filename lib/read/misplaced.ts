import type { ErrorCode } from "../problem/codes.ts";
import type { Problem } from "../problem/problem.ts";
import { problemOf, type Said } from "../problem/span.ts";
import { isLanguage } from "../schema/checks/language.ts";
import { requiredFiles } from "../schema/paths.ts";
import { formOf, type Kind } from "../schema/schema.ts";
import type { Source } from "./source.ts";

const positionFields = ["team", "offices", "contract", "opened", "workplace"];

/** Whether a file holds the fields of a position, wherever it was saved. */
export function looksLikePosition({ matter }: Source): boolean {
  return positionFields.filter((field) => Object.hasOwn(matter.data, field)).length >= 2;
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

/** The language that a file says it is in. */
function saidIn({ matter }: Source): string {
  return typeof matter.data.language === "string" ? matter.data.language.trim() : "";
}

/** The first language of the site; English where that is not known. */
export function languageOf(sources: readonly Source[]): string {
  const company = sources.find(({ name }) => name.kind === "company" && name.language === undefined);
  const said = company === undefined ? "" : saidIn(company);
  return isLanguage(said) ? said : "en";
}

/** Further languages of the site, as they are written. */
function furtherLanguages(sources: readonly Source[]): unknown[] {
  return sources.flatMap(({ name, matter }) => {
    const { languages } = matter.data;
    return name.kind === "company" && Array.isArray(languages) ? languages : [];
  });
}

/** What is wrong with a translation as such, if something is: it is one of nothing, or of its own language, or in none of the site's. */
function misplacedTwin(
  { path, name }: Source,
  own: string | undefined,
  further: readonly unknown[],
  whole: boolean,
): Said | undefined {
  const original = path.replace(/^.*\/|\.[^.]+\.md$/g, "");
  const kind = name.kind === "translation" ? "position" : "file";
  if (own === undefined) {
    return [
      "translation-without-original",
      `This is a translation, and there is no ${kind} ${original}.md beside it.`,
      whole
        ? `It has all that a position has: name it ${original}.md, and add the field language: ${name.language}`
        : `Name it as the ${kind}'s file is named, with the language before .md; or delete it.`,
    ];
  }
  if (own.toLowerCase() === name.language?.toLowerCase()) {
    return [
      "translation-same-language",
      `The ${kind} itself is in "${own}" already.`,
      `Move this text to ${original}.md, or correct the language in one of the two.`,
    ];
  }
  if (kind === "position" || further.includes(name.language)) return undefined;
  const all = [...further, name.language].join(", ");
  return [
    "translation-without-language",
    `The site is not in "${name.language}", so that nothing shows this text.`,
    `Add to content/company.md: languages: [${all}]`,
  ];
}

/** Files that would stand at the same address, files with the same number, and translations of nothing. */
export function clashes(
  sources: readonly Source[],
  named: readonly { kind: Kind; slug: string; language?: string | undefined }[],
): { source: Source; problem: Problem }[] {
  const found: { source: Source; problem: Problem }[] = [];
  const taken = new Map<string, string>();
  const first = languageOf(sources);
  const further = furtherLanguages(sources);
  const keyOf = (kind: Kind, slug: string) => `${kind === "translation" ? "position" : kind}/${slug}`;
  const originals = named.filter(({ language }) => language === undefined);
  const languages = new Map(originals.map(({ kind, slug }) => [keyOf(kind, slug), first]));
  for (const source of sources.filter(({ name }) => name.kind === "position"))
    languages.set(keyOf("position", source.name.slug), saidIn(source) || first);
  for (const source of sources) {
    const { path, name } = source;
    const add = (...said: Said) => found.push({ source, problem: problemOf(path, ...said) });
    const claim = (key: string, code: ErrorCode, message: string) => {
      const other = taken.get(key);
      if (other !== undefined) add(code, `${message} ${other}.`, "Give one of the two another name.");
      else taken.set(key, path);
      return other === undefined;
    };
    const key = `${name.kind}/${name.slug}/${name.language}`;
    const free = name.slug === "" || claim(key, "duplicate-address", "It would stand at the same address as");
    if (name.language !== undefined) {
      const own = languages.get(keyOf(name.kind, name.slug));
      const said = misplacedTwin(source, own, further, looksLikePosition(source));
      if (said !== undefined) add(...said);
    } else if (free && formOf(name.kind).numbered && name.order !== undefined)
      claim(`${name.kind}#${name.order}`, "duplicate-number", "It has the same number as");
  }
  return found;
}
