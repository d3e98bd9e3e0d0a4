import { isDate } from "../../content/checks/date.ts";
import type { Source } from "../../read/source.ts";
import { folderRule } from "../rule.ts";

/** What makes two ads the same to a candidate, and two texts perhaps; `undefined` if one of the fields is wrong. */
function essence({ data, body }: Source): { job: string; text: string } | undefined {
  const { title, team, offices } = data;
  if (typeof title !== "string" || typeof team !== "string" || !Array.isArray(offices)) return undefined;
  const places = offices.map(String).sort();
  return {
    job: JSON.stringify([title.trim().toLowerCase(), team, places]),
    text: `${body.markdown.length} ${places}`,
  };
}

function period({ data }: Source): { from: string; to: string } {
  const { opened, closes } = data;
  return { from: isDate(opened) ? opened : "", to: isDate(closes) ? closes : "9999" };
}

/** Advice on positions that are open at the same time as another one that is the same, or has another title only. */
export const duplicateRule = folderRule("duplicate-position", ({ sources }) => {
  const seen = new Map<string, Source[]>();
  return sources.flatMap((source) => {
    const { name, data, body, path: file, valueSpan } = source;
    const keys = name.kind === "position" && !name.language ? essence(source) : undefined;
    if (keys === undefined || data.draft === true) return [];
    const { from, to } = period(source);
    const sameBy = (key: string, isSame = (_: Source) => true) => {
      const others = seen.get(key) ?? [];
      seen.set(key, [...others, source]);
      return others.find((each) => isSame(each) && from <= period(each).to && period(each).from <= to);
    };
    const same = sameBy(keys.job);
    // A few words may be the same by chance.
    const copied = sameBy(
      keys.text,
      (each) => body.markdown.length > 300 && each.body.markdown === body.markdown,
    );
    const other = same ?? (copied?.data.title === data.title ? undefined : copied);
    if (other === undefined) return [];
    return { file, span: valueSpan(["title"]), found: { other: other.path, isCopy: same === undefined } };
  });
});
