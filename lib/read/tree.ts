import type { Root } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";

const processor = remark().use(remarkGfm).freeze();

/** The Markdown of a body (CommonMark with GitHub's tables, footnotes, task lists and bare addresses) as a tree. */
export function parseMarkdown(markdown: string): Root {
  try {
    return processor.parse(markdown);
  } catch {
    // With Node's condition "development", which the live preview has, an assertion of
    // mdast-util-gfm-task-list-item 2.0.0 fails on odd lists such as "*\n[x]    #"; a preview must not.
    return { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value: markdown }] }] };
  }
}
