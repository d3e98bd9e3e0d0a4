import type { Problem } from "../messages/problem.ts";
import { normalized } from "../messages/span.ts";

interface Text {
  path: string;
  text: string;
}

/** A line of a file, and what to write instead. */
interface Mend {
  file: string;
  line: number;
  fix: string;
}

const keyOf = ({ file, line }: { file: string; line: number }) => `${file}:${line}`;

/** How often what is still wrong with a mended line may be mended, too. */
const rounds = 4;

/** The files with lines replaced, and where each of these begins then. */
function mended<T extends Text>(files: readonly T[], mends: readonly Mend[]) {
  const begins = new Map<string, number>();
  const texts = files.map((file) => {
    const own = new Map(mends.filter((mend) => mend.file === file.path).map((mend) => [mend.line, mend]));
    if (own.size === 0) return file;
    const lines: string[] = [];
    normalized(file.text)
      .split("\n")
      .forEach((line, at) => {
        const mend = own.get(at + 1);
        if (mend !== undefined) begins.set(keyOf(mend), lines.length + 1);
        lines.push(...(mend?.fix ?? line).split("\n"));
      });
    return { ...file, text: lines.join("\n") };
  });
  return { texts, begins };
}

/**
 * Keeps the lines to paste that are right: once they stand in the files, `find` finds no error in them, and not the
 * same advice again. A line in which something else is wrong, too, is mended further where that is known. Where no problem
 * has a line to paste, nothing is read again.
 */
export function withProvenFixes<T extends Text>(
  problems: readonly Problem[],
  files: readonly T[],
  find: (files: T[]) => readonly Problem[],
): Problem[] {
  const proven = new Map<string, Mend>();
  let open = new Map<string, Mend>();
  const codes = new Map<string, Set<string>>();
  for (const { file, line, code, fix } of problems) {
    const key = keyOf({ file, line });
    codes.set(key, (codes.get(key) ?? new Set()).add(code));
    if (fix !== undefined && !open.has(key)) open.set(key, { file, line, fix });
  }
  for (let round = 0; round < rounds && open.size > 0; round++) {
    const { texts, begins } = mended(files, [...proven.values(), ...open.values()]);
    const left = new Map<string, Problem[]>();
    for (const problem of find(texts)) left.set(problem.file, [...(left.get(problem.file) ?? []), problem]);
    const next = new Map<string, Mend>();
    for (const [key, mend] of open) {
      const from = begins.get(key) ?? 0;
      const lines = mend.fix.split("\n");
      const wrong = (left.get(mend.file) ?? []).filter(
        ({ line, severity, code }) =>
          line >= from && line < from + lines.length && (severity === "error" || codes.get(key)?.has(code)),
      );
      const again = wrong.find(({ fix }) => fix !== undefined);
      if (wrong.length === 0) proven.set(key, mend);
      else if (again?.fix !== undefined) {
        lines[again.line - from] = again.fix;
        next.set(key, { ...mend, fix: lines.join("\n") });
      }
    }
    open = next;
  }
  return problems.map((problem) =>
    problem.fix === undefined ? problem : { ...problem, fix: proven.get(keyOf(problem))?.fix },
  );
}
