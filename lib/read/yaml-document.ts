import matter from "gray-matter";
import {
  type Document,
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
  type YAMLError,
} from "yaml";
import type { FieldDescription } from "../content/field-list.ts";
import { type Fault, fault } from "../messages/catalogue.ts";
import type { Span } from "../messages/span.ts";
import type { FaultAt } from "./fences.ts";

type Range = readonly [number, number];

const duplicate = fault("duplicate-field");
const tag = fault("yaml-tag");
const alias = fault("yaml-alias");
const cut = fault("cut-at-hash", {});
const unreadable = fault("unreadable-line");

function faultOf({ code }: YAMLError): Fault {
  if (code === "DUPLICATE_KEY") return duplicate;
  return code === "TAG_RESOLVE_FAILED" ? tag : unreadable;
}

function refuse(): never {
  throw new Error("Only YAML is read.");
}
// Some of gray-matter's languages run code.
const otherEngines = { javascript: refuse, js: refuse, json: refuse, coffee: refuse, cson: refuse };

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

/** Whether a value is a group of fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads fields and the body below them; `above` is how many lines the file has before the fields. After a harmless
 * fault everything can still be read; `find` gives the spans of the last name and value that exist on a path.
 */
export function readDocument(
  fields: readonly string[],
  body: readonly string[],
  above: number,
  known: ReadonlyMap<string, FieldDescription>,
) {
  const lineCounter = new LineCounter();
  const faults: (FaultAt & { harmless: boolean })[] = [];
  let document: Document.Parsed | undefined;

  function spanOf([from, to]: Range): Span {
    const start = lineCounter.linePos(from);
    const end = lineCounter.linePos(to);
    // The text that gray-matter hands on begins with the line break of the fence.
    const index = start.line - 2;
    const rest = (fields[index] ?? "").trimEnd().length + 1 - start.col;
    const length = start.line === end.line ? to - from : Math.max(1, rest);
    return { line: above + index + 1, column: start.col, length };
  }
  const add = (span: Span, wrong: Fault) =>
    faults.push({ span, fault: wrong, harmless: wrong === duplicate || wrong === cut });

  function parse(text: string): Record<string, unknown> {
    document = parseDocument(text, { ...options, lineCounter });
    for (const error of [...document.errors, ...document.warnings]) {
      const wrong = faultOf(error);
      const span = spanOf(error.pos);
      const written = fields[span.line - above - 1]?.slice(span.column - 1) ?? "";
      add(wrong === duplicate ? { ...span, length: written.search(/\s*(:|$)/) } : span, wrong);
    }
    const refuseAlias = (_: unknown, node: Node) => void add(spanOf(rangeOf(node) ?? [1, 2]), alias);
    if (text.includes("*")) visit(document, { Alias: refuseAlias });
    const refuseCut = (_: unknown, node: Scalar) => {
      const [from, to] = node.range ?? [0, 0];
      const at = text.indexOf("#", to);
      if (node.type !== "PLAIN" || !node.comment || !text.slice(from, to).includes("\n")) return;
      if (!text.slice(to, at).includes("\n")) add(spanOf([at, at + 1]), cut);
    };
    if (text.includes("#")) visit(document, { Scalar: refuseCut });
    if (faults.some(({ harmless }) => !harmless)) return {};
    keepDigits(document.contents, known);
    const data: unknown = document.toJS({ maxAliasCount: 0 });
    if (isRecord(data)) return data;
    if (data !== null) add(spanOf(rangeOf(document.contents) ?? [1, 2]), unreadable);
    return {};
  }
  function yaml(text: string): Record<string, unknown> {
    try {
      return parse(text);
    } catch {
      // Brackets nested so deep that the stack overflows.
      add({ line: above + 1, column: 1, length: 1 }, unreadable);
      return {};
    }
  }

  const text = ["---", ...fields, "---", ...body].join("\n");
  const { data, content } = matter(text, { engines: { ...otherEngines, yaml }, language: "yaml" });
  return {
    faults,
    data,
    content,
    find(path: readonly PropertyKey[]) {
      let node: unknown = document?.contents;
      let key: Range | undefined;
      let value: Range | undefined;
      for (const step of path) {
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
          if (pair === undefined) break;
          key = rangeOf(pair.key);
          node = pair.value;
        } else if (isSeq(node) && typeof step === "number") node = node.items[step];
        else break;
        value = rangeOf(node);
      }
      return { key: key && spanOf(key), value: value && spanOf(value) };
    },
  };
}
