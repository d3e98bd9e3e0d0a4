import { isDate } from "../../content/checks/date.ts";
import { fault } from "../../messages/catalogue.ts";
import type { Problem } from "../../messages/problem.ts";
import { problemAt } from "../../messages/span.ts";
import type { Source } from "../../read/source.ts";

/** What makes two ads the same to a candidate; `undefined` if one of the fields is wrong. */
function essence({ data }: Source): string | undefined {
  const { title, team, offices } = data;
  if (typeof title !== "string" || typeof team !== "string" || !Array.isArray(offices)) return undefined;
  return JSON.stringify([title.trim().toLowerCase(), team, offices.map(String).sort()]);
}

function period({ data }: Source): { from: string; to: string } {
  const { opened, closes } = data;
  return { from: isDate(opened) ? opened : "", to: isDate(closes) ? closes : "9999" };
}

/** Advice on positions with the same title, team and offices as another one that is open at the same time. */
export function duplicates(sources: readonly Source[]): Problem[] {
  const seen = new Map<string, Source[]>();
  const problems: Problem[] = [];
  for (const source of sources.filter(({ name }) => name.kind === "position" && !name.language)) {
    const key = essence(source);
    if (key === undefined || source.data.draft === true) continue;
    const { from, to } = period(source);
    const same = seen.get(key)?.find((other) => {
      const its = period(other);
      return from <= its.to && its.from <= to;
    });
    seen.set(key, [...(seen.get(key) ?? []), source]);
    if (same === undefined) continue;
    problems.push(
      problemAt(
        source.path,
        source.lines,
        source.valueSpan(["title"]),
        fault("duplicate-position", { other: same.path }),
      ),
    );
  }
  return problems;
}
