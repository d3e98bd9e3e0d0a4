import { json } from "node:stream/consumers";
import { Temporal } from "temporal-polyfill";
import { parseDocument } from "yaml";
import { z } from "zod";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";

// Prints the processor's time, in microseconds, of one run in a process that ran nothing before: of checking the content
// with the positions of the standard input (slug and text of each, as JSON) in the place of its own, or of parsing the
// front matter of the same files. Another process makes the positions, since that parses YAML, too.

const [what] = process.argv.slice(2);
const real = readContentFolder(process.cwd());
const others = real.files.filter(
  ({ path }) => !path.startsWith("content/positions/") || path.endsWith("/index.md"),
);
const given = z.array(z.tuple([z.string(), z.string()])).parse(await json(process.stdin));
const positions = given.map(([slug, text]) => ({ path: `content/positions/${slug}.md`, text }));
const files = [...others, ...positions];
const frontMatter = files.map(({ text }) => text.split("\n---\n")[0]?.slice(4) ?? "");
const runs: Record<string, () => unknown> = {
  check: () => check({ ...real, files }, Temporal.Instant.from("2026-11-23T12:00:00Z")),
  YAML: () => frontMatter.map((text) => parseDocument(text)),
};
const begin = process.cpuUsage();
runs[what ?? ""]?.();
const { user, system } = process.cpuUsage(begin);
console.log(user + system);
