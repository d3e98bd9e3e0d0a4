import type * as z from "zod";
import type { BodyText, SingleFile } from "../content/content.ts";
import { boardFields } from "../content/kinds/position.ts";
import {
  type Fields,
  type Kind,
  kindSchemas,
  type OptionalKind,
  type SingleKind,
} from "../content/schema.ts";
import { isFromBoard, type Source, valueAt } from "./source.ts";

const singles: { [K in SingleKind]: { file: string; empty: Fields<K> } } = kindSchemas;
const typed: { [K in Kind]: { fields: z.ZodType<Fields<K>> } } = kindSchemas;

/** What is enough to publish a file that `npm run sync` writes. */
const ofBoard: { [K in Kind]?: z.ZodType<Fields<K>> } = { position: boardFields };

type Results<K extends Kind> = { [P in K]?: z.ZodSafeParseResult<Fields<P>> };

/** What the schemas made of the fields of files, so that each file is parsed once. */
const results = new WeakMap<object, Results<Kind>>();

function resultOf<K extends Kind>(kind: K, { data }: Source): z.ZodSafeParseResult<Fields<K>> {
  const known: Results<K> = results.get(data) ?? {};
  const result = known[kind] ?? typed[kind].fields.safeParse(data);
  known[kind] = result;
  results.set(data, known);
  return result;
}

/** What the schema has against the fields of a file. */
export function issuesIn(source: Source): readonly z.core.$ZodIssue[] {
  return resultOf(source.name.kind, source).error?.issues ?? [];
}

/** The fields of a file, checked and with their defaults; `undefined` if some are wrong or unreadable. */
export function parsedFields<K extends Kind>(kind: K, source: Source): Fields<K> | undefined {
  const { readable, data } = source;
  if (!readable) return undefined;
  const parsed = resultOf(kind, source).data;
  return parsed ?? (isFromBoard(source) ? ofBoard[kind]?.safeParse(data).data : undefined);
}

/** Whether something is wrong with what a file itself says, and not only with what it lacks. */
export function isWrong(source: Source): boolean {
  const { valueSpan } = source;
  return issuesIn(source).some(({ code, path }) => code === "unrecognized_keys" || valueSpan(path).line > 1);
}

/** The fields that are right, over an empty file's for the others. */
function salvaged<T extends object>(kind: Kind, data: Source["data"], empty: T): T {
  const right: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(kindSchemas[kind].fields.shape)) {
    const parsed = schema.safeParse(valueAt(data, [name]));
    if (parsed.success && parsed.data !== undefined) right[name] = parsed.data;
  }
  return Object.assign({}, empty, right);
}

export interface Entry<K extends Kind> {
  fields: Fields<K>;
  slug: string;
  body: BodyText;
}

export type Files = ReturnType<typeof filesOf>;

type Rank = readonly [order: number, key: string, slug: string];

/** The files by kind, typed; `first` is the language of a file whose name has none. */
export function filesOf(sources: readonly Source[], first: string) {
  const of = (kind: Kind) => sources.filter(({ name }) => name.kind === kind);
  const { compare } = new Intl.Collator(
    sources.find(({ name }) => name.kind === "company")?.name.language ?? first,
  );
  const bodyOf = ({ name, body }: Source): BodyText => ({ ...body, language: name.language ?? first });
  /** The only file of a kind; what's missing or wrong in it is as in an empty one. */
  function only<K extends SingleKind>(kind: K): SingleFile<K> {
    const { file, empty } = singles[kind];
    const [source] = of(kind);
    if (source === undefined) {
      return { ...empty, body: { file: `content/${file}`, line: 1, markdown: "", language: first } };
    }
    const fields = parsedFields(kind, source) ?? salvaged(kind, source.data, empty);
    return { ...fields, body: bodyOf(source) };
  }
  /** The file of a kind that may be left out; `undefined` if it's missing or wrong. */
  function maybe<K extends OptionalKind>(kind: K): SingleFile<K> | undefined {
    const [source] = of(kind);
    const fields = source && parsedFields(kind, source);
    return fields && { ...fields, body: bodyOf(source) };
  }
  /** All files of a kind, by the number in front of the name, then by `key`, then by slug. */
  function all<K extends Kind>(kind: K, key: (fields: Fields<K>) => string = () => ""): Entry<K>[] {
    const inOrder = (a: Rank, b: Rank) => a[0] - b[0] || compare(a[1], b[1]) || (a[2] < b[2] ? -1 : 1);
    const entries = of(kind).flatMap((source) => {
      const fields = parsedFields(kind, source);
      if (fields === undefined) return [];
      const { slug, order = Number.MAX_VALUE } = source.name;
      return [{ fields, slug, body: bodyOf(source), rank: [order, key(fields), slug] as const }];
    });
    return entries.sort((a, b) => inOrder(a.rank, b.rank)).map(({ rank: _, ...entry }) => entry);
  }
  return { only, maybe, all };
}
