import { withoutEntities } from "../markdown-slip-kinds.ts";
import { rule } from "../rule.ts";

// What Windows shows for the bytes 0x80 to 0x9f. Node's TextDecoder takes windows-1252 for Latin-1 (nodejs/node#40091).
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const byteOf = new Map(
  Array.from({ length: 128 }, (_, at) => [String.fromCodePoint(0x80 + at), 0x80 + at] as const).concat(
    Array.from(windows, (character, at) => [character, 0x80 + at] as const),
  ),
);
const utf8 = new TextDecoder("utf-8", { fatal: true });

// The first byte of a character says how many follow, and those are from 0x80 to 0xbf.
const lengthFrom = (first: number) => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);

/** What UTF-8 means by characters that are its bytes, read as Windows or Latin-1 reads them; undefined where they are none. */
function fromBytes(characters: readonly string[]): { character: string; length: number } | undefined {
  const first = byteOf.get(characters[0] ?? "") ?? 0;
  if (first < 0xc2 || first > 0xf4) return undefined;
  const length = lengthFrom(first);
  const bytes = characters.slice(0, length).map((each) => byteOf.get(each) ?? 0);
  if (bytes.length < length) return undefined;
  try {
    return { character: utf8.decode(Uint8Array.from(bytes)), length };
  } catch {
    return undefined;
  }
}

const candidate = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]/;

// "« Voilà »" and "44 × 44", with their no-break spaces, would be a mark of Samaritan and a letter of Hebrew.
const isOfOtherScript = (character: string) =>
  /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(character);

/** A line as it was before its UTF-8 was read as Windows-1252 or Latin-1, in any script, and where that shows first. */
export function repaired(line: string): { text: string; at: number; garbled: string } | undefined {
  if (!candidate.test(line)) return undefined;
  const characters = Array.from(line);
  let [text, first, lastEnd] = ["", { at: -1, garbled: "" }, -1];
  for (let at = 0; at < characters.length; ) {
    const found = fromBytes(characters.slice(at, at + 4));
    const end = at + (found?.length ?? 1);
    const garbled = characters.slice(at, end).join("");
    // A word in capitals, and the mark behind it: QUALITÉ…, «CAFÉ».
    const inCapitals = /\p{Lu}{2}$/u.test(text) && /^\p{Lu}\p{P}$/u.test(garbled);
    const isTyped = inCapitals || /^\p{Lu}[»”“’]$/u.test(garbled);
    // A character of another script never stands alone.
    const isAlone = lastEnd !== at && fromBytes(characters.slice(end, end + 4)) === undefined;
    const isGarbled = found !== undefined && !isTyped && !(isAlone && isOfOtherScript(found.character));
    if (isGarbled && first.at < 0) first = { at: text.length, garbled };
    if (isGarbled) lastEnd = end;
    text += isGarbled ? found.character : (characters[at] ?? "");
    at = isGarbled ? end : at + 1;
  }
  return first.at < 0 ? undefined : { text, ...first };
}

export const garbledTextRule = rule({
  code: "garbled-text",
  find({ source }) {
    if (!candidate.test(source.lines.join("\n"))) return undefined;
    return source.lines.flatMap((line, index) => {
      const found = repaired(line);
      if (found === undefined) return [];
      const right = fromBytes(Array.from(found.garbled))?.character ?? "";
      return {
        span: { line: index + 1, column: 1, length: line.length },
        found: { garbled: found.garbled, right },
        fix: withoutEntities(found.text),
      };
    });
  },
});
