import { aboutOf, fault } from "../messages/catalogue.ts";
import { inOrder, type Problem, problemAt } from "../messages/problem.ts";
import { companyIn, isFromBoard, type Source } from "../read/source.ts";

/** Advice that the owner of a board can't follow, or that the conversion of its ads brings with it. */
const unsaid: ReadonlySet<string> = new Set([
  "odd-date",
  "opened-long-ago",
  "bold-heading",
  "short-body",
  "template-text",
  "text-date",
]);

/** The files that `npm run sync` writes, by path: positions with a source, and their translations. */
function synced(sources: readonly Source[]): Map<string, Source> {
  const positions = sources.filter(({ name }) => name.kind === "position");
  const owned = new Set(sources.filter(isFromBoard).map(({ name }) => name.canonical));
  return new Map(
    positions.filter(({ name }) => owned.has(name.canonical)).map((source) => [source.path, source]),
  );
}

/**
 * Makes advice of errors that only the board can fix, so that no ad of it stops the site: in the text, and of the length
 * and the marks of the title. A text that was too tangled to read stays an error, since its page would be empty.
 */
export function withoutBoardErrors(problems: readonly Problem[], sources: readonly Source[]): Problem[] {
  const files = synced(sources);
  return problems.map((problem) => {
    const source = files.get(problem.file);
    if (source === undefined || problem.severity !== "error" || problem.code === "too-tangled")
      return problem;
    // What an empty text or one without headings lacks is reported at the line above it.
    const isText = problem.line >= source.body.line - 1;
    const isTitle =
      /^(?:too-long|marks-in-field)$/.test(problem.code) && problem.line === source.keySpan(["title"]).line;
    return isText || isTitle ? { ...problem, severity: "warning" } : problem;
  });
}

/** Says all advice on the files of a board once, in company.md: it's followed on the board, and not in the files. */
export function onTheBoard(problems: readonly Problem[], sources: readonly Source[]): Problem[] {
  const files = synced(sources);
  const isOfBoard = ({ file, severity }: Problem) => severity === "warning" && files.has(file);
  const company = companyIn(sources);
  const advice = problems.filter((problem) => isOfBoard(problem) && !unsaid.has(problem.code));
  const others = problems.filter((problem) => !isOfBoard(problem));
  if (advice.length === 0 || company === undefined) return others;
  const list = [...new Set(advice.map(({ code }) => code))]
    .map((code) => {
      const files = [...new Set(advice.flatMap((problem) => (problem.code === code ? problem.file : [])))];
      return { code, about: aboutOf(code), count: files.length, file: files[0] ?? "" };
    })
    .sort((a, b) => b.count - a.count);
  const openings = new Set(advice.map(({ file }) => file)).size;
  const found = fault("on-the-board", { openings, list });
  return [...others, problemAt(company.path, company.lines, company.keySpan(["source"]), found)].sort(
    inOrder,
  );
}
