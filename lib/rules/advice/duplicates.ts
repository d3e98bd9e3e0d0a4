import { isDate } from "../../content/checks/date.ts";
import type { Source } from "../../read/source.ts";
import { folderRule } from "../rule.ts";

/** What makes two ads the same to a candidate; `undefined` if one of the fields is wrong. */
function essence({ title, team, offices }: Source["data"]): string | undefined {
  if (typeof title !== "string" || typeof team !== "string" || !Array.isArray(offices)) return undefined;
  return JSON.stringify([title.trim().toLowerCase(), team, offices.map(String).sort()]);
}

function period({ data }: Source): { from: string; to: string } {
  const { opened, closes } = data;
  return { from: isDate(opened) ? opened : "", to: isDate(closes) ? closes : "9999" };
}

/** Advice on positions that are open at the same time as another one that is the same. */
export const duplicateRule = folderRule("duplicate-position", ({ sources }) => {
  const seen = new Map<string, Source[]>();
  return sources.flatMap((source) => {
    const { name, data, path: file, valueSpan } = source;
    const key = name.kind === "position" && !name.language ? essence(data) : undefined;
    if (key === undefined || data.draft === true) return [];
    const { from, to } = period(source);
    const others = seen.get(key) ?? [];
    seen.set(key, [...others, source]);
    const same = others.find((each) => from <= period(each).to && period(each).from <= to);
    return same === undefined ? [] : [{ file, span: valueSpan(["title"]), found: { other: same.path } }];
  });
});
