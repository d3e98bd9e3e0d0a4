import { fieldsOf, hasWords } from "../content/field-list.ts";
import { additionalLanguage, isLanguage, languageMeant } from "../content/languages.ts";
import { type Name, originalPath } from "../content/paths.ts";
import { schemaOf } from "../content/schema.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import { nearest } from "../messages/suggest.ts";
import { companyIn, type Source } from "./source.ts";

const positionFields = ["team", "offices", "contract", "opened", "workplace"];
const positionField = new RegExp(`^(?:${positionFields.join("|")}) *:`, "gm");

/** Whether a file has the fields of a position, wherever it was saved. */
function looksLikePosition({ data }: Source): boolean {
  return positionFields.filter((field) => Object.hasOwn(data, field)).length >= 2;
}

/** The same of a text that nobody has read yet. */
export const readsLikePosition = (text: string): boolean => (text.match(positionField)?.length ?? 0) > 1;

const isTag = (tag: unknown): tag is string => typeof tag === "string" && isLanguage(tag.trim());

/** The languages of the site: the first, which is English if it's unknown, and the others. */
export function languagesOf(sources: readonly Source[]) {
  const company = companyIn(sources);
  const { language, languages = [] } = company?.data ?? {};
  const isUsable = (tag: unknown): tag is string => isTag(tag) && additionalLanguage(tag) === undefined;
  const others = Array.isArray(languages) ? languages.filter(isUsable) : [];
  const isSure = company?.readable === true && Array.isArray(languages) && languages.every(isUsable);
  return {
    first: isTag(language) ? language.trim() : "en",
    others,
    /** Whether company.md reads well enough to be sure which languages the site has. */
    isSure: isSure && isTag(language),
  };
}

/** The language of a file with none in its name: the site's, unless it's a position in another. */
export function ownLanguage({ name, data }: Source, first: string): string {
  const { language } = data;
  return name.kind === "position" && typeof language === "string" ? language.trim() || first : first;
}

/** The name that a translation should have, where its language follows a hyphen: `baker-fr.md` beside `baker.md`. */
function nameWithDot(
  { path, name, data }: Source,
  languages: readonly string[],
  originals: ReadonlyMap<string, string>,
): string | undefined {
  const [, original = "", written = ""] = /^(.+)-(\p{L}+)$/u.exec(name.canonical) ?? [];
  const language = originals.has(original) ? languageMeant(written) : undefined;
  if (language === undefined || !languages.includes(language)) return undefined;
  const words = new Set(fieldsOf(name.kind).flatMap((field) => (hasWords(field) ? field.name : [])));
  if (!Object.keys(data).every((field) => words.has(field))) return undefined;
  return baseOf(path).replace(`-${written}.md`, `.${language}.md`);
}

/** Why the content can't use a translation: its original is in its own language, or the site isn't in that. */
function misplaced(
  { path, name: { kind, language = "" } }: Source,
  own: string,
  { others: languages, isSure }: ReturnType<typeof languagesOf>,
): Fault | undefined {
  if (!isSure) return undefined;
  if (own.toLowerCase() === language.toLowerCase()) {
    const found = { kind: wordFor(kind), language: own, original: baseOf(originalPath(path)) };
    return fault("translation-same-language", found);
  }
  return kind === "position" || languages.includes(language)
    ? undefined
    : fault("translation-without-language", { language, languages });
}

const baseOf = (path: string) => path.replace(/^.*\//, "");
const wordFor = (kind: Name["kind"]) => (kind === "position" ? "position" : "file");

/** The file that a translation without an original is of: one that had its name, or has one like it. */
function originalMeant(
  { kind, slug, language }: Name,
  sources: readonly Source[],
  named: readonly Name[],
): string | undefined {
  const translated = new Set(named.flatMap((name) => (name.language === language ? name.canonical : [])));
  const open = sources.filter(
    ({ name }) => name.kind === kind && name.language === undefined && !translated.has(name.canonical),
  );
  const near = nearest(
    slug,
    open.map(({ name }) => name.slug),
  );
  const meant =
    open.find(({ data }) => [data.formerly].flat().includes(slug)) ??
    open.find(({ name }) => name.slug === near);
  return meant && baseOf(meant.path);
}

function withoutOriginal(source: Source, sources: readonly Source[], named: readonly Name[]): Fault {
  const { kind, language = "" } = source.name;
  const found = { kind: wordFor(kind), original: baseOf(originalPath(source.path)), language };
  if (looksLikePosition(source)) return fault("translation-without-original", { what: "complete", ...found });
  const other = originalMeant(source.name, sources, named);
  if (other === undefined) return fault("translation-without-original", { what: "renamed", ...found });
  const name = other.replace(/md$/, `${language}.md`);
  return fault("translation-without-original", { what: "similar", ...found, other, name });
}

/** The first number behind those of the files of a kind. */
export function nextNumber(kind: Name["kind"], named: readonly Name[]): number {
  return 1 + Math.max(0, ...named.map((other) => (other.kind === kind ? (other.order ?? 0) : 0)));
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
  const site = languagesOf(sources);
  const { first } = site;
  const languages = new Map(named.filter(isOriginal).map(({ canonical }) => [canonical, first]));
  for (const source of sources)
    if (isOriginal(source.name)) languages.set(source.name.canonical, ownLanguage(source, first));
  for (const source of sources) {
    const { path, name } = source;
    /** The earlier file that has the same, if there is one. */
    const earlier = (key: string) => {
      const other = taken.get(key);
      if (other === undefined) taken.set(key, path);
      return other;
    };
    const wrong = () => {
      if (name.kind !== "position" && looksLikePosition(source))
        return fault("wrong-folder", { path: `content/positions/${name.slug && `${name.slug}.md`}` });
      const withDot = isOriginal(name) ? nameWithDot(source, site.others, languages) : undefined;
      if (withDot !== undefined) return fault("bad-file-name", { what: "translation", name: withDot });
      const same = name.slug === "" ? undefined : earlier(`${name.canonical}/${name.language}`);
      if (same !== undefined) return fault("duplicate-address", { other: same });
      if (!isOriginal(name)) {
        const own = languages.get(name.canonical);
        return own === undefined ? withoutOriginal(source, sources, named) : misplaced(source, own, site);
      }
      const isNumbered = schemaOf(name.kind).numbered && name.order !== undefined;
      const other = isNumbered ? earlier(`${name.kind}#${name.order}`) : undefined;
      return other === undefined
        ? undefined
        : fault("duplicate-number", { other, free: nextNumber(name.kind, named) });
    };
    const left = wrong();
    if (left !== undefined) found.set(source, left);
  }
  return found;
}
