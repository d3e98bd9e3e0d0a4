import GithubSlugger from "github-slugger";
import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "./tree.ts";

function wordsOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return "\n";
  return "children" in node ? node.children.map(wordsOf).join("") : "";
}

/**
 * The ids that the headings of a body have in its HTML (`lib/markdown/html.ts`), without making the HTML: loading what
 * makes it would take `npm run check` a tenth of its time. A property test holds the two together.
 */
export function headingIds(markdown: string): string[] {
  const slugger = new GithubSlugger();
  const ids: string[] = [];
  visit(parseMarkdown(markdown), "heading", (node) => {
    ids.push(slugger.slug(wordsOf(node)));
  });
  return ids.filter((id) => id !== "");
}
