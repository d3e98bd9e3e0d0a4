import path from "node:path";
import { isDate } from "../../content/checks/date.ts";
import { fieldsOf, hasWords } from "../../content/field-list.ts";
import { interfaceLanguageOf } from "../../content/languages.ts";
import { shortName, translationPath } from "../../content/paths.ts";
import { languagesOf, ownLanguage } from "../../read/left-out.ts";
import { companyIn, type Source } from "../../read/source.ts";
import { isRecord } from "../../read/yaml-document.ts";
import { type FolderRule, folderRule } from "../rule.ts";
import { placeInFrance } from "./owed-by-law.ts";

/** What makes two ads the same to a candidate; `undefined` if one of the fields is wrong. */
function essence({ title, team, offices }: Source["data"]): string | undefined {
  if (typeof title !== "string" || typeof team !== "string" || !Array.isArray(offices)) return undefined;
  return JSON.stringify([title.trim().toLowerCase(), team, offices.map(String).sort()]);
}

function period({ data }: Source): { from: string; to: string } {
  const { opened, closes } = data;
  return { from: isDate(opened) ? opened : "", to: isDate(closes) ? closes : "9999" };
}

/** Advice on positions that are open at the same time as another one that is the same. */
const duplicateRule = folderRule("duplicate-position", ({ sources }) => {
  const seen = new Map<string, Source[]>();
  return sources.flatMap((source) => {
    const { name, data, path: file, valueSpan } = source;
    const key = name.kind === "position" && !name.language ? essence(data) : undefined;
    if (key === undefined || data.draft === true) return [];
    const { from, to } = period(source);
    const others = seen.get(key) ?? [];
    seen.set(key, [...others, source]);
    const same = others.find((each) => from <= period(each).to && period(each).from <= to);
    return same === undefined ? [] : [{ file, span: valueSpan(["title"]), found: { other: same.path } }];
  });
});

/** The files that have no text in another language of the site, by its tag. */
export function untranslatedFiles(sources: readonly Source[]): Map<string, string[]> {
  const keyOf = ({ name }: Source, language: unknown) => `${name.canonical}/${language}`;
  const translations = new Set(sources.map((source) => keyOf(source, source.name.language)));
  const own = sources.filter(({ name }) => name.language === undefined && fieldsOf(name.kind).some(hasWords));
  const { first, others } = languagesOf(sources);
  const lacks = (source: Source, tag: string) =>
    ownLanguage(source, first) !== tag && !translations.has(keyOf(source, tag));
  return new Map(
    others.map((tag) => [tag, own.filter((source) => lacks(source, tag)).map(({ path }) => path)]),
  );
}

/** How many files are reported one by one, as a new ad is: the author of a change sees only messages on the files in it. */
const mostAlone = 3;

/**
 * Advice on files without a text in another language of the site: on each where few lack one, and otherwise, or where
 * company.md declines it for all, at the field that names the language. An ad for France has its own advice on that.
 */
const untranslatedRule = folderRule("no-translation", ({ sources, content }) => {
  const company = companyIn(sources);
  if (company === undefined) return [];
  const forFrance = new Set(
    content.positions.list
      .filter((position) => !position.draft && placeInFrance(position) !== undefined)
      .map(({ body }) => body.file),
  );
  const { allow } = company.data;
  const isDeclined = isRecord(allow) && Object.hasOwn(allow, "no-translation");
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return [...untranslatedFiles(sources)].flatMap(([tag, all], at) => {
    // The site can't be in this language, which is an error: nobody should start to translate.
    if (interfaceLanguageOf(tag) === undefined) return [];
    const paths = /^fr\b/.test(tag) ? all.filter((path) => !forFrance.has(path)) : all;
    const found = (some: readonly string[]) => ({
      language: tag,
      files: some.map((each) => translationPath(each, tag)),
      of: shortName(some[0] ?? ""),
    });
    if (paths.length <= mostAlone && !isDeclined)
      return paths.map((path) => ({
        file: path,
        span: byPath.get(path)?.keySpan(["title"]),
        found: found([path]),
      }));
    return { file: company.path, span: company.valueSpan(["languages", at]), found: found(paths) };
  });
});

/** Advice on photos and PDF files that no file names in any way; a damaged photo has its own error. */
const unusedPhotoRule = folderRule("unused-photo", ({ sources, assets: { photos, downloads } }) => {
  if (photos.size + downloads.size === 0) return [];
  const texts = sources
    .map(({ lines }) => lines.join("\n"))
    .join("\n")
    .toLowerCase();
  const names = (file: string) => [path.basename(file), encodeURI(path.basename(file))];
  const isUsed = (file: string) => names(file).some((name) => texts.includes(name.toLowerCase()));
  const shown = [...photos.keys()].filter((file) => photos.get(file) !== undefined);
  return [...shown, ...downloads]
    .filter((file) => !isUsed(file))
    .map((file) => ({
      file,
      found: { what: downloads.has(file) ? "download" : "photo", name: path.basename(file) },
    }));
});

/** Advice that only shows next to other files. */
export const acrossFilesRules: readonly FolderRule[] = [duplicateRule, untranslatedRule, unusedPhotoRule];
