import { formOf } from "../content/schema.ts";
import type { Problem } from "../messages/problem.ts";
import { type Fault, fault, problemAt, type Span } from "../messages/span.ts";
import { type BodyPart, partsOf } from "./body-parts.ts";
import { type Files, linkFault, type Targets, targetsOf } from "./link-faults.ts";
import { slipsIn } from "./slips.ts";
import type { Source } from "./source.ts";

const insteadOfHtml: [tag: RegExp, hint: string][] = [
  [/^<br/i, "End the line with a backslash, or leave an empty line."],
  [/^<(b|strong)\b/i, "Write **bold**."],
  [/^<(i|em)\b/i, "Write *italic*."],
  [/^<a\b/i, "Write [words](address)."],
  [/^<(ul|ol|li)\b/i, "Begin each item with a hyphen and a space, on a line of its own."],
  [/^<(p|div|span|font|u)\b/i, "Keep the words alone; an empty line begins a paragraph."],
];

function rawHtml(html: string): Fault {
  const hint =
    insteadOfHtml.find(([tag]) => tag.test(html))?.[1] ??
    "Write Markdown: **bold**, *italic*, [words](address), - for a list. A < that is meant as a sign is written \\<.";
  return fault("raw-html", "This is HTML, which is left out of the page.", hint);
}

function headingFault({ depth, empty }: BodyPart, above: number, written: string): Fault | undefined {
  const marked = (level: number) =>
    written.startsWith("#") ? written.replace(/^#+/, "#".repeat(level)) : undefined;
  if (empty) {
    const hint = "Write them after the #, or delete the line.";
    return fault("empty-heading", "This heading has no words.", hint);
  }
  if (depth === 1) {
    const message = "A heading with one # is the page's title, which the page has already.";
    return fault("heading-one", message, "Begin headings with ##.", marked(2));
  }
  if (depth <= above + 1) return undefined;
  const [own, other] = ["#".repeat(depth), above === 1 ? "none" : "#".repeat(above)];
  return fault(
    "heading-skips",
    `A heading with ${own} stands under one with ${other}, so that a level is missing between them.`,
    `Begin it with ${"#".repeat(above + 1)}.`,
    marked(above + 1),
  );
}

/** Where the address of a link stands, on the link's first lines. */
function spanOfAddress(lines: readonly string[], part: BodyPart, line: number): Span {
  const { text, column, length } = part;
  for (let at = line; text !== "" && at < line + 5; at++) {
    const from = at === line ? column - 1 : 0;
    const written = lines[at - 1] ?? "";
    const before = written.indexOf(`](${text}`, from);
    const found = before < 0 ? written.indexOf(text, from) : before + 2;
    if (found >= 0) return { line: at, column: found + 1, length: text.length };
  }
  return { line, column, length };
}

function problemsOf(source: Source, targets: Targets): Problem[] {
  const { path, name, body, lines } = source;
  const needed = formOf(name.kind).body;
  const problems: Problem[] = [];
  const report = (span: Span, found: Fault | undefined) => {
    if (found !== undefined) problems.push(problemAt(path, lines, span, found));
  };
  const top = { line: Math.max(1, Math.min(lines.length, body.line - 1)), column: 1, length: 3 };
  if (body.markdown.trim() === "") {
    // A body that was too tangled to read is not one that is missing.
    const tangled = source.problems.some(({ code }) => code === "too-tangled");
    const hint = "Write it below the second line ---.";
    if (needed !== undefined && !tangled)
      report(top, fault("empty-body", "There is no text below the fields.", hint));
    return problems;
  }
  let level = 1;
  let sections = 0;
  const slips = new Map(slipsIn(body.markdown).map((slip) => [slip.line, slip]));
  for (const slip of slips.values()) report({ ...slip, line: body.line + slip.line - 1 }, slip.fault);
  for (const part of partsOf(body.markdown)) {
    const line = body.line + part.line - 1;
    // What is wrong with a link in a line that is at fault is seen once that is mended.
    if (part.kind !== "heading" && slips.has(part.line)) continue;
    const span = { ...part, line };
    if (part.kind === "heading") {
      report(span, headingFault(part, level, (lines[line - 1] ?? "").slice(part.column - 1)));
      level = Math.max(2, part.depth);
      if (part.depth === 2) sections++;
    } else if (part.kind === "html") {
      // A comment is for those who edit; what closes a piece of HTML was reported where it begins.
      if (!/^(<!--[\s\S]*?-->\s*)+$|^<\//.test(part.text)) report(span, rawHtml(part.text));
    } else {
      report(spanOfAddress(lines, part, line), linkFault(source, part, targets));
    }
  }
  if (sections === 0 && needed === "sections") {
    const hint = "Give it at least one, on a line of its own, such as: ## What you will do";
    report(top, fault("missing-heading", "The ad has no heading.", hint));
  }
  return problems;
}

/** What is wrong with the bodies of all files: HTML, headings, links, images. */
export function bodyProblems(sources: readonly Source[], files: Files): Problem[] {
  const targets = targetsOf(sources, files);
  return sources.flatMap((source) => problemsOf(source, targets));
}
