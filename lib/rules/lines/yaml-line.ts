/** One line of front matter, taken apart: `indent`, dashes of list items, `key`, `value`. */
export interface YamlLine {
  text: string;
  indent: string;
  dashes: string;
  key: string;
  value: string;
  start: number;
  /** It is part of a text over several lines, in which everything is allowed. */
  inside: boolean;
}

const pattern = /^([ \t]*)((?:- +)*)(?:["']?([A-Za-z_][\w-]*)["']? *:(?:[ \t]+|$))?(.*)$/;
const blockStart = /^[|>][+-]?\d?[+-]?\s*(#.*)?$/;

export function withoutComment(value: string): string {
  return value.replace(/(^|\s)#.*$/, "").trimEnd();
}

/** The value with an x for each character in quotes. */
export function withoutQuoted(value: string): string {
  return value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, (part) => "x".repeat(part.length));
}

function take(text: string, inside: boolean): YamlLine {
  const [, indent = "", dashes = "", key = "", rest = ""] = pattern.exec(text) ?? [];
  const value = rest.trimEnd();
  return { text, indent, dashes, key, value, start: text.length - rest.length, inside };
}

/** The line where a quotation ends, if that is before the next field, which starts no further right. */
function endOfQuotation(
  lines: readonly string[],
  from: number,
  quote: string,
  width: number,
): number | undefined {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, indent] = /^(\s*)(?:- )?[A-Za-z_][\w-]*:(?:\s|$)/.exec(line) ?? [];
    if (indent !== undefined && indent.length <= width) return undefined;
    if (line.trimEnd().endsWith(quote)) return at;
  }
  return undefined;
}

/** Takes the lines of front matter apart, and marks those inside block texts, quotations and flow lists. */
export function yamlLines(lines: readonly string[]): YamlLine[] {
  const taken: YamlLine[] = [];
  let block: number | undefined;
  let until = -1;
  let plain: number | undefined;
  lines.forEach((text, at) => {
    const indent = text.length - text.trimStart().length;
    if (block !== undefined && text.trim() !== "" && indent <= block) block = undefined;
    const line = take(text, at <= until || block !== undefined);
    // A text without quotes may continue on the next lines, further right.
    const goesOn = plain !== undefined && indent > plain && line.key === "" && line.dashes === "";
    if (goesOn && !isBlankLine(line)) line.inside = true;
    else if (text.trim() !== "") plain = undefined;
    taken.push(line);
    if (line.inside) return;
    const first = line.value[0] ?? "";
    if (line.key !== "" && first !== "" && !/["'[{|>#]/.test(first)) plain = indent;
    if (blockStart.test(line.value)) block = indent;
    else if ((first === '"' || first === "'") && !line.value.slice(1).includes(first)) {
      until = endOfQuotation(lines, at, first, indent + line.dashes.length) ?? until;
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
export function isBlankLine(line: YamlLine): boolean {
  return /^[ \t]*(#|$)/.test(line.text);
}

/** A text in quotes, in the kind that needs the fewest escapes. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replace(/["\\]/g, "\\$&")}"` : `'${text}'`;
}
