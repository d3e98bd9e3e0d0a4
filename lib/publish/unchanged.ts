import { hash } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { notes } from "./kept-files.ts";
import { filesBelow } from "./replace-folder.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

export interface LastSite<Result> {
  /** A hash of everything that the site was made from, but for the code and the day. */
  inputs: string;
  /** The day that it was, by time zone: the only way in which a site depends on the moment. */
  days: Readonly<Record<string, string>>;
  result: Result;
}

interface Note<Result> extends LastSite<Result> {
  state: string;
}

const noteIn = (work: string) => join(work, notes.published);

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
  const note: Note<Result> | undefined = readSealed(noteIn(work), code);
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
  const note: Note<Result> = { ...site, state: stateOf(out) };
  writeSealed(noteIn(work), note, code);
}
