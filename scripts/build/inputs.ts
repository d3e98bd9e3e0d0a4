import { createHash, hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Temporal } from "temporal-polyfill";
import type { Reading } from "../../lib/content/content.ts";
import { dayIn } from "../../lib/content/status.ts";
import { filesBelow } from "../../lib/publish/replace-folder.ts";
import type { ContentFolder } from "../../lib/read/content-folder.ts";

/**
 * The folders that say how a page is made from its view, and what a build reports. `lib/rules` and `lib/messages` make no
 * page, so a corrected message renders all of them again: rare, and simpler than a second key.
 */
const codeFolders = ["app", "components", "lib", "scripts/build"];
const configuration =
  /^(next\.config\.ts|package(-lock)?\.json|postcss\.config\.mjs|tsconfig\.json|\.env(\..+)?)$/;

/** A hash of everything but the content that a page is made from: a page of other code has another key. */
export function codeKey(root: string): string {
  const files = [
    ...codeFolders
      .filter((folder) => existsSync(path.join(root, folder)))
      .flatMap((folder) => filesBelow(path.join(root, folder)).map((file) => `${folder}/${file}`)),
    ...readdirSync(root).filter((name) => configuration.test(name)),
  ].filter((file) => statSync(path.join(root, file)).isFile());
  const [major] = process.versions.node.split(".");
  const sum = createHash("sha256").update(`Node ${major}, ICU ${process.versions.icu}`);
  for (const file of files.sort()) sum.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return sum.digest("hex");
}

/** A hash of everything but the code that a site is made from at a moment. */
export function inputsOf(root: string, folder: ContentFolder): string {
  const plain = (_: string, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value;
  return hash("sha256", JSON.stringify([folder, sumsOf(root, "public", "content/files")], plain));
}

/**
 * Today's date in UTC and in the time zone of each office. Of the moment, a site shows no more than these: built again on
 * the same days, it is the same.
 */
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
