import type { ContentFile, Reading } from "../content/content.ts";
import type { Name } from "../content/paths.ts";
import type { Kind } from "../content/schema.ts";
import type { Problem } from "../messages/problem.ts";
import { inOrder } from "../messages/span.ts";
import { assemble } from "./assemble.ts";
import { withDefaults } from "./board-defaults.ts";
import { earlierNames } from "./earlier-names.ts";
import { checkFields } from "./fields.ts";
import { inspect } from "./file-names.ts";
import { filesOf } from "./files.ts";
import {
  clashes,
  languagesOf,
  looksLikePosition,
  missingFiles,
  otherStarts,
  wrongFolder,
} from "./misplaced.ts";
import { type Beside, checkReferences } from "./references.ts";
import { readSource, type Source } from "./source.ts";
import { isTranslation, translationsOf } from "./translations.ts";

export interface ReadOptions extends Partial<Beside> {
  publicFiles: Beside["publicFiles"];
}

/** What reading gives, and the files it read, for advice that looks at them again. */
export interface FullReading extends Reading {
  sources: Source[];
  /** The paths of all files in their place, unreadable ones included. */
  paths: ReadonlySet<string>;
}

/** Reads everything in the content folder: typed content, and every problem of every file. */
export function readContent(files: readonly ContentFile[], options: ReadOptions): FullReading {
  const { publicFiles, photos = new Map(), typefaces = new Map() } = options;
  const problems: Problem[] = [];
  const sources: Source[] = [];
  // All that has a place in the content, files included that cannot be read: who refers to them is not to blame.
  const named: (Name & { path: string })[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { name, problem } = inspect(file);
    if (problem !== undefined) problems.push(problem);
    if (name === undefined) continue;
    named.push({ path: file.path, ...name });
    if (problem !== undefined) continue;
    // company.md comes before every position in the order of paths.
    const source = withDefaults(readSource(file, name), sources);
    problems.push(...source.problems);
    if (name.kind !== "position" && looksLikePosition(source)) problems.push(wrongFolder(source));
    else sources.push(source);
  }
  const paths = new Set(named.map(({ path }) => path));
  problems.push(...missingFiles(paths));
  const slugs = (kind: Kind) =>
    named.filter((file) => file.kind === kind && file.language === undefined).map(({ slug }) => slug);
  const clashing = clashes(sources, named);
  problems.push(...clashing.map(({ problem }) => problem));
  const left = new Set(clashing.map(({ source }) => source));

  const placed = sources.filter((source) => !left.has(source));
  const own = placed.filter((source) => !isTranslation(source));
  const { first } = languagesOf(own);
  const beside = { publicFiles, photos, typefaces };
  const { inLanguage, ofPosition, problems: found } = translationsOf(own, placed.filter(isTranslation));
  problems.push(...found);
  const content = assemble(filesOf(own, first, problems), beside, ofPosition);
  for (const source of left)
    if (source.readable && !isTranslation(source))
      problems.push(...checkFields(source.name.kind, source).problems);
  const further = new Map(
    content.company.languages.map((tag) => {
      const files = filesOf(
        own.map((source) => inLanguage(source, tag)),
        first,
        [],
      );
      return [tag, assemble(files, beside, ofPosition, content.offices.regions)];
    }),
  );

  const around = {
    regions: content.offices.regions,
    offices: slugs("office"),
    teams: slugs("team"),
    pages: slugs("page"),
    ...beside,
  };
  for (const source of sources) problems.push(...checkReferences(source, around));
  problems.push(...earlierNames(sources), ...otherStarts(placed));
  return { content, further, problems: problems.sort(inOrder), sources, paths };
}
