import type { Content, ContentFile, Reading, Typeface } from "../content/content.ts";
import { isIgnored, isWellNamed, type Name, nameOf } from "../content/paths.ts";
import type { Photos } from "../content/photo-file.ts";
import type { Fault } from "../messages/catalogue.ts";
import { assemble } from "./assemble.ts";
import { withDefaults } from "./board-defaults.ts";
import type { Unusable } from "./content-folder.ts";
import { languagesOf, leftOut } from "./left-out.ts";
import { type Instead, isText, readSource, type Source } from "./source.ts";
import { isTranslation, joinTranslations, type TranslatedFile, translationsOf } from "./translations.ts";
import { filesOf } from "./typed-files.ts";

/** What is next to the content files, and used by them. */
export interface Assets {
  /** The paths of the files in `public/`, as the site serves them. */
  publicFiles: ReadonlySet<string>;
  drawings: ReadonlyMap<string, string>;
  photos: Photos;
  /** The paths of the PDF files in `content/files/`. */
  downloads: ReadonlySet<string>;
  /** What npm has installed. */
  typefaces: ReadonlyMap<string, Typeface>;
  /** The files that aren't used, and why. */
  unusable: readonly Unusable[];
}

const noAssets: Assets = {
  publicFiles: new Set(),
  drawings: new Map(),
  photos: new Map(),
  downloads: new Set(),
  typefaces: new Map(),
  unusable: [],
};

/** What reading gives: typed content, as far as the files can be read, and the files for the rules. */
export interface FullReading extends Reading {
  files: readonly ContentFile[];
  assets: Assets;
  read: readonly Source[];
  /** Those of them without positions in other folders. */
  sources: Source[];
  /** Those that the content leaves out because of their place, and why. */
  leftOut: ReadonlyMap<Source, Fault>;
  translatedFiles: ReadonlyMap<Source, TranslatedFile>;
  /** The path and the name of each file with a place in the content, of those too that can't be read. */
  named: (Name & { path: string })[];
  paths: ReadonlySet<string>;
}

// A check reads the content again with some lines changed, and the live preview after a save: the other files stay what
// they are. The preview loads modules again on every save, and only what is global stays.
declare global {
  var asWritten: WeakMap<ContentFile, Source> | undefined;
}

function sourceOf(file: ContentFile, name: Name, instead: Instead | undefined): Source | undefined {
  globalThis.asWritten ??= new WeakMap();
  const known = globalThis.asWritten.get(file);
  // What was read before is a text.
  if (known === undefined && !isText(file.text)) return undefined;
  if (instead !== undefined) return readSource(file, name, instead);
  const source = known ?? readSource(file, name);
  globalThis.asWritten.set(file, source);
  return source;
}

/**
 * Reads everything in the content folder. `lib/rules/check-content.ts` judges it.
 *
 * @param instead for files by their paths, the lines that are read as if they said something else
 */
export function readContent(
  files: readonly ContentFile[],
  given: Partial<Assets>,
  instead: ReadonlyMap<string, Instead> = new Map(),
): FullReading {
  const assets = { ...noAssets, ...given };
  const read: Source[] = [];
  const named: FullReading["named"] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = isIgnored(file.path) ? undefined : nameOf(file.path);
    if (name === undefined) continue;
    named.push({ path: file.path, ...name });
    // company.md comes before every position in the order of paths.
    const source = isWellNamed(name) ? sourceOf(file, name, instead.get(file.path)) : undefined;
    if (source !== undefined) read.push(withDefaults(source, read));
  }
  const left = leftOut(read, named);
  const sources = read.filter((source) => left.get(source)?.code !== "wrong-folder");
  const placed = sources.filter((source) => !left.has(source));
  const originals = placed.filter((source) => !isTranslation(source));
  const { first } = languagesOf(originals);
  const translatedFiles = joinTranslations(placed);
  const { inLanguage, ofPosition } = translationsOf(translatedFiles);
  const content = assemble(filesOf(originals, first), assets, ofPosition);
  const { regions } = content.offices;
  const otherLanguages = content.company.languages.map((tag): [string, Content] => {
    const translated = originals.map((source) => inLanguage(source, tag));
    return [tag, assemble(filesOf(translated, first), assets, ofPosition, regions)];
  });
  const paths = new Set(named.map(({ path }) => path));
  return {
    content,
    otherLanguages: new Map(otherLanguages),
    files,
    assets,
    read,
    sources,
    leftOut: left,
    translatedFiles,
    named,
    paths,
  };
}
