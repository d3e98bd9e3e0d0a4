import type { Temporal } from "temporal-polyfill";
import type { Content } from "../../content/content.ts";
import type { Problem } from "../../messages/problem.ts";
import { problemAt } from "../../messages/span.ts";
import type { Source } from "../../read/source.ts";
import { rules } from "../all.ts";
import type { Finding, Rule } from "../rule.ts";
import { type Subject, subjectsOf } from "./subject.ts";

function problemOf({ source }: Subject, { code, citations }: Rule, finding: Finding): Problem {
  const { span, hint, citation = citations[0], ...said } = finding;
  const cited = `${hint}\nSource: ${citation.name}, ${citation.url}`;
  const advice = { ...said, severity: "warning", code, hint: cited } as const;
  return problemAt(source.path, source.lines, span, advice);
}

/** Whether a rule has to do with a file: a draft may still lack something. */
function concerns({ kinds, originals, finished }: Rule, { source, ad }: Subject): boolean {
  if (originals && source.name.language !== undefined) return false;
  return kinds.includes(source.name.kind) && !(finished === true && ad?.status === "draft");
}

/** Advice on content that is well-formed: warnings, each with its source. `allow` is not yet looked at. */
export function advise(content: Content, sources: readonly Source[], now: Temporal.Instant): Problem[] {
  return subjectsOf(content, sources, now).flatMap((subject) =>
    rules.flatMap((rule) => {
      const found = concerns(rule, subject) ? (rule.find(subject) ?? []) : [];
      // What a line says that is at fault is judged once it is mended.
      const { faulty } = subject.source;
      const sound = [found].flat().filter(({ span }) => !faulty.has(span.line));
      return sound.map((each) => problemOf(subject, rule, each));
    }),
  );
}
