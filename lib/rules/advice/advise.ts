import type { Temporal } from "temporal-polyfill";
import type { Content } from "../../content/content.ts";
import type { Problem } from "../../messages/problem.ts";
import { problemAt } from "../../messages/span.ts";
import type { Source } from "../../read/source.ts";
import { rules } from "../all.ts";
import type { Rule } from "../rule.ts";
import { type Subject, subjectsOf } from "./subject.ts";

/** Whether a rule has to do with a file: a draft may still lack something. */
function concerns({ kinds, originals, finished }: Rule, { source, ad }: Subject): boolean {
  if (originals && source.name.language !== undefined) return false;
  return kinds.includes(source.name.kind) && !(finished === true && ad?.status === "draft");
}

/** Advice on content that is well-formed: warnings, each with its source. `allow` is not yet looked at. */
export function advise(content: Content, sources: readonly Source[], now: Temporal.Instant): Problem[] {
  return subjectsOf(content, sources, now).flatMap((subject) => {
    const { path, lines, faulty } = subject.source;
    return (
      rules
        .filter((rule) => concerns(rule, subject))
        .flatMap((rule) => rule.find(subject))
        // What a faulty line says is judged once it is fixed.
        .filter(({ span }) => !faulty.has(span.line))
        .map(({ span, fault }) => problemAt(path, lines, span, fault))
    );
  });
}
