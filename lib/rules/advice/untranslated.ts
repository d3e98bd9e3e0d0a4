import { fieldsOf, hasWords } from "../../content/field-list.ts";
import { interfaceLanguageOf } from "../../content/languages.ts";
import { shortName, translationPath } from "../../content/paths.ts";
import { languagesOf, ownLanguage } from "../../read/left-out.ts";
import { companyIn, type Source } from "../../read/source.ts";
import { isRecord } from "../../read/yaml-document.ts";
import { folderRule } from "../rule.ts";
import { placeInFrance } from "./french-version.ts";

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
export const untranslatedRule = folderRule("no-translation", ({ sources, content }) => {
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
