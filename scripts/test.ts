import { relative } from "node:path";
import { type Reporter, startVitest, type TestCase, type TestModule } from "vitest/node";
import { provideChromium } from "../tests/support/chromium.ts";
import { runNode } from "../tests/support/start.ts";
import { withNode } from "./program.mjs";

/*
 * `npm test` checks the format, the types and the content, and runs all tests. For some files only:
 * `npm test -- tests/unit/status.test.ts`. `npm test -- --thorough` adds the slow ones. It exits with 0 only if all passed.
 */

type Step = [name: string, alone: string, ...commands: [string, ...string[]][]];

const steps: Step[] = [
  ["Formatter and linter", "npm run lint", ["biome", "check", "--error-on-warnings"]],
  // Next writes the types of the routes. With several threads, each would check all of schema-dts.
  ["Types", "npm run typecheck", ["next", "typegen"], ["tsc", "--singleThreaded"]],
  ["Content", "npm run check", ["tsx", "scripts/check.ts"]],
];

/** What failed: its name, where, and how to run it alone. */
const failures: [what: string, where: string, alone: string][] = [];

/** What is running now, by its name, with what it is doing. */
const running = new Map<string, string>();

/** Prints every few seconds what is running, so that nobody wonders whether a run hangs. */
function reportProgress(): NodeJS.Timeout {
  const begun = performance.now();
  return setInterval(() => {
    const all = [...running].map(([name, doing]) => (doing === "" ? name : `${name} › ${doing}`));
    const seconds = Math.round((performance.now() - begun) / 1000);
    if (all.length === 0) all.push("building the site that the tests look at");
    console.log(`… ${seconds} s: ${all.join("\n  and ")}`);
  }, 8_000);
}

async function runStep([name, alone, ...commands]: Step): Promise<void> {
  running.set(name, "");
  let printed = "";
  let passed = true;
  for (const [command, ...args] of commands) {
    if (!passed) break;
    const { status, output } = await runNode(withNode(command, args));
    printed += output;
    passed = status === 0;
  }
  running.delete(name);
  console.log(`\n── ${name}: ${passed ? "passed" : "failed"}\n${printed}`);
  if (!passed) failures.push([name, "shown above", alone]);
}

async function runSteps(): Promise<void> {
  for (const step of steps) await runStep(step);
}

const fileOf = ({ moduleId }: TestModule) => relative(process.cwd(), moduleId);

/** Notes what a file is doing. Vitest may still report a test of a file that has ended. */
function note(module: TestModule, doing: string): void {
  const file = fileOf(module);
  if (running.has(file)) running.set(file, doing);
}

const progress: Reporter = {
  onTestModuleStart: (module) => void running.set(fileOf(module), ""),
  onTestCaseReady: ({ module, fullName }: TestCase) => note(module, fullName),
  onHookStart: ({ name, entity }) => note(entity.type === "module" ? entity : entity.module, name),
  onTestModuleEnd: (module) => void running.delete(fileOf(module)),
};

function failuresOf(module: TestModule): typeof failures {
  const file = fileOf(module);
  const alone = `npm test -- ${file}`;
  const tests = [...module.children.allTests("failed")].map(({ fullName }): (typeof failures)[number] => [
    fullName,
    file,
    alone,
  ]);
  return tests.length > 0 || module.ok() ? tests : [["The file as a whole", file, alone]];
}

async function runTests(files: string[]): Promise<void> {
  const vitest = await startVitest("test", files, { watch: false, reporters: ["default", progress] });
  failures.push(...vitest.state.getTestModules().flatMap(failuresOf));
  const others = vitest.state.getUnhandledErrors().length;
  if (others > 0) failures.push([`${others} errors outside of any test`, "shown above", "npx vitest run"]);
  // A set-up that fails, and files that don't exist, show only in Vitest's exit code.
  if (process.exitCode && failures.length === 0)
    failures.push(["Vitest itself", "shown above", "npx vitest run"]);
  await vitest.close();
}

const given = process.argv.slice(2);
const files = given.filter((argument) => argument !== "--thorough");
if (files.length < given.length) process.env.THOROUGH = "1";
const timer = reportProgress();
try {
  if (files.length === 0 || files.some((file) => !/tests.(unit|publish)/.test(file))) {
    console.log(`── The browser of the tests is ${provideChromium()}`);
  }
  // The linter and the types take their turn while the company's site is built.
  await Promise.all([files.length === 0 ? runSteps() : undefined, runTests(files)]);
} catch (error) {
  failures.push([error instanceof Error ? error.message : String(error), "before any test", "npm test"]);
}
clearInterval(timer);

console.log(failures.length === 0 ? "\nAll passed." : `\n${failures.length} failed.`);
for (const failure of failures) console.log(`\n✗ ${failure.join("\n  ")}`);
process.exitCode = failures.length === 0 ? 0 : 1;
