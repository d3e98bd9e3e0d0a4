import type { Temporal } from "temporal-polyfill";
import type { Content, ContentFile, Reading } from "../content/content.ts";
import type { Problem } from "../messages/problem.ts";
import type { ContentFolder } from "../read/content-folder.ts";
import { readContent } from "../read/read-content.ts";
import type { Source } from "../read/source.ts";
import { advise } from "./advice/advise.ts";
import { duplicates } from "./advice/duplicates.ts";
import { untranslated } from "./advice/untranslated.ts";
import { unusedPhotos } from "./advice/unused-photos.ts";
import { withoutAllowed } from "./allow.ts";
import { withProvenFixes } from "./prove.ts";

/** Rules that give advice: warnings on content that is well-formed, seen at one moment. */
export type Advise = (content: Content, sources: readonly Source[], now: Temporal.Instant) => Problem[];

/**
 * All that there is to say of a content folder: what could not be opened, the errors, and the advice that its files
 * do not allow. The build, the live preview and `npm run check` say the same by calling this.
 */
export function check(folder: ContentFolder, now: Temporal.Instant, rules: Advise = advise): Reading {
  const reading = read(folder, now, rules);
  const find = (files: ContentFile[]) => read({ ...folder, files }, now, rules).problems;
  return { ...reading, problems: withProvenFixes(reading.problems, folder.files, find) };
}

function read(folder: ContentFolder, now: Temporal.Instant, rules: Advise): Reading {
  const { content, further, problems, sources } = readContent(folder.files, folder);
  // All else would be guessing: what seems to be missing may well be there.
  if (folder.problems.some(({ code }) => code.startsWith("unreadable-")))
    return { content, further, problems: folder.problems };
  const all = [
    ...[...folder.problems, ...problems, ...duplicates(sources)],
    ...[...untranslated(sources), ...unusedPhotos(sources, folder.photos), ...rules(content, sources, now)],
  ];
  return { content, further, problems: withoutAllowed(all, sources) };
}
