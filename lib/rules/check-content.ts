import type { Temporal } from "temporal-polyfill";
import type { ContentFile, Reading } from "../content/content.ts";
import type { Problem } from "../messages/problem.ts";
import { problemAt } from "../messages/span.ts";
import type { ContentFolder } from "../read/content-folder.ts";
import { type FullReading, readContent } from "../read/read-content.ts";
import { duplicates } from "./advice/duplicates.ts";
import { untranslated } from "./advice/untranslated.ts";
import { unusedPhotos } from "./advice/unused-photos.ts";
import { adviceRules, errorRules } from "./all.ts";
import { withoutAllowed } from "./allow.ts";
import { fieldProblems } from "./fields.ts";
import { nameProblems } from "./names.ts";
import { onTheBoard, withoutBoardErrors } from "./on-the-board.ts";
import { withProvenFixes } from "./prove.ts";
import { referenceProblems } from "./references.ts";
import type { Finding, Rule } from "./rule.ts";
import { type Subject, subjectsOf } from "./subject.ts";
import { translationProblems } from "./translated-files.ts";

/** Content that was checked. */
export type Checked = Required<Reading>;

/**
 * Everything there is to say about a content folder: what couldn't be opened, the errors, and the advice that its files
 * don't allow. The build, the live preview and `npm run check` all call this, so they say the same.
 */
export function check(folder: ContentFolder, now: Temporal.Instant, advice = adviceRules): Checked {
  const reading = read(folder, now, advice);
  const find = (files: ContentFile[]) => read({ ...folder, files }, now, advice).problems;
  return { ...reading, problems: withProvenFixes(reading.problems, folder.files, find) };
}

function read(folder: ContentFolder, now: Temporal.Instant, advice: readonly Rule[]): Checked {
  const reading = readContent(folder.files, folder);
  const { content, further, sources } = reading;
  // All else would be guessing: what seems to be missing may well be there.
  if (folder.problems.some(({ code }) => code.startsWith("unreadable-")))
    return { content, further, problems: folder.problems };
  const found = [
    ...[...folder.problems, ...duplicates(sources), ...untranslated(sources)],
    ...[...unusedPhotos(sources, folder.photos), ...findProblems(reading, now, advice)],
  ];
  const left = withoutAllowed(withoutBoardErrors(found, sources), sources);
  return { content, further, problems: onTheBoard(left, sources) };
}

/** What is wrong with the files but for their texts: names, lines, fields, references and translations. */
export function fileProblems(reading: FullReading): Problem[] {
  const { sources, leftOut } = reading;
  return [
    ...nameProblems(reading),
    ...[...new Set([...sources, ...leftOut.keys()])].flatMap(({ problems }) => problems),
    ...fieldProblems(sources),
    ...referenceProblems(reading),
    ...translationProblems(reading),
  ];
}

/** Everything that is found in the files; `allow` isn't considered yet. */
export function findProblems(
  reading: FullReading,
  now: Temporal.Instant,
  advice: readonly Rule[] = [],
): Problem[] {
  const inTexts = subjectsOf(reading, reading.beside, now).flatMap((subject) => {
    const { source } = subject;
    const found = [...errorRules, ...(source.readable ? advice : [])]
      .filter((rule) => concerns(rule, subject))
      .flatMap((rule) => rule.find(subject).map((finding) => ({ rule, ...finding })));
    return withoutSilenced(found)
      .filter(({ span }) => !source.faulty.has(span.line))
      .map(({ span, fault }) => problemAt(source.path, source.lines, span, fault));
  });
  return [...fileProblems(reading), ...inTexts];
}

/** Whether a rule applies to a file: a draft may still lack something. */
function concerns({ kinds, originals, finished }: Rule, { source, ad }: Subject): boolean {
  if (originals && source.name.language !== undefined) return false;
  return kinds.includes(source.name.kind) && !(finished === true && ad?.status === "draft");
}

/** The findings in one file without those that the rules of others silence. */
function withoutSilenced<T extends Finding & { rule: Rule }>(found: readonly T[]): readonly T[] {
  const loud = found.filter(({ rule }) => rule.silences !== undefined);
  if (loud.length === 0) return found;
  return found.filter(({ span, fault }) =>
    loud.every(({ rule: { silences }, span: other }) => {
      if (!silences?.codes.includes(fault.code)) return true;
      return silences.in === "line" && span.line !== other.line;
    }),
  );
}
