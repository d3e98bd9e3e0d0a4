import stringWidth from "string-width";
import { obeyed } from "./characters.ts";
import { counted } from "./message.ts";
import { isError, type Problem } from "./problem.ts";

export const formats = ["text", "json", "github"] as const;

/** How many columns of a source line are shown; of a longer line, those around the caret. */
const shown = 100;

/** Makes what a file holds safe to print: a terminal must not obey it. */
export function safeToPrint(text: string): string {
  return text.replace(obeyed, "�");
}

/** How to fix a problem: what to do, the line to paste and, on its own line, the source of advice. */
export function remedy({ hint, fix }: Pick<Problem, "hint" | "fix">): string {
  if (fix === undefined) return hint;
  const [first, ...source] = hint.split("\n");
  return [`${first} Write this instead:`, fix, ...source].join("\n");
}

/** One line of totals, such as "2 errors and 1 warning in 2 of 31 files." */
function totals(problems: readonly Problem[], read: number): string {
  const of = (severity: Problem["severity"]) => problems.filter((each) => each.severity === severity).length;
  const files = new Set(problems.map(({ file }) => file)).size;
  if (problems.length === 0) return `${counted(read, "file")}, no problems.`;
  const kinds = [counted(of("error"), "error"), counted(of("warning"), "warning")];
  const found = kinds.filter((kind) => !kind.startsWith("0 ")).join(" and ");
  return `${found} in ${files} of ${counted(Math.max(read, files), "file")}.`;
}

function excerpt({ line, column, length, lineText }: Problem): string[] {
  if (lineText === "") return [];
  const from = column > shown ? column - 1 - shown / 2 : 0;
  const [start, end] = [column - 1 - from, column - 1 - from + length];
  const part = lineText.slice(from, from + shown);
  const print = (text: string) => safeToPrint(text).replaceAll("\t", "    ");
  const columns = (text: string) => stringWidth(print(text));
  const margin = " ".repeat(String(line).length);
  const blanks = " ".repeat(columns(part.slice(0, start)));
  const carets = "^".repeat(Math.max(1, columns(part.slice(start, end))));
  const [left, right] = [from > 0 ? "…" : "", from + shown < lineText.length ? "…" : ""];
  return [`  ${line} | ${left}${print(part)}${right}`, `  ${margin} | ${left && " "}${blanks}${carets}`];
}

/** How many problems of a code are shown unless all are asked for: a thousand would keep a page from opening. */
export const mostOfEach = 5;

/** The first problems of each code, and a line on how many more there are of those that have more. */
export function firstOfEach(problems: readonly Problem[], most: number) {
  const counts = new Map<string, number>();
  const first = problems.filter(({ code }) => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    return (counts.get(code) ?? 0) <= most;
  });
  const more = [...counts].filter(([, count]) => count > most);
  return { first, more: more.map(([code, count]) => `${code}: the first ${most} of ${count}.`) };
}

/** Problems for a person at a terminal: place, code and message; the line with a caret; the remedy. */
export function textReport(
  problems: readonly Problem[],
  read: number,
  colour = false,
  most = Number.POSITIVE_INFINITY,
): string {
  const { first, more } = firstOfEach(problems, most);
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const blocks = first.map((problem) => {
    const { file, line, column, severity, code, message } = problem;
    const [source, carets] = excerpt(problem);
    const tone = severity === "error" ? 31 : 33;
    return [
      `${paint(1, safeToPrint(`${file}:${line}:${column}`))}  ${paint(tone, severity)}  ${code}  ${safeToPrint(message)}`,
      ...(source === undefined || carets === undefined ? [] : [source, paint(tone, carets)]),
      ...remedy(problem)
        .split("\n")
        .map((part) => `  ${safeToPrint(part)}`),
      "",
    ].join("\n");
  });
  const rest = more.length === 0 ? [] : [...more, "npm run check -- --all prints all.", ""];
  return [...blocks, ...rest, totals(problems, read)].join("\n");
}

/**
 * Problems for a program: an array of objects with the fields `file`, `line`, `column`, `severity`, `code`,
 * `message` and `hint`. These names are stable.
 */
export function jsonReport(problems: readonly Problem[]): string {
  const fields = ["file", "line", "column", "severity", "code", "message", "hint"];
  const whole = problems.map((problem) => ({ ...problem, hint: remedy(problem) }));
  return JSON.stringify(whole, fields, 2);
}

/** Annotations for GitHub (https://docs.github.com/actions/reference/workflow-commands), then all problems as text. */
export function githubReport(problems: readonly Problem[], read: number): string {
  const data = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  const property = (text: string | number) =>
    data(String(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
  // GitHub shows about ten per step, so the errors come first.
  const errors = problems.filter(isError);
  const advice = problems.filter((problem) => !isError(problem));
  const commands = [...errors, ...advice].map(
    ({ file, line, column, length, severity, code, message, ...rest }) => {
      const properties = { file, line, col: column, endColumn: column + length - 1, title: code };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
      return `::${severity} ${list.join(",")}::${data(`${message}\n${remedy(rest)}`)}`;
    },
  );
  return [...commands, textReport(problems, read)].join("\n");
}

/** The same as a Markdown table, for the summary of a step on GitHub. */
export function githubSummary(problems: readonly Problem[], read: number): string {
  const cell = (text: string) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replace(/[|`*_[\]\\]/g, "\\$&")
      .replaceAll("\n", "<br>");
  const rows = problems.map(
    ({ file, line, column, severity, code, message, ...rest }) =>
      `| ${cell(`${file}:${line}:${column}`)} | ${severity} | ${code} | ${cell(message)} | ${cell(remedy(rest))} |`,
  );
  const table = [
    "| Where | Severity | Code | What is wrong | How to fix it |",
    "|---|---|---|---|---|",
    ...rows,
  ];
  return ["## Content", "", totals(problems, read), "", ...(rows.length > 0 ? table : []), ""].join("\n");
}
