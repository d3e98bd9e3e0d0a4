import { rule } from "../rule.ts";

// What Windows shows for the bytes 0x80 to 0x9f; Latin-1 shows control characters. Node's TextDecoder takes windows-1252 for
// Latin-1 (nodejs/node#40091).
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const byteOf = (character: string) =>
  windows.includes(character) ? 0x80 + windows.indexOf(character) : character.charCodeAt(0);
const utf8 = new TextDecoder("utf-8", { fatal: true });

// The first byte of a character says how many follow, and those are from 0x80 to 0xbf.
const next = `[\\u0080-\\u00bf${windows}]`;
const run = new RegExp(
  `(?:[\\u00c2-\\u00df]${next}|[\\u00e0-\\u00ef]${next}{2}|[\\u00f0-\\u00f4]${next}{3})+`,
  "g",
);

/** What UTF-8 means by characters that are its bytes; undefined where they mean nothing. */
function fromBytes(characters: string): string | undefined {
  try {
    return utf8.decode(Uint8Array.from(characters, byteOf));
  } catch {
    return undefined;
  }
}

// A character of another script never stands alone: "« Voilà »" and "44 × 44", with their no-break spaces, would be a mark of
// Samaritan and a letter of Hebrew.
const isStray = (meant: string) => /^[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]$/u.test(meant);

/** Whether it's the end of a word in capitals with the mark behind it: QUALITÉ…, «CAFÉ», É”. */
const isTyped = (written: string, before: string) =>
  /^\p{Lu}[»”“’]$/u.test(written) || (/\p{Lu}{2}$/u.test(before) && /^\p{Lu}\p{P}$/u.test(written));

/** A line as it was before its UTF-8 was read as Windows-1252 or Latin-1, in any script, and the first characters that show it. */
export function repaired(line: string): { text: string; garbled: string; right: string } | undefined {
  let first: { garbled: string; right: string } | undefined;
  const text = line.replace(run, (garbled, at: number) => {
    const right = fromBytes(garbled);
    if (right === undefined || isStray(right) || isTyped(garbled, line.slice(0, at))) return garbled;
    first ??= { garbled, right };
    return right;
  });
  return first && { text, ...first };
}

export const garbledTextRule = rule({
  code: "garbled-text",
  find({ source }) {
    if (source.lines.join("\n").search(run) < 0) return undefined;
    return source.lines.flatMap((line, index) => {
      const found = repaired(line);
      const span = { line: index + 1, column: 1, length: line.length };
      return found === undefined ? [] : { span, found, fix: found.text };
    });
  },
});
