import type { Fault } from "../messages/catalogue.ts";
import { lineCodes } from "./lines/unread-lines.ts";
import type { Rule } from "./rule.ts";

/** Whether a file has to be moved or renamed before anything but its unreadable lines is reported. */
const isElsewhere = ({ code }: Fault) => code === "wrong-folder" || code === "bad-file-name";

/** Files that the content leaves out. */
export const leftOutRules: readonly Rule[] = [
  {
    silences: { in: "file", but: lineCodes },
    find: ({ leftOut }) => (leftOut !== undefined && isElsewhere(leftOut) ? [{ fault: leftOut }] : []),
  },
  { find: ({ leftOut }) => (leftOut === undefined || isElsewhere(leftOut) ? [] : [{ fault: leftOut }]) },
];
