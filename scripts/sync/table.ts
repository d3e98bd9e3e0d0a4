import stringWidth from "string-width";
import { remedyOf } from "./match.ts";
import type { Plan } from "./plan.ts";

const words = { add: "added", change: "changed", close: "closed" } as const;

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}

/** What a plan does: a line a file, in the order of what is done, then the sums and what is not known. */
export function tableOf({ changes, unchanged, left, unknown }: Plan): string {
  const rows = changes
    .map(({ kind, path, title }) => [words[kind], path, title] as const)
    .sort(([a, pathA], [b, pathB]) => (a === b ? (pathA < pathB ? -1 : 1) : a < b ? -1 : 1));
  const width = Math.max(0, ...rows.map(([, path]) => stringWidth(path)));
  const lines = rows.map(([word, path, title]) => `${padded(word, 8)} ${padded(path, width)}  ${title}`);
  const count = (kind: keyof typeof words) => changes.filter((change) => change.kind === kind).length;
  for (const { title } of left) lines.push(`left out ${title}`);
  const sums = [
    `${count("add")} added, ${count("change")} changed, ${count("close")} closed, ${unchanged} as they were`,
    ...(left.length > 0 ? [`${left.length} left out until an office and a team of theirs are known`] : []),
  ];
  return [...lines, ...(lines.length > 0 ? [""] : []), `${sums.join("; ")}.`, ...unknown.map(remedyOf)].join(
    "\n",
  );
}
