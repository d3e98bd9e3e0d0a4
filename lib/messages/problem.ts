/** How bad a problem is: an error stops the build, a warning is advice. */
export type Severity = "error" | "warning";

/** Whether a problem stops the build. */
export const isError = ({ severity }: { severity: Severity }): boolean => severity === "error";

/** Something wrong in the content, and the place where a person can fix it. */
export interface Problem {
  /** Path from the project's root, such as `content/positions/designer.md`. */
  file: string;
  /** The first line is 1. */
  line: number;
  /** The first column is 1. */
  column: number;
  /** How many characters the caret underlines; at least 1. */
  length: number;
  severity: Severity;
  /** The stable name of what is wrong, such as `unknown-office`. */
  code: string;
  message: string;
  hint: string;
  /** The whole line, or lines, to write instead. */
  fix?: string | undefined;
  /** How many lines the fix replaces, if it is more than this one. */
  replaces?: number | undefined;
  /** The line as it is in the file; empty where the whole file is meant. */
  lineText: string;
}
