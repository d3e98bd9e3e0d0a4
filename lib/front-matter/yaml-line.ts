/** One line of front matter, taken apart: `indent`, dashes of list items, `key`, `value`. */
export interface YamlLine {
  text: string;
  indent: string;
  dashes: string;
  /** Empty where the line has no key. */
  key: string;
  value: string;
  /** Where the value begins in the line, from 0. */
  start: number;
  /** The line belongs to a text of several lines, in which everything is allowed. */
  inside: boolean;
}

const pattern = /^([ \t]*)((?:- +)*)(?:([A-Za-z_][\w-]*) *:(?:[ \t]+|$))?(.*)$/;
const blockStart = /^[|>][+-]?\d?[+-]?\s*(#.*)?$/;

/** The value without a comment behind it. */
export function withoutComment(value: string): string {
  return value.replace(/(^|\s)#.*$/, "").trimEnd();
}

/** The value with other letters for what stands in quotes, as long as before. */
export function withoutQuoted(value: string): string {
  return value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (part) => "x".repeat(part.length));
}

function take(text: string, inside: boolean): YamlLine {
  const [, indent = "", dashes = "", key = "", rest = ""] = pattern.exec(text) ?? [];
  const value = rest.trimEnd();
  return { text, indent, dashes, key, value, start: text.length - rest.length, inside };
}

/** Whether a line that starts a quotation ends in a later one, before the next field begins. */
function endOfQuotation(lines: readonly string[], from: number, quote: string): number | undefined {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (/^\s*(- )?[A-Za-z_][\w-]*:(\s|$)/.test(line)) return undefined;
    if (line.trimEnd().endsWith(quote)) return at;
  }
  return undefined;
}

/** Takes the lines of front matter apart, and marks those inside block texts, quotations and flow lists. */
export function yamlLines(lines: readonly string[]): YamlLine[] {
  const taken: YamlLine[] = [];
  let block: number | undefined;
  let until = -1;
  lines.forEach((text, at) => {
    const indent = text.length - text.trimStart().length;
    if (block !== undefined && text.trim() !== "" && indent <= block) block = undefined;
    const line = take(text, at <= until || block !== undefined);
    taken.push(line);
    if (line.inside) return;
    const first = line.value[0] ?? "";
    if (blockStart.test(line.value)) block = indent;
    else if ((first === '"' || first === "'") && !line.value.slice(1).includes(first)) {
      until = endOfQuotation(lines, at, first) ?? until;
    } else if (first === "[" || first === "{") {
      const close = first === "[" ? "]" : "}";
      if (withoutComment(line.value).includes(close)) return;
      for (let next = at + 1; next < lines.length; next++) {
        const following = lines[next] ?? "";
        if (first === "[" && /^[A-Za-z_][\w-]*:(\s|$)/.test(following)) break;
        if (following.includes(close)) {
          until = next;
          break;
        }
      }
    }
  });
  return taken;
}

/** Whether a line holds nothing, or a comment only. */
export function isBlank(line: YamlLine): boolean {
  return /^[ \t]*(#|$)/.test(line.text);
}

/** A text as YAML may hold it whatever is in it, in the quotes that need the least change. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replace(/["\\]/g, "\\$&")}"` : `'${text}'`;
}
