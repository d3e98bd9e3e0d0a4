import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { element, isElement, trimmed } from "./ad-marks.ts";

/* Lists that people type: lines that start with a bullet, a hyphen, a number or an emoji. */

/** Bullets that always make a list item, and those that do so only if the next line has one too. */
const surely = /^[•●▪■◦○‣⁃∙➢►▶▸➤❖·・･\uf0a7\uf0b7]\s*/u;
const emoji =
  /\p{RI}{2}|\d\ufe0f?\u20e3|\p{Extended_Pictographic}(?:\ufe0f|\p{EMod}|\u200d\p{Extended_Pictographic})*/u;
const perhaps = new RegExp(`^(?:[-–—*+o✓✔→⇒»]\\s+|-(?=\\p{L})|(${emoji.source})\\s+)(?=\\S)`, "u");
const onlyEmoji = new RegExp(`^(?:${emoji.source})\\s*$`, "u");
/** Bullets that also stand before headings. */
const square = /^[■▪●]/u;
const numbered = /^(\d{1,2})[.)]\s+(?=\S)/;

/** Stands for a line that starts with a typed bullet, until the lines around it are known. */
const typed = "x-typed";

/** Whether a line starts with a typed bullet, or with what may be one. */
export const isTyped = (words: string) => [surely, perhaps, numbered].some((looks) => looks.test(words));

/** Keeps such a line until the lines around it are known. */
export const typedLine = (line: ElementContent[]) => element(typed, line);

/** Whether a paragraph is one short bold line, which people use as a heading. */
export function isBold({ tagName, children }: Element): boolean {
  const isMarked = children[0]?.type === "text" && onlyEmoji.test(children[0].value);
  const [first, colon, ...others] = isMarked ? children.slice(1) : children;
  const isWhole = colon === undefined || (colon.type === "text" && /^ ?:$/.test(colon.value));
  if (tagName !== "p" || !isWhole || others.length > 0) return false;
  if (isElement(first, "em") && first.children.length === 1) return isElement(first.children[0], "strong");
  return isElement(first, "strong");
}

const isEmoji = (words: string) => !surely.test(words) && perhaps.exec(words)?.[1] !== undefined;

/** Whether a bold line is more likely a heading than an item: "■ Benefits", "🎯 Your mission". */
const isHeadingLike = (line: Element): boolean =>
  isBold({ ...line, tagName: "p" }) && (square.test(textOf(line)) || isEmoji(textOf(line)));

/** What lines of one list have in common. */
const kindOf = (line: Element): string => {
  const words = textOf(line);
  if (numbered.test(words)) return "numbered";
  return (isEmoji(words) ? "emoji" : words.charAt(0)) + (isHeadingLike(line) ? " heading" : "");
};

const numberOf = (line: Element) => {
  const [, number] = numbered.exec(textOf(line)) ?? [];
  return number === undefined ? undefined : Number(number);
};

/** Whether a line can follow another in a list: a number that isn't the next would be written as if it were. */
const isNext = (line: Element, before: Element | undefined) =>
  before === undefined || (numberOf(line) ?? 1) - (numberOf(before) ?? 0) === 1;

/** Makes lists of typed bullets, and paragraphs of lines that only looked like items. */
export function listsOfTyped(nodes: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at];
    if (node === undefined) break;
    const kind = node.tagName === typed ? kindOf(node) : undefined;
    let end = at + 1;
    const goesOn = (next: Element | undefined) =>
      kind !== undefined && next?.tagName === typed && kindOf(next) === kind && isNext(next, nodes[end - 1]);
    while (goesOn(nodes[end])) end++;
    const run = nodes.slice(at, end);
    if (kind === undefined) found.push(...run);
    else if (run.length > 1 || (surely.test(textOf(node)) && !isHeadingLike(node))) {
      const from = numberOf(node) ?? 1;
      const items = run.map((line) =>
        element("li", kind.startsWith("emoji") ? line.children : unbulleted(line)),
      );
      found.push(element(kind === "numbered" ? "ol" : "ul", items, from > 1 ? { start: from } : {}));
    } else found.push(...run.map((line) => ({ ...line, tagName: "p" })));
    at = end;
  }
  return found;
}

/** A heading without the bullet in front. */
export const withoutBullet = (heading: string) => heading.replace(surely, "") || heading;

function unbulleted(line: Element): ElementContent[] {
  const bullet =
    [surely, numbered, perhaps].map((looks) => looks.exec(textOf(line))?.[0]).find(Boolean) ?? "";
  return trimmed(withoutStart(line.children, bullet.length));
}

function withoutStart(nodes: readonly ElementContent[], count: number): ElementContent[] {
  const [first, ...others] = nodes;
  if (first === undefined || count === 0) return [...nodes];
  const length = textOf(first).length;
  if (length <= count) return withoutStart(others, count - length);
  if (first.type === "text") return [{ ...first, value: first.value.slice(count) }, ...others];
  return first.type === "element"
    ? [{ ...first, children: withoutStart(first.children, count) }, ...others]
    : [...nodes];
}
