import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { addressLost } from "../lib/advice/address-lost.ts";
import { check } from "../lib/check.ts";
import {
  type Format,
  formats,
  githubReport,
  githubSummary,
  jsonReport,
  textReport,
} from "../lib/problem/report.ts";
import { readContentFolder } from "../lib/read/content-folder.ts";
import { momentOf } from "../lib/site/now.ts";
import { lostFiles } from "./lost-files.ts";

const help = `Reads everything in content/ and prints every problem of every file.

  npm run check                        for people
  npm run -s check -- --format=json    for programs: an array of objects with the fields
                                       file, line, column, severity, code, message, hint
  npm run check -- --format=github     for GitHub: annotations, and a table in the step's summary

Ends with 1 if there is an error, and with 0 if there is none; warnings are advice.`;

function isFormat(text: string): text is Format {
  return formats.some((format) => format === text);
}

function read(): { format: string; help: boolean } {
  try {
    const { values } = parseArgs({
      options: { format: { type: "string", default: "text" }, help: { type: "boolean", default: false } },
    });
    return values;
  } catch {
    return { format: "", help: false };
  }
}

const options = read();
const now = momentOf(process.env);

if (options.help || !isFormat(options.format)) {
  console.log(help);
  process.exitCode = options.help ? 0 : 2;
} else {
  const folder = readContentFolder(process.cwd());
  const { content, problems: found } = check(folder, now);
  const problems = [...found, ...addressLost(lostFiles(process.cwd(), process.env), content)];
  const count = folder.files.length;
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (options.format === "json") console.log(jsonReport(problems));
  else if (options.format === "github") console.log(githubReport(problems, count));
  else console.log(textReport(problems, count, colour));
  if (options.format === "github" && summary) appendFileSync(summary, githubSummary(problems, count));
  process.exitCode = problems.some(({ severity }) => severity === "error") ? 1 : 0;
}
