// Runs a command of the project after installing what is missing, so that `npm start` and `npm test` work on a
// fresh clone. Plain JavaScript, since nothing is installed when it begins: node scripts/run.mjs tsx scripts/new/new.ts
import { spawn } from "node:child_process";
import { install, isInstalled } from "./install.mjs";
import { withNode } from "./program.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `This needs Node 20.19 or newer; here is ${process.versions.node}. https://nodejs.org has it.`,
  );
  process.exit(1);
}

/** @param {string} message */
function end(message) {
  console.error(message);
  process.exit(1);
}

if (!isInstalled()) {
  const fault = install();
  if (fault !== undefined) end(fault);
}

const [command, ...args] = process.argv.slice(2);
if (command !== undefined) {
  try {
    const child = spawn(process.execPath, withNode(command, args), {
      stdio: "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    });
    child.on("error", ({ message }) => end(message));
    child.on("exit", (code) => process.exit(code ?? 1));
    // A terminal tells both of Ctrl+C; whoever ends this one alone means the command.
    process.on("SIGINT", () => {});
    for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill());
  } catch (error) {
    end(error instanceof Error ? error.message : String(error));
  }
}
