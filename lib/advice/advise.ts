import type { Temporal } from "temporal-polyfill";
import type { Problem } from "../problem/problem.ts";
import { problemAt } from "../problem/span.ts";
import type { Source } from "../read/source.ts";
import type { Content } from "../schema/content.ts";
import type { Citation } from "./citations.ts";
import type { Rule, Sighting } from "./rule.ts";
import { rules } from "./rules.ts";
import { type Piece, piecesOf } from "./subject.ts";

function problemOf({ source }: Piece, { code, citations }: Rule, sighting: Sighting): Problem {
  const { place, message, hint, fix, citation = citations[0] } = sighting;
  const problem = problemAt(source.path, source.matter.lines, place, {
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
function concerns({ kinds, finished }: Rule, { source, opening }: Piece): boolean {
  return kinds.includes(source.name.kind) && !(finished === true && opening?.status === "draft");
}

/** Advice on content that is well-formed: warnings, each with its source. `allow` is not yet looked at. */
export function advise(content: Content, sources: readonly Source[], now: Temporal.Instant): Problem[] {
  return piecesOf(content, sources, now).flatMap((piece) =>
    rules
      .filter((rule) => concerns(rule, piece))
      .flatMap((rule) =>
        rule
          .find(piece)
          // What a line says that is at fault is judged once it is mended.
          .filter(({ place }) => !piece.source.matter.faulty.has(place.line))
          .map((sighting) => problemOf(piece, rule, sighting)),
      ),
  );
}
