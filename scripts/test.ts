import { spawnSync } from "node:child_process";
import { relative } from "node:path";
import { startVitest, type TestModule } from "vitest/node";
import { provideChromium } from "../tests/support/chromium.ts";
import { withNode } from "./program.mjs";

/*
 * Everything that proves the project works: npm test. Some files alone: npm test -- tests/unit/status.test.ts
 * The exit code is 0 only if all passed.
 */

const steps: [name: string, alone: string, ...commands: [string, ...string[]][]][] = [
  ["Formatter and linter", "npm run lint", ["biome", "check", "--error-on-warnings"]],
  // What routes take is known once Next has looked at them. Of several threads, each would go through all of schema-dts.
  ["Types", "npm run typecheck", ["next", "typegen"], ["tsc", "--singleThreaded"]],
  ["Content", "npm run check", ["tsx", "scripts/check.ts"]],
];

/** What failed: each what, where, and how to run it alone. */
const failures: [what: string, where: string, alone: string][] = [];

function runs([command, ...args]: [string, ...string[]]): boolean {
  return spawnSync(process.execPath, withNode(command, args), { stdio: "inherit" }).status === 0;
}

function failuresOf(module: TestModule): typeof failures {
  const file = relative(process.cwd(), module.moduleId);
  const alone = `npm test -- ${file}`;
  const tests = [...module.children.allTests("failed")].map(({ fullName }): (typeof failures)[number] => [
    fullName,
    file,
    alone,
  ]);
  return tests.length > 0 || module.ok() ? tests : [["The file as a whole", file, alone]];
}

async function runTests(files: string[]): Promise<void> {
  if (files.length === 0 || files.some((file) => !/tests.(unit|publish)/.test(file))) {
    console.log(`\n── The browser of the tests is ${provideChromium()}`);
  }
  console.log("\n── Tests");
  const vitest = await startVitest("test", files, { watch: false });
  failures.push(...vitest.state.getTestModules().flatMap(failuresOf));
  const others = vitest.state.getUnhandledErrors().length;
  if (others > 0) failures.push([`${others} errors outside of any test`, "shown above", "npx vitest run"]);
  // Of a set-up that fails, and of files that are not there, Vitest speaks by its exit code alone.
  if (process.exitCode && failures.length === 0)
    failures.push(["Vitest itself", "shown above", "npx vitest run"]);
  await vitest.close();
}

const files = process.argv.slice(2);
if (files.length === 0) {
  for (const [name, alone, ...commands] of steps) {
    console.log(`\n── ${name}`);
    if (!commands.every(runs)) failures.push([name, "shown above", alone]);
  }
}
try {
  await runTests(files);
} catch (error) {
  failures.push([error instanceof Error ? error.message : String(error), "before any test", "npm test"]);
}

console.log(failures.length === 0 ? "\nAll passed." : `\n${failures.length} failed.`);
for (const failure of failures) console.log(`\n✗ ${failure.join("\n  ")}`);
process.exitCode = failures.length === 0 ? 0 : 1;
