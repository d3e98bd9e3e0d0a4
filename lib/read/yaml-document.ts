import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  Schema,
  visit,
} from "yaml";
import type { FieldDescription } from "../content/field-list.ts";
import type { Span } from "../messages/span.ts";

type Range = readonly [number, number];

/** A place in the fields that isn't read as it was meant, by the code of its message. After a harmless one, everything can still be read. */
export interface Unparsed {
  what: "cut-at-hash" | "duplicate-field" | "unreadable-line";
  span: Span;
  harmless: boolean;
}

// One for all files: making it takes as long as reading a small one.
const schema = new Schema({ schema: "core", compat: null, resolveKnownTags: false });
const options = { version: "1.2", schema, prettyErrors: false, logLevel: "error" } as const;

/** Gives numbers their written form (1.10, 01067) where the schema wants digits as a text. */
function keepDigits(node: unknown, known: ReadonlyMap<string, FieldDescription>): void {
  if (isSeq(node)) for (const item of node.items) keepDigits(item, known);
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const name = isScalar(key) && typeof key.value === "string" ? key.value : "";
    if (isScalar(value) && typeof value.value === "number" && known.get(name)?.meta.verbatim === true) {
      value.value = value.source;
    } else keepDigits(value, known);
  }
}

function rangeOf(node: unknown): Range | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}

/** Where a name and its value are, in characters from the start of the fields, and the places in that value by their names or numbers. */
interface Place {
  key: Range | undefined;
  value: Range | undefined;
  inner: ReadonlyMap<unknown, Place> | undefined;
}

function placesIn(node: unknown): ReadonlyMap<unknown, Place> | undefined {
  if (isSeq(node))
    return new Map(
      node.items.map((item, at) => [at, { key: undefined, value: rangeOf(item), inner: placesIn(item) }]),
    );
  if (!isMap(node)) return undefined;
  const places = new Map<unknown, Place>();
  // Of two with the same name, the first counts.
  for (const { key, value } of node.items)
    if (isScalar(key) && !places.has(key.value))
      places.set(key.value, { key: rangeOf(key), value: rangeOf(value), inner: placesIn(value) });
  return places;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads the fields of a file. `find` gives the spans of the deepest name and value that exist on a path.
 *
 * @param above how many lines the file has before its fields
 */
export function readFields(
  fields: readonly string[],
  above: number,
  known: ReadonlyMap<string, FieldDescription>,
) {
  const lineCounter = new LineCounter();
  const unparsed: Unparsed[] = [];
  const text = fields.join("\n");
  // Kept instead of the tree of YAML, whose objects would be copied whenever memory is cleared.
  let places: ReadonlyMap<unknown, Place> | undefined;

  function spanOf([from, to]: Range): Span {
    const start = lineCounter.linePos(from);
    const end = lineCounter.linePos(to);
    const rest = (fields[start.line - 1] ?? "").trimEnd().length + 1 - start.col;
    const length = start.line === end.line ? to - from : Math.max(1, rest);
    return { line: above + start.line, column: start.col, length };
  }
  const add = (span: Span, what: Unparsed["what"]) =>
    unparsed.push({ what, span, harmless: what === "duplicate-field" || what === "cut-at-hash" });

  function parse(): Record<string, unknown> {
    const document = parseDocument(text, { ...options, lineCounter });
    places = placesIn(document.contents);
    for (const error of [...document.errors, ...document.warnings]) {
      const what = error.code === "DUPLICATE_KEY" ? "duplicate-field" : "unreadable-line";
      const span = spanOf(error.pos);
      const written = fields[span.line - above - 1]?.slice(span.column - 1) ?? "";
      add(what === "duplicate-field" ? { ...span, length: written.search(/\s*(:|$)/) } : span, what);
    }
    const refuseAlias = (_: unknown, node: Node) =>
      void add(spanOf(rangeOf(node) ?? [0, 1]), "unreadable-line");
    if (text.includes("*")) visit(document, { Alias: refuseAlias });
    const noteCut = (_: unknown, node: Scalar) => {
      const [from, to] = node.range ?? [0, 0];
      const at = text.indexOf("#", to);
      if (node.type !== "PLAIN" || !node.comment || !text.slice(from, to).includes("\n")) return;
      if (!text.slice(to, at).includes("\n")) add(spanOf([at, at + 1]), "cut-at-hash");
    };
    if (text.includes("#")) visit(document, { Scalar: noteCut });
    if (unparsed.some(({ harmless }) => !harmless)) return {};
    keepDigits(document.contents, known);
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    if (isRecord(data)) return data;
    if (data !== null) add(spanOf(rangeOf(document.contents) ?? [0, 1]), "unreadable-line");
    return {};
  }
  function data(): Record<string, unknown> {
    try {
      return parse();
    } catch {
      // Brackets nested so deep that the stack overflows.
      add({ line: above + 1, column: 1, length: 1 }, "unreadable-line");
      return {};
    }
  }

  return {
    data: data(),
    unparsed,
    find(path: readonly PropertyKey[]) {
      let inner = places;
      let key: Range | undefined;
      let value: Range | undefined;
      for (const step of path) {
        const place = inner?.get(step);
        if (place === undefined) break;
        key = place.key ?? key;
        ({ value, inner } = place);
      }
      return { key: key && spanOf(key), value: value && spanOf(value) };
    },
  };
}
