import type { Photos } from "../markdown/photo.ts";
import type { Problem } from "../problem/problem.ts";
import { inOrder } from "../problem/span.ts";
import type { ContentFile, Reading, Typeface, Written } from "../schema/content.ts";
import { type Fields, forms, type Kind, type OptionalKind, type SingleKind } from "../schema/schema.ts";
import { assemble, type Entry } from "./assemble.ts";
import { bodyProblems } from "./bodies.ts";
import { earlierNames } from "./earlier-names.ts";
import { checkFields, salvaged } from "./fields.ts";
import { inspect } from "./file-names.ts";
import { clashes, looksLikePosition, missingFiles, wrongFolder } from "./misplaced.ts";
import { checkReferences } from "./references.ts";
import { readSource, type Source } from "./source.ts";

export interface ReadOptions {
  /** The paths of what is in `public/`, as the site serves them. */
  publicFiles: ReadonlySet<string>;
  /** What is in `content/photos/`. */
  photos?: Photos;
  /** What npm has installed. */
  typefaces?: ReadonlyMap<string, Typeface>;
  /** Whether what needs the Markdown parsed is checked too; who asks for the fields alone can leave it out. */
  bodies?: boolean | undefined;
}

/** What reading gives, and the files it read, for advice that looks at them again. */
export interface FullReading extends Reading {
  sources: Source[];
}

const singles: { [K in SingleKind]: { file: string; empty: Fields<K> } } = forms;

/** Reads everything in the content folder: typed content, and every problem of every file. */
export function readContent(files: readonly ContentFile[], options: ReadOptions): FullReading {
  const { publicFiles, photos = new Map(), typefaces = new Map(), bodies = true } = options;
  const problems: Problem[] = [];
  const sources: Source[] = [];
  // All that has a place in the content, files included that cannot be read: who refers to them is not to blame.
  const named: { path: string; slug: string; kind: Kind }[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { name, problem } = inspect(file);
    if (problem !== undefined) problems.push(problem);
    if (name === undefined) continue;
    named.push({ path: file.path, slug: name.slug, kind: name.kind });
    if (problem !== undefined) continue;
    const source = readSource(file, name);
    problems.push(...source.matter.problems);
    const isPosition = name.kind === "position" || name.kind === "translation";
    if (!isPosition && looksLikePosition(source)) problems.push(wrongFolder(source));
    else sources.push(source);
  }
  const paths = new Set(named.map(({ path }) => path));
  problems.push(...missingFiles(paths));
  const slugs = (kind: Kind) => named.filter((file) => file.kind === kind).map(({ slug }) => slug);
  const clashing = clashes(sources, slugs("position"));
  problems.push(...clashing.map(({ problem }) => problem));
  const left = new Set(clashing.map(({ source }) => source));

  const of = (kind: Kind) => sources.filter(({ name }) => name.kind === kind);
  function checked<K extends Kind>(kind: K, source: Source): Fields<K> | undefined {
    if (!source.matter.readable) return undefined;
    const { output, problems: found } = checkFields(kind, source);
    // A whole position that is named as a translation of nothing needs another name, and no field less.
    const whole = left.has(source) && looksLikePosition(source);
    problems.push(...found.filter(({ code }) => !(whole && code === "field-of-the-position")));
    return output;
  }
  function only<K extends SingleKind>(kind: K): Written<K> {
    const { file, empty } = singles[kind];
    const [source] = of(kind);
    if (source === undefined) return { ...empty, body: { file: `content/${file}`, line: 1, markdown: "" } };
    const { data, body } = source.matter;
    return { ...(checked(kind, source) ?? salvaged(kind, data, empty)), body };
  }
  function maybe<K extends OptionalKind>(kind: K): Written<K> | undefined {
    const [source] = of(kind);
    const fields = source && checked(kind, source);
    return fields && { ...fields, body: source.matter.body };
  }
  function all<K extends Kind>(kind: K, key: (fields: Fields<K>) => string = () => ""): Entry<K>[] {
    const entries = of(kind).flatMap((source) => {
      const fields = checked(kind, source);
      if (fields === undefined || left.has(source)) return [];
      const { slug, order = Number.POSITIVE_INFINITY, language = "" } = source.name;
      return [
        { fields, slug, language, body: source.matter.body, rank: [order, key(fields), slug] as const },
      ];
    });
    return entries.sort((a, b) => compare(a.rank, b.rank)).map(({ rank: _, ...entry }) => entry);
  }
  const content = assemble({ only, maybe, all }, { publicFiles, typefaces });

  const around = {
    regions: content.offices.regions,
    offices: slugs("office"),
    teams: slugs("team"),
    pages: slugs("page"),
    publicFiles,
    photos,
    typefaces,
  };
  for (const source of sources) problems.push(...checkReferences(source, around));
  problems.push(...earlierNames(sources));
  if (bodies) problems.push(...bodyProblems(sources, { paths, publicFiles, photos }));
  return { content, problems: problems.sort(inOrder), sources };
}

type Rank = readonly [order: number, key: string, slug: string];

function compare(a: Rank, b: Rank): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
