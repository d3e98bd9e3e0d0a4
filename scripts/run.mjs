// Runs a command of the project after installing what is missing, so that `npm start` and `npm test` work on a
// fresh clone. Plain JavaScript, since nothing is installed when it begins: node scripts/run.mjs tsx scripts/new.ts
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `This needs Node 20.19 or newer; here is ${process.versions.node}. https://nodejs.org has it.`,
  );
  process.exit(1);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const bin = path.resolve("node_modules/.bin");
  const { status, error } = spawnSync(command, args, {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}`,
    },
  });
  if (error) console.error(error.message);
  return status ?? 1;
}

// npm writes this file last, so it is there, and newer than the lockfile, only when an install went through.
const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
  console.log("Installing what the project needs …");
  // Not `npm ci`: it refuses a lockfile without the machine code of other systems, which some registries do not carry.
  // The versions are those of the lockfile all the same, and the lockfile stays as it is.
  const status = run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (status !== 0) process.exit(status);
}

const [command, ...args] = process.argv.slice(2);
if (command !== undefined) process.exitCode = run(command, args);
