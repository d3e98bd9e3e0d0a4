import type { Temporal } from "temporal-polyfill";
import type { ContentFile, Reading } from "../content/content.ts";
import { type Kind, kinds } from "../content/schema.ts";
import { inOrder, type Problem, problemAt, problemOf } from "../messages/problem.ts";
import { normalized } from "../messages/span.ts";
import type { ContentFolder } from "../read/content-folder.ts";
import { type Assets, type FullReading, readContent } from "../read/read-content.ts";
import { adviceRules, errorRules, folderRules } from "./all.ts";
import { withoutAllowed } from "./allow.ts";
import { misnamedTexts } from "./file-names.ts";
import { lineSlipsOf } from "./lines/line-slips.ts";
import { comparison, type Judged, memoryOf } from "./memory.ts";
import { onTheBoard, withoutBoardErrors } from "./on-the-board.ts";
import { withProvenFixes } from "./prove.ts";
import type { FolderRule, Rule, Silence } from "./rule.ts";
import { type Sight, type Subject, sightsOf } from "./subject.ts";

type Checked = Required<Reading>;

/**
 * Everything there is to say about a content folder: what couldn't be opened, the errors, and the advice that its files
 * don't allow. The build, the live preview and `npm run check` all call this, so they say the same.
 */
export function check(folder: ContentFolder, now: Temporal.Instant, advice = adviceRules): Checked {
  const { content, otherLanguages, problems, read } = checkOnce(folder, now, advice);
  const find = (files: ContentFile[]) => checkOnce({ ...folder, files }, now, advice).problems;
  const proofs = new Map(read.map((source) => [source.path, memoryOf(source).judgement?.proof]));
  const proofOf = (file: string) => {
    const proof = proofs.get(file) ?? new Map();
    proofs.set(file, proof);
    return proof;
  };
  return { content, otherLanguages, problems: withProvenFixes(problems, folder.files, find, proofOf) };
}

function checkOnce(
  folder: ContentFolder,
  now: Temporal.Instant,
  advice: readonly Rule[],
): Checked & Pick<FullReading, "read"> {
  // All else would be guessing: what seems to be missing may well be there.
  if (folder.unusable.some(({ fault }) => fault.code.startsWith("unreadable"))) {
    const reading = readContent(folder.files, folder);
    const problems = folder.unusable.map(({ file, fault }) => problemOf(file, fault));
    return { ...reading, problems };
  }
  const { content, otherLanguages, read, problems, misnamed } = asMeant(folder, now, advice);
  const found = withoutBoardErrors(problems, read);
  const shown = onTheBoard(withoutAllowed(found, read), read);
  return { content, otherLanguages, read, problems: withWrittenNames(shown, misnamed) };
}

type Misnamed = ReturnType<typeof misnamedTexts>;

/** The problems at the files as they are called, and what is wrong with their names. */
function withWrittenNames(problems: readonly Problem[], misnamed: Misnamed): Problem[] {
  if (misnamed.size === 0) return [...problems];
  const names = Array.from(misnamed.values(), ({ path, fault }) => problemOf(path, fault));
  const others = problems.map((problem) => ({
    ...problem,
    file: misnamed.get(problem.file)?.path ?? problem.file,
  }));
  return [...names, ...others].sort(inOrder);
}

type Folder = { files: readonly ContentFile[] } & Pick<Assets, "publicFiles"> & Partial<Assets>;

/** Reads files and finds everything that is wrong with them; `allow` isn't considered yet. */
export function findProblems(
  folder: Folder,
  now: Temporal.Instant,
  advice: readonly Rule[] = [],
): FullReading & { problems: Problem[] } {
  const { misnamed, problems, ...reading } = asMeant(folder, now, advice);
  return { ...reading, problems: withWrittenNames(problems, misnamed) };
}

/**
 * Reads files and finds what is wrong with them, apart from their names. A line of the fields with a slip is read as it
 * was meant, and so is a file with a wrong name, so that everything else is found in the same run.
 */
function asMeant(
  { files: given, ...assets }: Folder,
  now: Temporal.Instant,
  advice: readonly Rule[],
): FullReading & { problems: Problem[]; misnamed: Misnamed } {
  const misnamed = misnamedTexts(given);
  const byPath = new Map([...misnamed].map(([meant, { path }]) => [path, meant]));
  const files = given.map((file) => {
    const path = byPath.get(file.path);
    return path === undefined ? file : { ...file, path };
  });
  const written = readContent(files, assets);
  const slips = new Map<string, Subject["slips"]>();
  for (const source of written.read) {
    const memory = memoryOf(source);
    memory.slips ??= lineSlipsOf(source);
    if (memory.slips.size > 0) slips.set(source.path, memory.slips);
  }
  const meant = new Map(
    [...slips].map(([path, found]) => [path, new Map([...found].map(([index, { line }]) => [index, line]))]),
  );
  const reading = slips.size === 0 ? written : readContent(files, assets, meant);
  const problems = problemsIn(reading, sightsOf(reading, slips, now), slips, advice);
  return { ...reading, problems, misnamed };
}

type RuleFinding = Omit<Judged, "rule"> & { rule: FolderRule | Rule };

function problemsIn(
  reading: FullReading,
  sights: readonly Sight[],
  slips: ReadonlyMap<string, Subject["slips"]>,
  advice: readonly Rule[],
): Problem[] {
  const judged = new Map<string, RuleFinding[]>(sights.map(({ source }) => [source.path, []]));
  const note = (file: string, each: RuleFinding) => {
    const others = judged.get(file);
    if (others === undefined) judged.set(file, [each]);
    else others.push(each);
  };
  for (const rule of folderRules)
    for (const finding of rule.find(reading)) note(finding.file, { finding, rule });
  const judge = judgeOf(advice);
  for (const sight of sights) for (const each of judge(sight)) note(sight.source.path, each);
  const linesOf = new Map(sights.map(({ source }) => [source.path, source.lines]));
  // A file that couldn't be read has one problem at most.
  const unread = (path: string) => reading.files.find((file) => file.path === path)?.text ?? "";
  return [...judged].flatMap(([path, found]) =>
    withoutSilenced(found).map(({ finding: { span, fault, line } }) => {
      if (span === undefined) return problemOf(path, fault);
      const lines = linesOf.get(path) ?? normalized(unread(path)).split("\n");
      // What is said of a line that only starts in a wrong column has its place in the line as it should be.
      const slip = slips.get(path)?.get(span.line - 1);
      const moved = slip?.follows ? slip.line.length - (lines[span.line - 1] ?? "").length : 0;
      const problem = problemAt(path, lines, { ...span, column: span.column - moved }, fault);
      return line === undefined ? problem : { ...problem, fix: line };
    }),
  );
}

/** What the rules find in a file; what they found before stands as long as they would see the same. */
function judgeOf(advice: readonly Rule[]): (sight: Sight) => readonly Judged[] {
  // The live preview loads the rules again on every save.
  const rules = advice === adviceRules ? "all" : advice;
  const isSame = comparison();
  const adviceByKind = byKind(advice);
  return (sight) => {
    const memory = memoryOf(sight.source);
    const before = memory.judgement;
    const stands = before?.rules === rules && isSame(sight, before.sight);
    const judged = stands ? before.judged : findingsIn(sight.subject(), adviceByKind);
    if (stands) sight.looked = before.sight.looked;
    memory.judgement = { judged, sight, rules, proof: stands ? before.proof : new Map() };
    return judged;
  };
}

/** The rules by the kinds of files that they look at: of 56, a team's file needs 35. */
function byKind(rules: readonly Rule[]): ReadonlyMap<Kind, readonly Rule[]> {
  return new Map(kinds.map((kind) => [kind, rules.filter((rule) => rule.kinds?.includes(kind) !== false)]));
}

const errorsByKind = byKind(errorRules);

function findingsIn(subject: Subject, advice: ReadonlyMap<Kind, readonly Rule[]>): Judged[] {
  const judged: Judged[] = [];
  const { readable, name } = subject.source;
  for (const rules of readable ? [errorsByKind, advice] : [errorsByKind])
    for (const rule of rules.get(name.kind) ?? [])
      if (concerns(rule, subject)) for (const finding of rule.find(subject)) judged.push({ finding, rule });
  return judged;
}

/** Whether a rule on files of a kind applies to one of them: a draft may still lack something. */
function concerns({ originals, finished }: Rule, { source, ad }: Subject): boolean {
  if (originals && source.name.language !== undefined) return false;
  return !(finished === true && ad?.status === "draft");
}

/**
 * The findings in one file without those that others silence: what follows from another, or is judged once that is fixed.
 * Each rule says in `silences` what it keeps quiet.
 *
 * Later steps change what is left: `withoutBoardErrors` and `onTheBoard` for ads of a board, `withoutAllowed` for advice
 * that a file declines, and `withProvenFixes` for the lines to paste.
 */
function withoutSilenced(found: readonly RuleFinding[]): readonly RuleFinding[] {
  /** The rules that silence others and found something, and in which lines. */
  const silencing = new Map<RuleFinding["rule"], Set<number | undefined>>();
  for (const { rule, finding } of found)
    if (rule.silences !== undefined)
      silencing.set(rule, (silencing.get(rule) ?? new Set()).add(finding.span?.line));
  const isSilenced = ({ rule, finding: { span, fault } }: RuleFinding) =>
    [...silencing].some(
      ([by, lines]) =>
        // What a rule finds itself, it reports.
        by !== rule &&
        [by.silences ?? []].flat().some((silence: Silence) => {
          if (silence.in === "line" && !lines.has(span?.line)) return false;
          return "codes" in silence ? silence.codes.includes(fault.code) : !silence.but.includes(fault.code);
        }),
    );
  return silencing.size === 0 ? found : found.filter((one) => !isSilenced(one));
}
