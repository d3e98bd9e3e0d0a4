import type { Element, ElementContent } from "hast";
import { toString as textOf } from "hast-util-to-string";

/** Halves of characters, and what stands for a lost or an embedded one. */
const none = /[\p{Surrogate}\ufff9-\uffff]/gu;

// A zero-width joiner holds an emoji of several together, and shapes letters of Persian or Hindi.
const letters = "[\\p{sc=Arab}\\p{sc=Deva}\\p{sc=Beng}]";
const emoji = "\\p{Extended_Pictographic}";

/** Control and format characters with no work to do, which recruiting systems leave in ads. */
const needless = new RegExp(
  `(?!(?<=[${emoji}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=${emoji}))(?!(?<=${letters})[\\u200c\\u200d](?=${letters}))[\\p{Cc}\\p{Cf}]`,
  "gu",
);

/** Text without invisible characters: control characters, zero-width ones, soft hyphens; no-break spaces become spaces. */
export function visible(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(none, "")
    .replaceAll(/[\s\u00a0\u2007\u202f]/g, " ")
    .replaceAll(needless, "");
}

export function element(tagName: string, children: ElementContent[], properties = {}): Element {
  return { type: "element", tagName, properties, children };
}

export const isBlank = (node: ElementContent) => visible(textOf(node)).trim() === "";

export function isElement<N extends string>(
  node: ElementContent | undefined,
  ...names: N[]
): node is Element & { tagName: N } {
  return node?.type === "element" && names.some((name) => name === node.tagName);
}

const marks: Partial<Record<string, string>> = {
  b: "strong",
  strong: "strong",
  i: "em",
  em: "em",
  del: "del",
  s: "del",
  strike: "del",
};

/** Without them, "word¹" and "10⁶" would be "word1" and "106". */
const digits = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹", sub: "₀₁₂₃₄₅₆₇₈₉" };

/** An address of a link; undefined if it doesn't lead out of the ad. */
function addressOf(href: unknown): string | undefined {
  const address = String(href ?? "").replace(/^\/\//, "https://");
  return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(address) ? address : undefined;
}

/** Text and marks that Markdown can write: other elements are replaced by their text, and no mark is inside itself. */
export function inline(nodes: readonly ElementContent[], inside: readonly string[] = []): ElementContent[] {
  const clean = nodes.flatMap((node): ElementContent[] => {
    if (node.type === "text") return [{ type: "text", value: visible(node.value).replaceAll(/ +/g, " ") }];
    if (node.type !== "element") return [];
    if (node.tagName === "br") return [element("br", [])];
    if (isElement(node, "sup", "sub") && /^\d+$/.test(textOf(node)))
      return [
        {
          type: "text",
          value: textOf(node).replaceAll(/\d/g, (digit) => digits[node.tagName][+digit] ?? digit),
        },
      ];
    const mark = marks[node.tagName];
    const href = node.tagName === "a" ? addressOf(node.properties.href) : undefined;
    const name = href === undefined ? mark : "a";
    if (name === undefined || inside.includes(name)) return inline(node.children, inside);
    return around(
      element(name, inline(node.children, [...inside, name]), href === undefined ? {} : { href }),
    );
  });
  return withoutClashes(merged(clean));
}

const isSpace = (node: ElementContent | undefined) =>
  isElement(node, "br") || (node?.type === "text" && node.value.trim() === "");

/** Nodes without the spaces and breaks at their ends, which are returned separately. */
function ends(nodes: readonly ElementContent[]) {
  const inner = [...nodes];
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  while (isSpace(inner[0])) before.push(...inner.splice(0, 1));
  while (isSpace(inner.at(-1))) after.unshift(...inner.splice(-1));
  const space = { type: "text", value: " " } as const;
  const first = inner[0];
  if (first?.type === "text" && first.value.startsWith(" ")) {
    inner[0] = { ...first, value: first.value.trimStart() };
    before.push(space);
  }
  const last = inner.at(-1);
  if (last?.type === "text" && last.value.endsWith(" ")) {
    inner[inner.length - 1] = { ...last, value: last.value.trimEnd() };
    after.unshift(space);
  }
  return { before, inner, after };
}

/** A mark with the spaces and breaks at its ends moved out, since Markdown allows none there; without the mark if it is empty. */
function around(mark: Element): ElementContent[] {
  const { before, inner, after } = ends(mark.children);
  return [...before, ...(inner.length > 0 ? [{ ...mark, children: inner }] : []), ...after];
}

export const trimmed = (nodes: readonly ElementContent[]) => ends(nodes).inner;

/** Joins neighbouring texts, and neighbouring marks of one kind. */
function merged(nodes: readonly ElementContent[]): ElementContent[] {
  const all: ElementContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    const lastButOne = all.at(-2);
    if (node.type === "text" && last?.type === "text") {
      all[all.length - 1] = { type: "text", value: `${last.value}${node.value}`.replaceAll(/ +/g, " ") };
    } else if (isElement(node, "strong", "em", "del") && isElement(last, node.tagName)) {
      all[all.length - 1] = { ...last, children: merged([...last.children, ...node.children]) };
    } else if (
      isElement(node, "strong", "em", "del") &&
      last?.type === "text" &&
      last.value === " " &&
      isElement(lastButOne, node.tagName)
    ) {
      all.splice(-2, 2, {
        ...lastButOne,
        children: merged([...lastButOne.children, last, ...node.children]),
      });
    } else all.push(node);
  }
  return all;
}

const startsWithWord = /^[\p{L}\p{N}]/u;
const endsWithWord = /[\p{L}\p{N}]$/u;
const inWord = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2}$/u;

/** The text right next to a mark's asterisks: for a link, a bracket. */
function written(mark: Element): string {
  const [first, last] = [mark.children[0], mark.children.at(-1)];
  return `${isElement(first, "a") ? "[" : ""}${textOf(mark)}${isElement(last, "a") ? ")" : ""}`;
}

/**
 * Punctuation at the end of a mark moves out of it where a letter follows, and so does that at its beginning after a
 * letter: `**Note:**text` would show its asterisks (https://spec.commonmark.org/0.31.2/#delimiter-run). A mark that
 * can't be written there goes, and its text stays; so does one asterisk inside a word, which the site shows as such.
 */
function withoutClashes(nodes: readonly ElementContent[]): ElementContent[] {
  const all = [...nodes];
  for (let at = 0; at < all.length; ) {
    const node = all[at];
    if (!isElement(node, "strong", "em", "del")) {
      at++;
      continue;
    }
    const text = written(node);
    const [before = "", after = ""] = [all[at - 1], all[at + 1]].map((other) => (other ? textOf(other) : ""));
    const opening = endsWithWord.test(before) ? /^[^\p{L}\p{N}]+/u.exec(text)?.[0] : undefined;
    const closing = startsWithWord.test(after) ? /[^\p{L}\p{N}]+$/u.exec(text)?.[0] : undefined;
    const isInWord = [before.slice(-1) + text.slice(0, 1), text.slice(-1) + after.slice(0, 1)].some((pair) =>
      inWord.test(pair),
    );
    const isClash = opening !== undefined || closing !== undefined;
    const [first, ...others] = node.children;
    if ((node.tagName === "em" && isInWord) || (isClash && (first?.type !== "text" || others.length > 0))) {
      all.splice(at, 1, ...node.children);
    } else if (isClash && first?.type === "text") {
      const words = text.slice(opening?.length ?? 0, text.length - (closing?.length ?? 0));
      const parts: ElementContent[] =
        words === "" || text === opening
          ? [first]
          : [
              ...(opening ? [{ type: "text" as const, value: opening }] : []),
              { ...node, children: [{ type: "text", value: words }] },
              ...(closing ? [{ type: "text" as const, value: closing }] : []),
            ];
      all.splice(at, 1, ...parts);
      at += parts.length;
    } else at++;
  }
  return all;
}

/** Splits a text into lines at its breaks, also at those inside marks. */
export function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (isElement(node, "br")) lines.push([]);
    else if (node.type !== "element") lines.at(-1)?.push(node);
    else
      for (const [at, children] of linesOf(node.children).entries()) {
        if (at > 0) lines.push([]);
        lines.at(-1)?.push({ ...node, children });
      }
  }
  return lines;
}
