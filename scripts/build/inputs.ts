import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Temporal } from "temporal-polyfill";
import type { Reading } from "../../lib/content/content.ts";
import { dayIn } from "../../lib/content/status.ts";
import { filesBelow } from "../../lib/publish/replace-folder.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";

/** A hash of everything but the code that a site is made from at a moment. */
export function inputsOf(root: string, folder: ContentFolder): string {
  const plain = (_: string, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value;
  return hash("sha256", JSON.stringify([folder, sumsOf(root, "public", "content/files")], plain));
}

/** The days that it is where a site has offices, and where it has none: whatever it shows of the moment. */
export function daysOf({ content }: Reading, now: Temporal.Instant): Record<string, string> {
  const zones = ["UTC", ...content.offices.list.map(({ timezone }) => timezone)];
  return Object.fromEntries(zones.map((zone) => [zone, dayIn(zone, now)]));
}

export function isSameDay(days: Readonly<Record<string, string>>, now: Temporal.Instant): boolean {
  return Object.entries(days).every(([zone, day]) => dayIn(zone, now) === day);
}

/** The files in folders that are published as they are, each with a hash of its content. */
function sumsOf(root: string, ...folders: string[]): [file: string, sum: string][] {
  return folders
    .map((folder) => path.join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      filesBelow(folder).map((file) => [file, hash("sha256", readFileSync(path.join(folder, file)))]),
    );
}
