import { hash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const nameOf = (work: string) => join(work, "texts.json");

/** What the texts of an earlier build of the same code became; those that this build doesn't ask for are forgotten. */
export function openTexts<Text>(work: string, code: string) {
  const before = new Map<string, Text>(read(work, code));
  const used = new Map<string, Text>();
  const memory = {
    get(key: string): Text | undefined {
      const text = used.get(key) ?? before.get(key);
      if (text !== undefined) used.set(key, text);
      return text;
    },
    set: (key: string, text: Text) => used.set(key, text),
  };
  function save(): void {
    const json = JSON.stringify([...used]);
    // Renamed once it is complete, so that a build that is killed leaves that of before.
    const draft = `${nameOf(work)}.${process.pid}`;
    writeFileSync(draft, `${sumOf(code, json)}\n${json}`);
    renameSync(draft, nameOf(work));
  }
  return { memory, save };
}

const sumOf = (code: string, json: string) => hash("sha256", `${code}\n${json}`);

/** Nothing, where the file is missing, damaged, or of other code. */
function read(work: string, code: string): [] {
  try {
    const text = readFileSync(nameOf(work), "utf8");
    const end = text.indexOf("\n");
    const json = text.slice(end + 1);
    return text.slice(0, end) === sumOf(code, json) ? JSON.parse(json) : [];
  } catch {
    return [];
  }
}
