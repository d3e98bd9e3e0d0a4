import { spawnSync } from "node:child_process";
import { withNode } from "./program.mjs";

/* Everything that proves the project works, one after the other; the exit code is 0 only if all passed. */
const steps: [name: string, command: string, ...args: string[]][] = [
  ["Formatter and linter", "biome", "check", "--error-on-warnings"],
  ["Types of the routes", "next", "typegen"],
  ["Types", "tsc"],
  ["Content", "tsx", "scripts/check.ts"],
  ["Unit and property tests", "vitest", "run", "--project", "unit"],
  ["Browser", "tsx", "tests/support/find-chromium.ts"],
  ["Build", "tsx", "scripts/build.ts"],
  // Together, so that no processor waits for the last file of the one before the other begins.
  ["Tests of the built site, and in Chromium", "vitest", "run", "--project", "built", "--project", "browser"],
  ["Timed tests", "vitest", "run", "--project", "timed"],
];

const failed = steps.filter(([name, command, ...args]) => {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, withNode(command, args), { stdio: "inherit" });
  return status !== 0;
});
console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
for (const [name] of failed) console.log(`Failed: ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;
