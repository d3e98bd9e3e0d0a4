import { isDate } from "../../content/checks/date.ts";
import type { Source } from "../../read/source.ts";
import { folderRule } from "../rule.ts";

/** What makes two ads the same to a candidate: they are for the same job, or have the same text and are for the same place. */
function essence({ data, body }: Source): { job: string; text: string } | undefined {
  const { title, team, offices } = data;
  if (typeof title !== "string" || typeof team !== "string" || !Array.isArray(offices)) return undefined;
  const places = offices.map(String).sort();
  const text = body.markdown.trim();
  return {
    job: JSON.stringify([title.trim().toLowerCase(), team, places]),
    // A few words may be the same by chance.
    text: JSON.stringify([text.length < 300 ? title : text, places]),
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
    const { name, data, path: file, valueSpan } = source;
    const keys = name.kind === "position" && !name.language ? essence(source) : undefined;
    if (keys === undefined || data.draft === true) return [];
    const { from, to } = period(source);
    const [same, copied] = [keys.job, keys.text].map((key) => {
      const others = seen.get(key) ?? [];
      seen.set(key, [...others, source]);
      return others.find((other) => from <= period(other).to && period(other).from <= to);
    });
    const other = same ?? (copied?.data.title === data.title ? undefined : copied);
    if (other === undefined) return [];
    return { file, span: valueSpan(["title"]), found: { other: other.path, isCopy: same === undefined } };
  });
});
