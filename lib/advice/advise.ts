import type { Temporal } from "temporal-polyfill";
import type { Problem } from "../problem/problem.ts";
import { problemAt } from "../problem/span.ts";
import type { Source } from "../read/source.ts";
import type { Content } from "../schema/content.ts";
import type { Citation } from "./citations.ts";
import type { Finding, Rule } from "./rule.ts";
import { rules } from "./rules.ts";
import { type Subject, subjectsOf } from "./subject.ts";

function problemOf({ source }: Subject, { code, citations }: Rule, finding: Finding): Problem {
  const { span, message, hint, fix, citation = citations[0] } = finding;
  const problem = problemAt(source.path, source.matter.lines, span, {
    severity: "warning",
    code,
    message,
    hint,
    fix,
  });
  return { ...problem, hint: `${problem.hint}\n${cited(citation)}` };
}

function cited({ name, url }: Citation): string {
  return `Source: ${name}, ${url}`;
}

/** Whether a rule has to do with a file: a draft may still lack something. */
function concerns({ kinds, finished }: Rule, { source, ad }: Subject): boolean {
  return kinds.includes(source.name.kind) && !(finished === true && ad?.status === "draft");
}

/** Advice on content that is well-formed: warnings, each with its source. `allow` is not yet looked at. */
export function advise(content: Content, sources: readonly Source[], now: Temporal.Instant): Problem[] {
  return subjectsOf(content, sources, now).flatMap((subject) =>
    rules.flatMap((rule) => {
      const found = concerns(rule, subject) ? rule.find(subject) : undefined;
      if (found === undefined) return [];
      // What a line says that is at fault is judged once it is mended.
      const { faulty } = subject.source.matter;
      return [found]
        .flat()
        .flatMap((each) => (faulty.has(each.span.line) ? [] : problemOf(subject, rule, each)));
    }),
  );
}
