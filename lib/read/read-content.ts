import type { Problem } from "../problem/problem.ts";
import { inOrder } from "../problem/span.ts";
import type { ContentFile, Introduction, Reading } from "../schema/content.ts";
import type { Kind } from "../schema/schema.ts";
import { assemble, type Entry } from "./assemble.ts";
import { bodyProblems } from "./bodies.ts";
import { noCompany, noIntroduction, noStory } from "./empty.ts";
import { checkFields, salvaged } from "./fields.ts";
import { inspect } from "./file-names.ts";
import { checkOffice, checkPosition, checkValue, languageOf } from "./references.ts";
import { readSource, type Source } from "./source.ts";
import { clashes, looksLikePosition, missingFiles, wrongFolder } from "./wrong-folder.ts";

export interface ReadOptions {
  /** The paths of what is in `public/`, as the site serves them. */
  publicFiles: ReadonlySet<string>;
  /** Whether what needs the Markdown parsed is checked too; who asks for the fields alone can leave it out. */
  bodies?: boolean | undefined;
}

/** What reading gives, and the files it read, for advice that looks at them again. */
export interface FullReading extends Reading {
  sources: Source[];
}

/** Reads everything in the content folder: typed content, and every problem of every file. */
export function readContent(files: readonly ContentFile[], options: ReadOptions): FullReading {
  const { publicFiles, bodies = true } = options;
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
    if (looksLikePosition(source)) problems.push(wrongFolder(source));
    else sources.push(source);
  }
  const paths = new Set(named.map(({ path }) => path));
  problems.push(...missingFiles(paths));

  function all<K extends Kind>(kind: K): Entry<K>[] {
    return sources
      .filter(({ name }) => name.kind === kind)
      .map((source) => {
        if (!source.matter.readable) return { source, fields: undefined };
        const { output, problems: found } = checkFields(source.path, kind, source.matter);
        problems.push(...found);
        return { source, fields: output };
      });
  }
  function only<K extends Kind, T extends object>(kind: K, empty: T): T {
    const [entry] = all(kind);
    if (entry === undefined) return empty;
    const { matter } = entry.source;
    return { ...salvaged(kind, matter.data, empty), body: matter.body };
  }
  const slugs = (kind: Kind) => named.filter((file) => file.kind === kind).map(({ slug }) => slug);
  const introduction = (kind: Kind): Introduction => only(kind, noIntroduction(`content/${kind}/index.md`));

  const company = only("company", noCompany());
  const offices = only("offices", { ...noIntroduction("content/offices/index.md"), regions: [""].slice(1) });
  const singles = {
    company,
    story: only("story", noStory()),
    values: introduction("values"),
    offices,
    teams: introduction("teams"),
    positions: introduction("positions"),
  };
  const lists = {
    values: all("value"),
    offices: all("office"),
    teams: all("team"),
    positions: all("position"),
    translations: all("translation"),
  };

  const around = {
    regions: offices.regions,
    offices: slugs("office"),
    teams: slugs("team"),
    publicFiles,
  };
  for (const { source } of lists.values) problems.push(...checkValue(source, around));
  for (const { source } of lists.offices) problems.push(...checkOffice(source, around));
  for (const { source } of lists.positions) problems.push(...checkPosition(source, around));

  const languages = new Map(slugs("position").map((slug) => [slug, company.language]));
  for (const { source } of lists.positions) {
    languages.set(source.name.slug, languageOf(source, company.language));
  }
  const clashing = clashes(sources, languages);
  problems.push(...clashing.map(({ problem }) => problem));
  if (bodies) problems.push(...bodyProblems(sources, paths, publicFiles));

  const left = new Set(clashing.map(({ source }) => source));
  return { content: assemble(singles, lists, left), problems: problems.sort(inOrder), sources };
}
