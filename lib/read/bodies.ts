import { type BodyPart, partsOf } from "../markdown/body-parts.ts";
import type { Problem } from "../problem/problem.ts";
import { type Fault, problemAt, type Span } from "../problem/span.ts";
import type { Kind } from "../schema/schema.ts";
import { linkFinding, type Targets } from "./link-findings.ts";
import type { Source } from "./source.ts";

/** The kinds of files that say nothing without a body. */
const withBody: ReadonlySet<Kind> = new Set(["story", "value", "position", "translation"]);
const withHeading: ReadonlySet<Kind> = new Set(["position", "translation"]);

const rawHtml: Fault = {
  code: "raw-html",
  message: "This is HTML, which is left out of the page.",
  hint: "Write Markdown: **bold**, *italic*, [words](address), - for a list. A < that is meant as a sign is written \\<.",
};

function headingFinding({ depth, empty }: BodyPart, above: number): Fault | undefined {
  if (empty) {
    return {
      code: "empty-heading",
      message: "This heading has no words.",
      hint: "Write them after the #, or delete the line.",
    };
  }
  if (depth === 1) {
    return {
      code: "heading-one",
      message: "A heading with one # is the page's title, which the page has already.",
      hint: "Begin headings with ##.",
    };
  }
  if (depth > above + 1) {
    return {
      code: "heading-skips",
      message: `A heading with ${"#".repeat(depth)} stands under one with ${above === 1 ? "none" : "#".repeat(above)}, so that a level is missing between them.`,
      hint: `Begin it with ${"#".repeat(above + 1)}.`,
    };
  }
  return undefined;
}

/** Where the address of a link stands, on the link's first lines. */
function spanOfAddress(lines: readonly string[], part: BodyPart, line: number): Span {
  for (let at = line; at < line + 5; at++) {
    const from = at === line ? part.column - 1 : 0;
    const before = part.text === "" ? -1 : (lines[at - 1] ?? "").indexOf(`](${part.text}`, from) + 1;
    const found =
      before > 0 ? before + 1 : part.text === "" ? -1 : (lines[at - 1] ?? "").indexOf(part.text, from);
    if (found >= 0) return { line: at, column: found + 1, length: part.text.length };
  }
  return { line, column: part.column, length: part.length };
}

function problemsOf(source: Source, targets: Targets): Problem[] {
  const { path, name, matter } = source;
  const { body, lines } = matter;
  const problems: Problem[] = [];
  const report = (span: Span, finding: Fault | undefined) => {
    if (finding !== undefined) problems.push(problemAt(path, lines, span, finding));
  };
  const top = { line: Math.max(1, Math.min(lines.length, body.line - 1)), column: 1, length: 3 };
  if (body.markdown.trim() === "") {
    // A body that was too tangled to read is not one that is missing.
    if (withBody.has(name.kind) && !matter.problems.some(({ code }) => code === "too-tangled")) {
      report(top, {
        code: "empty-body",
        message: "There is no text below the fields.",
        hint: "Write it below the second line ---.",
      });
    }
    return problems;
  }
  let level = 1;
  let sections = 0;
  for (const part of partsOf(body.markdown)) {
    const line = body.line + part.line - 1;
    const span = { line, column: part.column, length: part.length };
    if (part.kind === "heading") {
      report(span, headingFinding(part, level));
      level = Math.max(2, part.depth);
      if (part.depth === 2) sections++;
    } else if (part.kind === "html") {
      // A comment is for those who edit; what closes a piece of HTML was reported where it begins.
      if (!/^(<!--[\s\S]*?-->\s*)+$|^<\//.test(part.text)) report(span, rawHtml);
    } else {
      report(spanOfAddress(lines, part, line), linkFinding(source, part, targets));
    }
  }
  if (sections === 0 && withHeading.has(name.kind)) {
    report(top, {
      code: "missing-heading",
      message: "The ad has no heading.",
      hint: "Give it at least one, on a line of its own, such as: ## What you will do",
    });
  }
  return problems;
}

/** What is wrong with the bodies of all files: HTML, headings, links, images. */
export function bodyProblems(
  sources: readonly Source[],
  paths: ReadonlySet<string>,
  publicFiles: ReadonlySet<string>,
): Problem[] {
  const targets: Targets = {
    sources: new Map(sources.map((source) => [source.path, source])),
    paths,
    publicFiles,
  };
  return sources.flatMap((source) => problemsOf(source, targets));
}
