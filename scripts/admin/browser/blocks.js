/** @typedef {{ raw: string }} Token a block of Markdown, such as a paragraph or a list */
/** @typedef {{ lexer(text: string): Token[], parser(tokens: Token[]): string }} Markdown as `marked` has it */

/**
 * Keeps the blocks of the old text that say the same in the new one: the form's text editor writes all of Markdown
 * its own way, such as `_word_` for `*word*`, wherever the cursor was.
 *
 * @param {string} old
 * @param {string} text
 * @param {Markdown} markdown
 */
export function keepBlocks(old, text, markdown) {
  const known = new Map(markdown.lexer(old).map((token) => [markdown.parser([token]), token.raw.trimEnd()]));
  const blocks = markdown.lexer(text).map((token) => {
    const said = markdown.parser([token]);
    const kept = said === "" ? undefined : known.get(said);
    return kept === undefined ? token.raw : kept + token.raw.slice(token.raw.trimEnd().length);
  });
  return blocks.join("").trim();
}
