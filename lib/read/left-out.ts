import { isLanguage } from "../content/checks/language.ts";
import type { Name } from "../content/paths.ts";
import { formOf } from "../content/schema.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import type { Source } from "./source.ts";

const positionFields = ["team", "offices", "contract", "opened", "workplace"];

/** Whether a file has the fields of a position, wherever it was saved. */
export function looksLikePosition({ data }: Source): boolean {
  return positionFields.filter((field) => Object.hasOwn(data, field)).length >= 2;
}

const isTag = (tag: unknown): tag is string => typeof tag === "string" && isLanguage(tag.trim());

/** The languages of the site: the first, which is English if it's unknown, and further ones. */
export function languagesOf(sources: readonly Source[]): { first: string; further: string[] } {
  const company = sources.find(({ name }) => name.kind === "company" && name.language === undefined);
  const { language, languages } = company?.data ?? {};
  const further = Array.isArray(languages) ? languages.filter(isTag) : [];
  return { first: isTag(language) ? language.trim() : "en", further };
}

/** The language of a file with none in its name: the site's, unless it's a position in another. */
export function ownLanguage({ name, data }: Source, first: string): string {
  const { language } = data;
  return name.kind === "position" && typeof language === "string" ? language.trim() || first : first;
}

/** Why the content can't use a translation: its original is missing or in the same language, or the site lacks it. */
function misplacedTranslation(
  source: Source,
  own: string | undefined,
  languages: readonly string[],
): Fault | undefined {
  const { kind: of, language = "" } = source.name;
  const original = source.path.replace(/^.*\/|\.[^.]+\.md$/g, "").concat(".md");
  const kind = of === "position" ? "position" : "file";
  if (own === undefined) {
    const complete = looksLikePosition(source);
    return fault("translation-without-original", { kind, original, language, complete });
  }
  if (own.toLowerCase() === language.toLowerCase())
    return fault("translation-same-language", { kind, language: own, original });
  if (kind === "position" || languages.includes(language)) return undefined;
  return fault("translation-without-language", { language, languages });
}

/**
 * Finds the files that the content leaves out because of their place, and why: positions in other folders, files with
 * the address or the number of an earlier one, and translations of nothing.
 *
 * @param named the names of all files, of those too that can't be read
 */
export function leftOut(sources: readonly Source[], named: readonly Name[]): Map<Source, Fault> {
  const found = new Map<Source, Fault>();
  const taken = new Map<string, string>();
  const isOriginal = ({ language }: Name) => language === undefined;
  const { first, further } = languagesOf(sources);
  const languages = new Map(named.filter(isOriginal).map(({ canonical }) => [canonical, first]));
  for (const source of sources)
    if (isOriginal(source.name)) languages.set(source.name.canonical, ownLanguage(source, first));
  for (const source of sources) {
    const { path, name } = source;
    const claim = (key: string, code: "duplicate-address" | "duplicate-number") => {
      const other = taken.get(key);
      if (other === undefined) taken.set(key, path);
      else found.set(source, fault(code, { other }));
    };
    if (name.kind !== "position" && looksLikePosition(source)) {
      const folder = "content/positions/";
      const path = name.slug === "" ? folder : `${folder}${name.slug}.md`;
      found.set(source, fault("wrong-folder", { path }));
      continue;
    }
    if (name.slug !== "") claim(`${name.canonical}/${name.language}`, "duplicate-address");
    if (found.has(source)) continue;
    if (!isOriginal(name)) {
      const wrong = misplacedTranslation(source, languages.get(name.canonical), further);
      if (wrong !== undefined) found.set(source, wrong);
    } else if (formOf(name.kind).numbered && name.order !== undefined)
      claim(`${name.kind}#${name.order}`, "duplicate-number");
  }
  return found;
}
