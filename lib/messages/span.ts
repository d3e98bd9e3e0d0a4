/** A stretch of one line of a file; line and column begin at 1. */
export interface Span {
  line: number;
  column: number;
  length: number;
}

/** The text without a byte order mark and with line feeds only, as all other code expects it. */
export function normalized(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Finds the line and column, from 1, of an offset in a text; fastest if asked in ascending order. */
export function locator(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let start = 0;
  return (offset) => {
    if (offset < start) [line, start] = [1, 0];
    for (let end = text.indexOf("\n", start); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
      line++;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
