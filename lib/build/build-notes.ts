import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../publish/replace-folder.ts";

/*
 * What one build notes in `.cache/` for the next one: JSON below a hash of itself, so that a note that is damaged, cut off
 * or made for something else counts as none. `kept.json` lists the rendered pages and pictures in the cache,
 * `texts.json` has the HTML that each Markdown text became, and `published.json` says which site was published last.
 */

export const notes = { kept: "kept.json", texts: "texts.json", published: "published.json" };

const sumOf = (purpose: string, json: string) => hash("sha256", `${purpose}\n${json}`);

/** Writes a note; `purpose` is what it has to be read for, such as the hash of the code that made it. */
export function writeNote(work: string, note: keyof typeof notes, value: unknown, purpose = ""): void {
  const json = JSON.stringify(value);
  mkdirSync(work, { recursive: true });
  // Renamed once it is complete, so that a build that is killed leaves the note of before.
  const draft = join(work, `${notes[note]}.${process.pid}`);
  writeFileSync(draft, `${sumOf(purpose, json)}\n${json}`);
  renameSync(draft, join(work, notes[note]));
}

/** Reads a note that was written for the same purpose; undefined where there is none that is whole. */
export function readNote(work: string, note: keyof typeof notes, purpose = "") {
  try {
    const text = readFileSync(join(work, notes[note]), "utf8");
    const end = text.indexOf("\n");
    const json = text.slice(end + 1);
    return text.slice(0, end) === sumOf(purpose, json) ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}

/** What the texts of an earlier build of the same code became; those that this build doesn't ask for are forgotten. */
export function openTexts<Text>(work: string, code: string) {
  const before = new Map<string, Text>(readNote(work, "texts", code) ?? []);
  const used = new Map<string, Text>();
  const memory = {
    get(key: string): Text | undefined {
      const text = used.get(key) ?? before.get(key);
      if (text !== undefined) used.set(key, text);
      return text;
    },
    set: (key: string, text: Text) => used.set(key, text),
  };
  return { memory, save: () => writeNote(work, "texts", [...used], code) };
}

interface LastSite<Result> {
  /** A hash of everything that the site was made from, but for the code and the day. */
  inputs: string;
  /** The day that it was, by time zone: the only way in which a site depends on the moment. */
  days: Readonly<Record<string, string>>;
  result: Result;
}

/** A hash of all files in the folder of a site, as the disk has them: their bytes aren't read. */
function stateOf(out: string): string {
  const files = filesBelow(out).map((file) => {
    const { size, mtimeMs, ctimeMs, ino } = statSync(join(out, file));
    return `${file} ${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  });
  return hash("sha256", [out, ...files].join("\n"));
}

/** The site that the same code published last, and whether a folder still holds it, untouched. */
export function lastSite<Result>(work: string, code: string) {
  const note: (LastSite<Result> & { state: string }) | undefined = readNote(work, "published", code);
  if (note === undefined) return undefined;
  const isIn = (out: string) => {
    try {
      return note.state === stateOf(out);
    } catch {
      return false;
    }
  };
  return { ...note, isIn };
}

export function noteSite<Result>(work: string, out: string, code: string, site: LastSite<Result>): void {
  writeNote(work, "published", { ...site, state: stateOf(out) }, code);
}
