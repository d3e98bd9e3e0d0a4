import type { Problem } from "../messages/problem.ts";
import { normalized } from "../messages/span.ts";

interface TextFile {
  path: string;
  text: string;
}

/** A line of a file, and what to write instead. */
interface Fix {
  file: string;
  line: number;
  fix: string;
}

const keyOf = ({ file, line }: { file: string; line: number }) => `${file}:${line}`;

/** How often a fixed line that still has an error may be fixed again. */
const rounds = 4;

/** The files with lines replaced, and the line where each replacement starts. */
function withFixes<T extends TextFile>(files: readonly T[], fixes: readonly Fix[]) {
  const begins = new Map<string, number>();
  const texts = files.map((file) => {
    const here = new Map(fixes.filter((fix) => fix.file === file.path).map((fix) => [fix.line, fix]));
    if (here.size === 0) return file;
    const lines: string[] = [];
    normalized(file.text)
      .split("\n")
      .forEach((line, at) => {
        const found = here.get(at + 1);
        if (found !== undefined) begins.set(keyOf(found), lines.length + 1);
        lines.push(...(found?.fix ?? line).split("\n"));
      });
    return { ...file, text: lines.join("\n") };
  });
  return { texts, begins };
}

/**
 * Keeps only the lines to paste that work: with them in the files, `find` finds no error in them, and not the same
 * advice again. If a fixed line has another error whose fix is known, it is fixed further. If no problem has a line to
 * paste, nothing is read again.
 */
export function withProvenFixes<T extends TextFile>(
  problems: readonly Problem[],
  files: readonly T[],
  find: (files: T[]) => readonly Problem[],
): Problem[] {
  const proven = new Map<string, Fix>();
  let open = new Map<string, Fix>();
  const codes = new Map<string, Set<string>>();
  for (const { file, line, code, fix } of problems) {
    const key = keyOf({ file, line });
    codes.set(key, (codes.get(key) ?? new Set()).add(code));
    if (fix !== undefined && !open.has(key)) open.set(key, { file, line, fix });
  }
  for (let round = 0; round < rounds && open.size > 0; round++) {
    const { texts, begins } = withFixes(files, [...proven.values(), ...open.values()]);
    const left = new Map<string, Problem[]>();
    for (const problem of find(texts)) left.set(problem.file, [...(left.get(problem.file) ?? []), problem]);
    const next = new Map<string, Fix>();
    for (const [key, tried] of open) {
      const from = begins.get(key) ?? 0;
      const lines = tried.fix.split("\n");
      const wrong = (left.get(tried.file) ?? []).filter(
        ({ line, severity, code }) =>
          line >= from && line < from + lines.length && (severity === "error" || codes.get(key)?.has(code)),
      );
      const again = wrong.find(({ fix }) => fix !== undefined);
      if (wrong.length === 0) proven.set(key, tried);
      else if (again?.fix !== undefined) {
        lines[again.line - from] = again.fix;
        next.set(key, { ...tried, fix: lines.join("\n") });
      }
    }
    open = next;
  }
  return problems.map((problem) =>
    problem.fix === undefined ? problem : { ...problem, fix: proven.get(keyOf(problem))?.fix },
  );
}
