const opening = "<script>self.__next_f.push(";
const closing = "</script>";

/**
 * The HTML of an exported page without the scripts that hold its flight payload, exactly as Next writes them. They are
 * two thirds of a page, which the parser would read character by character: without them 1,000 pages take 1.9 s
 * instead of 3.8. Nothing else reads so, since React and rehype write a `<` in text and attributes as a reference.
 */
export function withoutPayload(html: string): string {
  const rest: string[] = [];
  let from = 0;
  for (let start = html.indexOf(opening); start !== -1; start = html.indexOf(opening, from)) {
    const end = html.indexOf(closing, start);
    if (end === -1) break;
    rest.push(html.slice(from, start));
    from = end + closing.length;
  }
  return rest.join("") + html.slice(from);
}
