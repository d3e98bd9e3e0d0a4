import type { Prose, Written } from "../content/content.ts";
import { type Fields, forms, type Kind, type OptionalKind, type SingleKind } from "../content/schema.ts";
import type { Problem } from "../messages/problem.ts";
import { checkFields, salvaged } from "./fields.ts";
import type { Source } from "./source.ts";

const singles: { [K in SingleKind]: { file: string; empty: Fields<K> } } = forms;

/** A file whose fields are right. */
export interface Entry<K extends Kind> {
  fields: Fields<K>;
  slug: string;
  body: Prose;
}

/** The files of the content folder, by kind. */
export type Files = ReturnType<typeof filesOf>;

type Rank = readonly [order: number, key: string, slug: string];

/**
 * Files by kind, with their fields checked; what is wrong with these is added to `problems`.
 *
 * @param first the language of the site, in which a file is that names no other
 */
export function filesOf(sources: readonly Source[], first: string, problems: Problem[]) {
  const of = (kind: Kind) => sources.filter(({ name }) => name.kind === kind);
  const { compare } = new Intl.Collator(
    sources.find(({ name }) => name.kind === "company")?.name.language ?? first,
  );
  function checked<K extends Kind>(kind: K, source: Source): Fields<K> | undefined {
    if (!source.readable) return undefined;
    const { output, problems: found } = checkFields(kind, source);
    problems.push(...found);
    return output;
  }
  const bodyOf = ({ name, body }: Source): Prose => ({ ...body, language: name.language ?? first });
  /** The only file of a kind; what is missing or wrong in it is that of an empty one. */
  function only<K extends SingleKind>(kind: K): Written<K> {
    const { file, empty } = singles[kind];
    const [source] = of(kind);
    if (source === undefined) {
      return { ...empty, body: { file: `content/${file}`, line: 1, markdown: "", language: first } };
    }
    const fields = checked(kind, source) ?? salvaged(kind, source.data, empty);
    return { ...fields, body: bodyOf(source) };
  }
  /** The file of a kind that may be left out; none where it is missing or wrong. */
  function maybe<K extends OptionalKind>(kind: K): Written<K> | undefined {
    const [source] = of(kind);
    const fields = source && checked(kind, source);
    return fields && { ...fields, body: bodyOf(source) };
  }
  /** All files of a kind, by the number in front of the name, then by what `key` says, then by slug. */
  function all<K extends Kind>(kind: K, key: (fields: Fields<K>) => string = () => ""): Entry<K>[] {
    const inOrder = (a: Rank, b: Rank) => a[0] - b[0] || compare(a[1], b[1]) || (a[2] < b[2] ? -1 : 1);
    const entries = of(kind).flatMap((source) => {
      const fields = checked(kind, source);
      if (fields === undefined) return [];
      const { slug, order = Number.MAX_VALUE } = source.name;
      return [{ fields, slug, body: bodyOf(source), rank: [order, key(fields), slug] as const }];
    });
    return entries.sort((a, b) => inOrder(a.rank, b.rank)).map(({ rank: _, ...entry }) => entry);
  }
  return { only, maybe, all };
}
