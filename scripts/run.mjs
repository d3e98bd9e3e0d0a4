// Installs what is missing, then runs a command of the project: node scripts/run.mjs tsx scripts/start.ts
// With `--all`, or on a site with forms in the browser, it needs more than a build does: node scripts/run.mjs --all tsx scripts/new/new.ts
// So `npm start` and `npm test` work in a fresh clone. Plain JavaScript, since nothing is installed yet when it starts.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
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

const company = "content/company.md";
const asksForAll = process.argv[2] === "--all";
// The form in the browser comes with 90 MB, which other sites are spared.
const needsAll = asksForAll || (existsSync(company) && /^editor:/m.test(readFileSync(company, "utf8")));

/** Which packages of the lockfile are installed: none, those that a build needs, or all. */
function installed() {
  // npm writes its own lockfile last, so it exists, and is newer than ours, only after a complete install.
  const list = "node_modules/.package-lock.json";
  const [there, wanted] = [list, "package-lock.json"].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs,
  );
  if (there === undefined || wanted === undefined || there < wanted) return "none";
  const areAll = readFileSync("package-lock.json", "utf8").includes('"dev": true');
  return areAll && !readFileSync(list, "utf8").includes('"dev": true') ? "build" : "all";
}

/**
 * Installs exactly what the lockfile names, for a build or for all commands, whatever the environment says; with the
 * optional packages, which hold the machine code of Next, Tailwind and others for this system.
 */
function install() {
  // On the error stream, since what the command prints may be data.
  console.error(
    needsAll
      ? "Installing all packages, which this command needs (a few minutes, once) …"
      : "Installing what a build needs (a few minutes, once) …",
  );
  // Windows needs a shell to run npm. Nothing that people type is in this line.
  const dev = needsAll ? "--include=dev" : "--omit=dev";
  const line = `npm ci ${dev} --include=optional --prefer-offline --no-audit --no-fund --loglevel=error`;
  const { status, error } = spawnSync(line, { shell: true, stdio: ["ignore", 2, 2] });
  if (status === 0) return;
  // The codes of Unix and Windows shells for a command that they can't find.
  if (status === 127 || status === 9009)
    end("npm, which comes with Node, was not found. Get both from https://nodejs.org.");
  end(error?.message ?? "npm ci failed. The lines from npm above say why.");
}

const there = installed();
if (there === "none" || (needsAll && there === "build")) install();

const [command, ...args] = process.argv.slice(asksForAll ? 3 : 2);
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
