import { posix } from "node:path";
import type { Problem } from "../messages/problem.ts";

/** What is said of a picture or a PDF file that isn't found, or that makes no link because of a space in its name. */
const follows = new Set(["broken-link", "missing-download", "missing-image", "unfinished-link"]);

/**
 * The problems without those that only follow from the name of a picture or a PDF file: it is there, and is found once
 * it's renamed.
 */
export function withoutMisnamed(problems: readonly Problem[]): Problem[] {
  const names = problems
    .filter(({ code, file }) => code === "bad-file-name" && /^content\/(?:files|photos)\//.test(file))
    .map(({ file }) => posix.basename(file));
  if (names.length === 0) return [...problems];
  return problems.filter(
    ({ code, lineText }) =>
      !(
        follows.has(code) &&
        names.some((name) => [name, encodeURI(name)].some((each) => lineText.includes(each)))
      ),
  );
}
