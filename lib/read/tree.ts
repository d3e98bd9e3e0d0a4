import type { Link, Nodes, Parents, PhrasingContent, Root } from "mdast";
import type { Code, Extension, Tokenizer } from "micromark-util-types";
import { remark } from "remark";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkGfm from "remark-gfm";
import type { Processor } from "unified";
import type { Point } from "unist";
import { visit } from "unist-util-visit";

const star = 42;

/** Latin, Greek and Cyrillic, where a word goes on around a star; Japanese has no spaces and does mean emphasis. */
function isLetter(code: Code): boolean {
  return (
    code !== null &&
    code > 0 &&
    /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(String.fromCodePoint(code))
  );
}

const tokenizeStar: Tokenizer = function (effects, ok, nok) {
  const { previous } = this;
  return (code) => {
    if (!isLetter(previous)) return nok(code);
    effects.enter("data");
    effects.consume(code);
    effects.exit("data");
    return (next) => (isLetter(next) ? ok(next) : nok(next));
  };
};

/** A star between two letters is a letter: German writes "Kund*innen" for customers of all genders. */
const starsInWords: Extension = {
  text: { [star]: { name: "starInWord", tokenize: tokenizeStar } },
};

function remarkStarsInWords(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(starsInWords);
}

const processor = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkStarsInWords)
  .freeze();

// Kana, Chinese characters, Hangul and full-width forms.
const cjk = /[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;
const addressBeforeCjk = new RegExp(`(?:https?://|www\\.)[!-~]+${cjk.source}`, "i");

/** Ends a bare address where Japanese, Chinese or Korean begins, which follow it without a space. */
function endBareAddress(node: Link, index: number, parent: Parents): void {
  const [words] = node.children;
  if (node.children.length !== 1 || words?.type !== "text" || !node.url.endsWith(words.value)) return;
  const { start, end: last } = node.position ?? {};
  // An address in angle brackets is longer than its words, and ends where they do.
  if ((last?.offset ?? 0) - (start?.offset ?? 0) > words.value.length) return;
  const end = words.value.search(cjk);
  if (!/^(?:https?:\/\/|www\.)[!-~]+/i.test(words.value) || end < 0) return;
  const after = words.value.slice(end);
  node.url = node.url.slice(0, -after.length);
  words.value = words.value.slice(0, end);
  if (last === undefined) {
    parent.children.splice(index + 1, 0, { type: "text", value: after });
    return;
  }
  parent.children.splice(index + 1, 0, ...inlineBefore(after, last));
  const { line, column, offset = 0 } = last;
  for (const { position } of [node, words])
    if (position !== undefined)
      position.end = { line, column: column - after.length, offset: offset - after.length };
}

/** The words and marks of a part of a line that ends at a point: the address had taken them for its own. */
function inlineBefore(text: string, end: Point): PhrasingContent[] {
  const [paragraph] = processor.parse(text).children;
  if (paragraph?.type !== "paragraph") return [{ type: "text", value: text }];
  visit(paragraph, ({ position }) => {
    if (position === undefined) return;
    for (const point of [position.start, position.end]) {
      point.line = end.line;
      point.column += end.column - text.length - 1;
      point.offset = (point.offset ?? 0) + (end.offset ?? 0) - text.length;
    }
  });
  return paragraph.children;
}

/** Fixes what can be meant in one way only: an address before Japanese, and `<br>` where a line can't end. */
function mend(tree: Root, markdown: string): Root {
  if (addressBeforeCjk.test(markdown))
    visit(tree, "link", (node, index, parent) => {
      if (index !== undefined && parent !== undefined) endBareAddress(node, index, parent);
    });
  if (/<\/?br/i.test(markdown))
    visit(tree, "tableCell", (cell) => {
      cell.children = cell.children.map((child) =>
        child.type === "html" && /^<\/?br *\/?>$/i.test(child.value)
          ? { type: "break", ...(child.position && { position: child.position }) }
          : child,
      );
    });
  return tree;
}

/**
 * The Markdown of a body as a tree: CommonMark with GitHub's tables, footnotes, task lists and bare addresses. A single
 * tilde is a tilde, as in "9:00~18:00", and bold works next to Japanese punctuation.
 */
export function parseMarkdown(markdown: string): Root {
  try {
    return mend(processor.parse(markdown), markdown);
  } catch {
    // With Node's condition "development", which the live preview has, an assertion of
    // mdast-util-gfm-task-list-item 2.0.0 fails on odd lists such as "*\n[x]    #"; a preview must not.
    return { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value: markdown }] }] };
  }
}

/** The words of a part of a tree, as the text of its HTML. */
export function plainText(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return "\n";
  return "children" in node ? node.children.map(plainText).join("") : "";
}
