import { appendFileSync } from "node:fs";
import { isError } from "../lib/messages/problem.ts";
import {
  formats,
  githubReport,
  githubSummary,
  jsonReport,
  mostOfEach,
  textReport,
} from "../lib/messages/report.ts";
import { readContentFolder } from "../lib/read/content-folder.ts";
import { addressLost, closedWhenNew } from "../lib/rules/branch-advice.ts";
import { check } from "../lib/rules/check-content.ts";
import { momentOf } from "../lib/site/now.ts";
import { changedFiles } from "./changed-files.ts";
import { readOptions } from "./options.ts";

/*
 * package.json starts this with settings of Node's compiler for a program of two seconds: patterns compiled at once,
 * large functions never optimized, and hardly any put into others. Checking 1,000 positions takes 1.5 s of the processor
 * instead of 1.75, and the same by the clock; 10,000 take 9.6 s by the clock instead of 8.4. Node 20 to 25 know all three.
 */

const help = `Reads everything in content/ and prints what is wrong, at most five problems of a kind.

  npm run check                        for people
  npm run check -- --all               all problems of every kind
  npm run -s check -- --format=json    for programs: an array of objects with the fields
                                       file, line, column, severity, code, message, hint
  npm run check -- --format=github     for GitHub: annotations, and a table in the step's summary

Exits with 1 if there is an error, and with 0 otherwise: warnings are advice.`;

const options = readOptions(help, {
  format: { type: "string", default: "text" },
  all: { type: "boolean", default: false },
});
const format = options?.format;
if (format !== undefined && !formats.some((known) => known === format)) {
  console.error(help);
  process.exitCode = 2;
} else if (format !== undefined) {
  const folder = readContentFolder(process.cwd());
  const now = momentOf(process.env);
  const { content, problems: found } = check(folder, now);
  const { lost, added } = changedFiles(process.cwd(), process.env);
  const isNew = folder.files.filter((file) => added.includes(file.path));
  const problems = [...found, ...addressLost(lost, content, now), ...closedWhenNew(isNew, content, now)];
  const count = folder.files.length;
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (format === "json") console.log(jsonReport(problems));
  else if (format === "github") console.log(githubReport(problems, count));
  else console.log(textReport(problems, count, colour, options?.all ? undefined : mostOfEach));
  if (format === "github" && summary) appendFileSync(summary, githubSummary(problems, count));
  process.exitCode = problems.some(isError) ? 1 : 0;
}
