import { hash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./replace-folder.ts";

/** The note of what was published last, beside the files that builds keep. */
const note = (work: string) => join(work, "published.txt");

/** Changes with the sum of what a site is made from, and with any file of the published site. */
function stateOf(out: string, sum: string): string {
  const files = filesBelow(out).map((file) => {
    const { size, mtimeMs, ino } = statSync(join(out, file));
    return `${file} ${size} ${mtimeMs} ${ino}`;
  });
  return hash("sha256", [sum, out, ...files].join("\n"));
}

/** Whether a folder still holds, untouched, the site that was published from what has the sum. */
export function isPublished(work: string, out: string, sum: string): boolean {
  try {
    return readFileSync(note(work), "utf8") === stateOf(out, sum);
  } catch {
    return false;
  }
}

/** Notes that the site was published from what has the sum. */
export function notePublished(work: string, out: string, sum: string): void {
  writeFileSync(note(work), stateOf(out, sum));
}
