import { fieldsOf, hasWords } from "../../content/field-list.ts";
import { interfaceLanguageOf } from "../../content/languages.ts";
import { shortName, translationPath } from "../../content/paths.ts";
import { type BodyPart, partsOf } from "../../read/body-parts.ts";
import { languagesOf, ownLanguage } from "../../read/left-out.ts";
import { targetOf } from "../../read/link-target.ts";
import { companyIn, type Source } from "../../read/source.ts";
import { isRecord } from "../../read/yaml-document.ts";
import { isPicture } from "../linkable.ts";
import { allTexts, folderRule, rule } from "../rule.ts";
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

const partsIn = ({ body, tree }: Source, kind: BodyPart["kind"]) =>
  partsOf(body.markdown, tree).filter((part) => part.kind === kind);
const picturesIn = (source: Source) => partsIn(source, "image").map(({ text }) => text);

/**
 * A translation with fewer pictures than its original. With as many, it may show others, such as screens in its language. A
 * picture that the original doesn't show either has its own message there.
 */
export const untranslatedPicturesRule = rule({
  code: "picture-not-translated",
  kinds: allTexts,
  find({ translated, source, linkable }) {
    if (translated === undefined) return undefined;
    const { original } = translated;
    const there = picturesIn(original).filter((url) => isPicture(targetOf(original.path, url), linkable));
    const here = picturesIn(source);
    const missing = [...new Set(there)].filter((url) => !here.includes(url));
    if (here.length >= there.length || missing.length === 0) return undefined;
    return { found: { missing, original: original.path } };
  },
});

/** A translation that has another number of headings than its original, each of whose sections it should have. */
export const otherSectionsRule = rule({
  code: "other-sections",
  kinds: allTexts,
  find({ translated, headings }) {
    if (translated === undefined) return undefined;
    const { original } = translated;
    const [here, there] = [headings(), partsIn(original, "heading")];
    if (here.length === there.length) return undefined;
    return {
      span: here[0]?.span,
      found: { here: here.length, there: there.length, original: original.path },
    };
  },
});
