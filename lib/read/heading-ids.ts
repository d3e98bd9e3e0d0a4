import GithubSlugger, { slug } from "github-slugger";
import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { plainText } from "./tree.ts";

/**
 * The ids that the components give to parts of a page, and Markdown to footnotes: no heading may have them. The test
 * heading-ids.test.ts names headings after every id on every page, so it fails where one is missing here.
 */
const taken = [
  ..."content header-end problems closing-positions closing-links hiring story offices positions values cardinal-value".split(
    " ",
  ),
  ..."filters open-here similar loosen more results fit ways section footnote-label".split(" "),
  ...Array.from({ length: 50 }, (_, index) => `region-${index + 1}`),
].flatMap((id) => [id, `${id}-title`]);

/** Gives the headings of one text their ids, one after the other: each made from its words, and each used once. */
export function idGiver(): (words: string) => string {
  const slugger = new GithubSlugger();
  for (const id of taken) slugger.slug(id);
  // A heading may have no letters for an id.
  return (words) => slugger.slug(slug(words) === "" ? "section" : words);
}

/**
 * The ids that the headings of a body have in its HTML (`lib/site/html.ts`), without making the HTML: loading what
 * makes it would take `npm run check` a tenth of its time. A property test holds the two together.
 */
export function headingIds(tree: Root): string[] {
  const idOf = idGiver();
  const ids: string[] = [];
  visit(tree, "heading", (node) => {
    ids.push(idOf(plainText(node)));
  });
  return ids;
}
