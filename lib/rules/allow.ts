import { nameOf } from "../content/paths.ts";
import { adviceCodes, allowable, fault, isErrorCode } from "../messages/catalogue.ts";
import { grouped, inOrder, isError, type Problem, problemAt } from "../messages/problem.ts";
import { nearest } from "../messages/suggest.ts";
import { boardDefaults } from "../read/board-defaults.ts";
import { isFromBoard, type Source } from "../read/source.ts";
import { isRecord } from "../read/yaml-document.ts";

/** The advice that a file declines with a reason, by its codes. */
function codesOf(allow: unknown): string[] {
  const codes = isRecord(allow) ? Object.entries(allow) : [];
  return codes.flatMap(([code, reason]) => (typeof reason === "string" ? code : []));
}

/** Why a code silences nothing: it can't, there is nothing to silence, or there is no such code. */
function statusOf(code: string) {
  if (allowable.includes(code)) return "unused";
  return isErrorCode(code) || adviceCodes.includes(code) ? "fixed" : "unknown";
}

/**
 * Leaves out the advice that files decline (`allow`), and adds advice on every code there that silences nothing. Errors
 * can't be declined.
 */
export function withoutAllowed(problems: readonly Problem[], sources: readonly Source[]): Problem[] {
  const left = new Set(problems);
  const byFile = grouped(problems, ({ file }) => file);
  // Broken files may hide the advice that a code is there to silence.
  const broken = problems.filter(isError).map(({ file }) => file);
  const dependsOnBroken = ({ name }: Source) =>
    broken.some((file) => {
      const other = nameOf(file);
      return other !== undefined && (other.kind !== "position" || other.canonical === name.canonical);
    });
  const unused: Problem[] = [];
  // A draft may still get what its advice is about, and keeps the reason until then.
  const drafts = new Set(sources.filter(({ data }) => data.draft === true).map(({ name }) => name.canonical));
  const forBoard = new Set(codesOf(boardDefaults(sources).allow));
  for (const source of sources) {
    if (isFromBoard(source))
      for (const problem of byFile.get(source.path) ?? [])
        if (problem.severity === "warning" && forBoard.has(problem.code)) left.delete(problem);
    for (const code of codesOf(source.data.allow)) {
      const meant = (byFile.get(source.path) ?? []).filter((problem) => problem.code === code);
      const silenced = meant.filter(({ severity }) => severity === "warning");
      for (const problem of silenced) left.delete(problem);
      if (silenced.length > 0) continue;
      const what = statusOf(code);
      if (what === "unused" && (drafts.has(source.name.canonical) || dependsOnBroken(source))) continue;
      const fix = what === "unknown" ? nearest(code, allowable) : undefined;
      const found = fault("unused-allow", { what, code, allowable }, fix);
      const span = source.keySpan(["allow", code]);
      unused.push(problemAt(source.path, source.lines, span, found));
    }
  }
  return [...left, ...unused].sort(inOrder);
}
