import { Temporal } from "temporal-polyfill";
import { parseDocument } from "yaml";
import { readContentFolder } from "../../lib/read/content-folder.ts";
import { check } from "../../lib/rules/check-content.ts";
import { generatedPositions } from "./project-copy.ts";

// Prints the processor's time, in microseconds, of one run in a process that ran nothing before: of checking the content
// with so many positions in the place of its own, or of parsing the front matter of the same files. What is run is new
// text, in new objects, since a check remembers what it found in a file for as long as the object of the file lives.

const [what, count] = process.argv.slice(2);
const real = readContentFolder(process.cwd());
const others = real.files.filter(
  ({ path }) => !path.startsWith("content/positions/") || path.endsWith("/index.md"),
);
const positions = [...generatedPositions(Number(count))].map(([slug, text]) => ({
  path: `content/positions/${slug}.md`,
  text,
}));
const files = [...others, ...positions].map(({ path, text }) => ({ path, text: `${Buffer.from(text)}` }));
const frontMatter = files.map(({ text }) => text.split("\n---\n")[0]?.slice(4) ?? "");
const runs: Record<string, () => unknown> = {
  check: () => check({ ...real, files }, Temporal.Instant.from("2026-11-23T12:00:00Z")),
  YAML: () => frontMatter.map((text) => parseDocument(text)),
};
const begin = process.cpuUsage();
runs[what ?? ""]?.();
const { user, system } = process.cpuUsage(begin);
console.log(user + system);
