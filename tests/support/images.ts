import { copyFileSync, cpSync, mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { shareImage, shareSubjects } from "../../lib/draw/share-image/share-image.ts";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { readContent } from "../../lib/read/read-content.ts";
import { siteAt } from "../../lib/site/site.ts";
import { companyFolder } from "./company.ts";

/**
 * Gives a copy of the project the photos and share images that the company's build has drawn, and one of those for each
 * share image that it has not: to draw them takes as long as the rest of a build.
 */
export function giveImages(root: string, epoch: number): void {
  const { files, ...beside } = readContentFolder(root);
  const reading = readContent(files, beside);
  const site = siteAt(reading, Temporal.Instant.fromEpochMilliseconds(epoch * 1000));
  cpSync(join(companyFolder, ".cache/photos"), join(root, ".cache/photos"), { recursive: true });
  const [from, to] = [join(companyFolder, ".cache/share"), join(root, ".cache/share")];
  const drawn = readdirSync(from);
  mkdirSync(to, { recursive: true });
  for (const { site: there, subject } of shareSubjects(site)) {
    const name = basename(shareImage(there, subject).path);
    copyFileSync(join(from, drawn.includes(name) ? name : (drawn[0] ?? "")), join(to, name));
  }
}
