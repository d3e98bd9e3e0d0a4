import { nameOf } from "../content/paths.ts";
import { errorCodes } from "../messages/codes.ts";
import type { Problem } from "../messages/problem.ts";
import { inOrder, problemAt } from "../messages/span.ts";
import { didYouMean, nearest } from "../messages/suggest.ts";
import { boardDefaults } from "../read/board-defaults.ts";
import type { Source } from "../read/source.ts";
import { isRecord } from "../read/yaml-document.ts";
import { allowable, otherAdvice } from "./all.ts";

/** The codes of the advice that a file says does not apply to it, each with its reason. */
function allowedIn({ data }: Source): string[] {
  return codesOf(data.allow);
}

function codesOf(allow: unknown): string[] {
  const codes = isRecord(allow) ? Object.entries(allow) : [];
  return codes.flatMap(([code, reason]) => (typeof reason === "string" ? code : []));
}

/**
 * Leaves out the advice that files say does not apply to them (`allow`), and adds advice on every such word that
 * silences nothing. Errors cannot be allowed.
 */
export function withoutAllowed(problems: readonly Problem[], sources: readonly Source[]): Problem[] {
  const left = new Set(problems);
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  // What a broken file would have said is not known, and so not whether it is allowed for nothing.
  const broken = problems.filter(({ severity }) => severity === "error").map(({ file }) => file);
  const dependsOnBroken = ({ name }: Source) =>
    broken.some((file) => {
      const other = nameOf(file);
      return other !== undefined && (other.kind !== "position" || other.canonical === name.canonical);
    });
  const unused: Problem[] = [];
  const forBoard = new Set(codesOf(boardDefaults(sources).allow));
  for (const source of sources) {
    if (source.name.kind === "position" && typeof source.data.source === "string")
      for (const problem of byFile.get(source.path) ?? [])
        if (problem.severity === "warning" && forBoard.has(problem.code)) left.delete(problem);
    for (const code of allowedIn(source)) {
      const meant = (byFile.get(source.path) ?? []).filter((problem) => problem.code === code);
      const silenced = meant.filter(({ severity }) => severity === "warning");
      for (const problem of silenced) left.delete(problem);
      if (silenced.length > 0) continue;
      const isError = meant.length > 0 || Object.hasOwn(errorCodes, code);
      const isKnown = isError || allowable.includes(code);
      if (isKnown && !isError && dependsOnBroken(source)) continue;
      const isFixed = !isKnown && Object.hasOwn(otherAdvice, code);
      unused.push(
        problemAt(source.path, source.lines, source.keySpan(["allow", code]), {
          severity: "warning",
          code: "unused-allow",
          message: isError
            ? `"${code}" is an error, and an error cannot be allowed.`
            : isFixed
              ? `"${code}" cannot be allowed.`
              : `There is no advice "${code}"${isKnown ? " for this file, so there is nothing to allow" : ""}.`,
          hint: isError
            ? "Mend what the error names, and delete this."
            : isKnown || isFixed
              ? "Delete it."
              : didYouMean(code, allowable, "The advice is"),
          fix: isKnown || isFixed ? undefined : nearest(code, allowable),
        }),
      );
    }
  }
  return [...left, ...unused].sort(inOrder);
}
