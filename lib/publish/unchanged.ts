import { hash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { notes } from "./kept-files.ts";
import { filesBelow } from "./replace-folder.ts";

const note = (work: string) => join(work, notes.published);

/** A hash of a site's inputs, by their hash, and of every file as it was published. */
function stateOf(out: string, inputs: string): string {
  const files = filesBelow(out).map((file) => {
    const { size, mtimeMs, ino } = statSync(join(out, file));
    return `${file} ${size} ${mtimeMs} ${ino}`;
  });
  return hash("sha256", [inputs, out, ...files].join("\n"));
}

/** Whether a folder still holds, untouched, the site published from the inputs with this hash. */
export function isPublished(work: string, out: string, inputs: string): boolean {
  try {
    return readFileSync(note(work), "utf8") === stateOf(out, inputs);
  } catch {
    return false;
  }
}

/** Notes that the site in a folder was published from the inputs with this hash. */
export function notePublished(work: string, out: string, inputs: string): void {
  writeFileSync(note(work), stateOf(out, inputs));
}
