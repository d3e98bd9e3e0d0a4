import { fieldsOf, hasWords } from "../../content/field-list.ts";
import { languagesOf, ownLanguage } from "../../read/left-out.ts";
import type { Source } from "../../read/source.ts";
import { folderRule } from "../rule.ts";

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

/** Advice on files without a text in another language of the site, for each language at the field that names it. */
export const untranslatedRule = folderRule("no-translation", ({ sources }) => {
  const company = sources.find(({ name }) => name.kind === "company" && name.language === undefined);
  if (company === undefined) return [];
  return [...untranslatedFiles(sources)].flatMap(([tag, paths], at) => {
    if (paths.length === 0) return [];
    const { path: file, valueSpan } = company;
    const files = paths.map((each) => each.replace("content/", "").replace(/md$/, `${tag}.md`));
    return { file, span: valueSpan(["languages", at]), found: { language: tag, files } };
  });
});
