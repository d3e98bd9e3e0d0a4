/** How bad a problem is: an error stops the build, a warning is advice. */
export type Severity = "error" | "warning";

/** One thing that is wrong in the content, with the place where a person mends it. */
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
  /** A stable name of the kind of problem, such as `unknown-office`. */
  code: string;
  /** What is wrong, in plain words. */
  message: string;
  /** How to mend it. */
  hint: string;
  /** The whole line, or lines, to write instead. */
  fix?: string | undefined;
  /** The offending line as it stands in the file; empty where the file as a whole is meant. */
  source: string;
}
