// Installs what is missing, then runs a command of the project: node scripts/run.mjs tsx scripts/new/new.ts
// So `npm start` and `npm test` work in a fresh clone. Plain JavaScript, since nothing is installed yet when it starts.
import { spawn, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { withNode } from "./program.mjs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19))
  end(
    `This needs Node 20.19 or newer, and you have ${process.versions.node}. Get it from https://nodejs.org.`,
  );

/**
 * @param {string} message
 * @returns {never}
 */
function end(message) {
  console.error(message);
  process.exit(1);
}

/** Whether the packages of the lockfile are installed; hosts may leave out those that a build doesn't need. */
function isInstalled() {
  // npm writes its own lockfile last, so it exists, and is newer than ours, only after a complete install.
  const [installed, wanted] = ["node_modules/.package-lock.json", "package-lock.json"].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs,
  );
  return installed !== undefined && wanted !== undefined && installed >= wanted;
}

/**
 * Installs exactly what the lockfile names: with what tests need, even if the environment says production, and with the
 * optional packages, which hold the machine code of Next, Tailwind and others for this system.
 */
function install() {
  // On the error stream, since what the command prints may be data.
  console.error("Installing what the project needs …");
  // Windows needs a shell to run npm. Nothing that people type is in this line.
  const line = "npm ci --include=dev --include=optional --no-audit --no-fund --loglevel=error";
  const { status, error } = spawnSync(line, { shell: true, stdio: ["ignore", 2, 2] });
  if (status === 0) return;
  // The codes of Unix and Windows shells for a command that they can't find.
  if (status === 127 || status === 9009)
    end("npm, which comes with Node, was not found. Get both from https://nodejs.org.");
  end(error?.message ?? "npm ci failed. The lines from npm above say why.");
}

if (!isInstalled()) install();

const [command, ...args] = process.argv.slice(2);
if (command !== undefined) {
  try {
    const child = spawn(process.execPath, withNode(command, args), {
      stdio: "inherit",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    });
    child.on("error", ({ message }) => end(message));
    child.on("exit", (code) => process.exit(code ?? 1));
    // A terminal sends Ctrl+C to both processes; a signal to this one alone is meant for the command.
    process.on("SIGINT", () => {});
    for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill());
  } catch (error) {
    end(error instanceof Error ? error.message : String(error));
  }
}
