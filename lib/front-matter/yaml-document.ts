import matter from "gray-matter";
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  Schema,
  visit,
  type YAMLError,
} from "yaml";
import type { Fault, Span } from "../problem/span.ts";
import type { FieldDescription } from "../schema/fields.ts";

/** A fault that the YAML reader found, in words for people. */
export interface YamlFault {
  span: Span;
  finding: Fault;
  /** Whether the fields can be read nevertheless. */
  harmless: boolean;
}

/** The fields of a file as YAML has them. */
export interface YamlDocument {
  faults: YamlFault[];
  /** The fields; empty where the YAML holds something else. */
  data: Record<string, unknown>;
  /** Places of the last name and value that exist on a path. */
  find(path: readonly PropertyKey[]): { key: Span | undefined; value: Span | undefined };
}

type Range = readonly [number, number];

const duplicate: Fault = {
  code: "duplicate-field",
  message: "This field stands here for the second time.",
  hint: "Keep one of the two lines and delete the other.",
};
const tag: Fault = {
  code: "yaml-tag",
  message: "A value that begins with ! has a meaning of its own in YAML, which is not read here.",
  hint: "Write the value without it; a text that begins with ! goes in quotes.",
};
const alias: Fault = {
  code: "yaml-alias",
  message: "A value that begins with * stands for another one in YAML, which is not read here.",
  hint: "Write the value out; a text that begins with * goes in quotes.",
};
/** What is said of a line that no other message fits. */
export const unreadable: Fault = {
  code: "unreadable-line",
  message: "This line cannot be read as a field.",
  hint: 'A field is its name, a colon, a space and its value (title: Designer). A text with signs in it goes in quotes (title: "Designer: Web").',
};

function findingOf({ code }: YAMLError): Fault {
  if (code === "DUPLICATE_KEY") return duplicate;
  return code === "TAG_RESOLVE_FAILED" ? tag : unreadable;
}

function refuse(): never {
  throw new Error("Only YAML is read.");
}

// One for all files: making it takes as long as reading a small one.
const schema = new Schema({ schema: "core", compat: null, resolveKnownTags: false });

/** Reads YAML through gray-matter, in which every other language is switched off: some of them run code. */
function parse(yaml: string, lineCounter: LineCounter): Document.Parsed | undefined {
  let parsed: Document.Parsed | undefined;
  const read = (text: string): object => {
    parsed = parseDocument(text, {
      version: "1.2",
      schema,
      strict: true,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: "silent",
      lineCounter,
    });
    return {};
  };
  const engines = { yaml: read, javascript: refuse, js: refuse, json: refuse, coffee: refuse, cson: refuse };
  matter(`---\n${yaml}\n---\n`, { engines, language: "yaml" });
  return parsed;
}

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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads the lines between the fences; `above` is the number of lines of the file before them. */
export function readYaml(
  lines: readonly string[],
  above: number,
  known: ReadonlyMap<string, FieldDescription>,
): YamlDocument {
  const counter = new LineCounter();
  const text = lines.join("\n");
  const faults: YamlFault[] = [];

  function spanOf([from, to]: Range): Span {
    const start = counter.linePos(from);
    const end = counter.linePos(to);
    // The text that gray-matter hands on begins with the line break of the fence.
    const index = start.line - 2;
    const rest = (lines[index] ?? "").trimEnd().length + 1 - start.col;
    return {
      line: above + index + 1,
      column: start.col,
      length: start.line === end.line ? to - from : Math.max(1, rest),
    };
  }

  let document: Document.Parsed | undefined;
  let data: unknown;
  try {
    document = parse(text, counter);
    for (const error of [...(document?.errors ?? []), ...(document?.warnings ?? [])]) {
      const finding = findingOf(error);
      const span = spanOf(error.pos);
      const written = lines[span.line - above - 1]?.slice(span.column - 1) ?? "";
      const length = finding === duplicate ? written.search(/\s*(:|$)/) : span.length;
      faults.push({ span: { ...span, length }, finding, harmless: finding === duplicate });
    }
    if (document !== undefined && /[&*]/.test(text)) {
      visit(document, {
        Node: (_, node) => {
          const range = isAlias(node) ? rangeOf(node) : undefined;
          if (range !== undefined) faults.push({ span: spanOf(range), finding: alias, harmless: false });
        },
      });
    }
    if (document !== undefined && faults.every(({ harmless }) => harmless)) {
      keepDigits(document.contents, known);
      data = document.toJS({ maxAliasCount: 0 });
      if (data !== null && !isRecord(data)) {
        faults.push({
          span: spanOf(rangeOf(document.contents) ?? [1, 2]),
          finding: unreadable,
          harmless: false,
        });
      }
    }
  } catch {
    // Brackets in brackets, so deep that the stack ends.
    faults.push({ span: { line: above + 1, column: 1, length: 1 }, finding: unreadable, harmless: false });
  }

  return {
    faults,
    data: isRecord(data) ? data : {},
    find(path) {
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
