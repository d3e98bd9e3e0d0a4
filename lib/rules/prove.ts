import type { ContentFile } from "../content/content.ts";
import { grouped, type Problem } from "../messages/problem.ts";
import { normalized } from "../messages/span.ts";
import { findFences } from "../read/fences.ts";

/** A line of a file, and what to write instead. */
interface Fix {
  file: string;
  line: number;
  fix: string;
  replaces: number;
}

/** By line of a file: the fix that works, or undefined if none does. */
export type Proof = Map<string, string | undefined>;

const keyOf = ({ file, line }: { file: string; line: number }) => `${file}:${line}`;

/** How often a fixed line that still has an error may be fixed again. */
const rounds = 4;

/** The files with lines replaced, and the line where each replacement starts. */
function withFixes(files: readonly ContentFile[], fixes: readonly Fix[]) {
  const begins = new Map<string, number>();
  const inFile = new Map<string, Map<number, Fix>>();
  for (const fix of fixes)
    inFile.set(fix.file, (inFile.get(fix.file) ?? new Map<number, Fix>()).set(fix.line, fix));
  const texts = files.map((file) => {
    const here = inFile.get(file.path);
    if (here === undefined) return file;
    const lines: string[] = [];
    let until = 0;
    normalized(file.text)
      .split("\n")
      .forEach((line, at) => {
        if (at < until) return;
        const found = here.get(at + 1);
        if (found !== undefined) {
          begins.set(keyOf(found), lines.length + 1);
          until = at + found.replaces;
        }
        lines.push(...(found?.fix ?? line).split("\n"));
      });
    return { ...file, text: lines.join("\n") };
  });
  return { texts, begins };
}

// An address may change, and the mark of an item and the name of a character are no words of the page.
const unread =
  /\]\s*\([^)\n]*\)?|\]\s*(?:https?:|mailto:)\S+|\[(?:https?:|www\.|mailto:|[./#])[^\]\n]*\]|<[^>]*>|(?<=&)(?:amp;)+|^[ \t]*(?:[(（]?[a-z\d０-９]{1,3}[.)．）/]|\d\ufe0f?\u20e3|o|[①-⑳])[ \t]*/gmu;
const lettersOf = (text: string): string[] => text.replace(unread, "").match(/[\p{L}\p{N}]/gu) ?? [];

/** The lines of a file, and how many of them are above the text. */
function linesOf({ text }: ContentFile) {
  const lines = normalized(text).split("\n");
  const { body, slip } = findFences(lines);
  return { lines, above: slip?.fault.code === "no-front-matter" ? lines.length : body };
}

/** Whether a line to paste into the text has all the words of the lines it replaces, in their order. */
function keepsWords({ lines, above }: ReturnType<typeof linesOf>, { line, fix, replaces }: Fix): boolean {
  if (line <= above) return true;
  const fixed = lettersOf(fix);
  let at = 0;
  return lettersOf(lines.slice(line - 1, line - 1 + replaces).join("\n")).every((letter) => {
    at = fixed.indexOf(letter, at) + 1;
    return at > 0;
  });
}

/**
 * Keeps only the lines to paste that work: with them in the files, `find` finds no error in them or in the line below,
 * not the same advice again, and no word of the text is lost. If a fixed line has another error whose fix is known, it
 * is fixed further. If no problem has a line to paste, nothing is read again, and neither is a file whose lines were
 * proven before, as `proofOf` says.
 */
export function withProvenFixes(
  problems: readonly Problem[],
  files: readonly ContentFile[],
  find: (files: ContentFile[]) => readonly Problem[],
  proofOf: (file: string) => Proof = () => new Map(),
): Problem[] {
  const proven = new Map<string, Fix>();
  let open = new Map<string, Fix>();
  const codes = new Map<string, Set<string>>();
  const before = new Set(problems.map(({ file, code, lineText }) => `${file} ${code} ${lineText}`));
  const fixed = new Set(problems.flatMap(({ file, fix }) => (fix === undefined ? [] : file)));
  const written = new Map(
    files.flatMap((file) => (fixed.has(file.path) ? [[file.path, linesOf(file)]] : [])),
  );
  for (const { file, line, code, fix, replaces = 1 } of problems) {
    const key = keyOf({ file, line });
    const around = written.get(file);
    if (fix === undefined || around === undefined || proofOf(file).has(key)) continue;
    codes.set(key, (codes.get(key) ?? new Set()).add(code));
    const offered = { file, line, fix, replaces };
    const keeps = code === "garbled-text" || keepsWords(around, offered);
    if (!open.has(key) && keeps) open.set(key, offered);
  }
  for (let round = 0; round < rounds && open.size > 0; round++) {
    const { texts, begins } = withFixes(files, [...proven.values(), ...open.values()]);
    const left = grouped(find(texts), keyOf);
    const tries = new Set([...open].map(([key, { file }]) => keyOf({ file, line: begins.get(key) ?? 0 })));
    const next = new Map<string, Fix>();
    for (const [key, tried] of open) {
      const { file } = tried;
      const from = begins.get(key) ?? 0;
      const lines = tried.fix.split("\n");
      const isInText = tried.line > (written.get(file)?.above ?? 0);
      const below = keyOf({ file, line: from + lines.length });
      const wrong = [
        ...lines.flatMap((_, at) => left.get(keyOf({ file, line: from + at })) ?? []),
        ...(isInText && !tries.has(below) ? (left.get(below) ?? []) : []),
      ].filter(({ line, severity, code, lineText }) => {
        const isIn = line < from + lines.length;
        if (severity !== "error") return isIn && codes.get(key)?.has(code);
        return isIn || !before.has(`${file} ${code} ${lineText}`);
      });
      const again = wrong.find(({ fix, line }) => fix !== undefined && line < from + lines.length);
      if (wrong.length === 0) proven.set(key, tried);
      else if (again?.fix !== undefined) {
        lines[again.line - from] = again.fix;
        next.set(key, { ...tried, fix: lines.join("\n") });
      }
    }
    open = next;
  }
  return problems.map((problem) => {
    if (problem.fix === undefined) return problem;
    const [key, proof] = [keyOf(problem), proofOf(problem.file)];
    if (!proof.has(key)) proof.set(key, proven.get(key)?.fix);
    return { ...problem, fix: proof.get(key) };
  });
}
