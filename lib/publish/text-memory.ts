import { join } from "node:path";
import { notes } from "./kept-files.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** What the texts of an earlier build of the same code became; those that this build doesn't ask for are forgotten. */
export function openTexts<Text>(work: string, code: string) {
  const file = join(work, notes.texts);
  const before = new Map<string, Text>(readSealed(file, code) ?? []);
  const used = new Map<string, Text>();
  const memory = {
    get(key: string): Text | undefined {
      const text = used.get(key) ?? before.get(key);
      if (text !== undefined) used.set(key, text);
      return text;
    },
    set: (key: string, text: Text) => used.set(key, text),
  };
  return { memory, save: () => writeSealed(file, [...used], code) };
}
