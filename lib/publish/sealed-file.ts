import { hash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/*
 * Notes that one build leaves for the next one: JSON below a hash of itself, so that a note that is damaged, cut off or
 * made for something else counts as none.
 */

const sumOf = (purpose: string, json: string) => hash("sha256", `${purpose}\n${json}`);

/** Writes a note; `purpose` is what it has to be read for, such as the hash of the code that made it. */
export function writeSealed(file: string, value: unknown, purpose = ""): void {
  const json = JSON.stringify(value);
  mkdirSync(dirname(file), { recursive: true });
  // Renamed once it is complete, so that a build that is killed leaves the note of before.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${sumOf(purpose, json)}\n${json}`);
  renameSync(draft, file);
}

/** Reads a note that was written for the same purpose; undefined where there is none that is whole. */
export function readSealed(file: string, purpose = "") {
  try {
    const text = readFileSync(file, "utf8");
    const end = text.indexOf("\n");
    const json = text.slice(end + 1);
    return text.slice(0, end) === sumOf(purpose, json) ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}
