import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** Whether the packages of the lockfile are installed; hosts may have left out those that no build needs. */
export function isInstalled() {
  // npm writes this file last, so it is there, and newer than the lockfile, only when an install went through.
  const [installed, wanted] = ["node_modules/.package-lock.json", "package-lock.json"].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs,
  );
  return installed !== undefined && wanted !== undefined && installed >= wanted;
}

/**
 * Installs exactly what the lockfile names. What tests need is wanted even where the environment says that this is
 * production, and the optional packages are the machine code of Next, Tailwind and others for this system.
 *
 * @returns {string | undefined} what to do, in a sentence, where it fails: npm has printed the reason
 */
export function install() {
  // Not on the output: that is the command's, which may be data.
  console.error("Installing what the project needs …");
  // In a shell, which Windows needs for npm; nothing of what people write is in the line.
  const line = "npm ci --include=dev --include=optional --no-audit --no-fund --loglevel=error";
  const { status, error } = spawnSync(line, { shell: true, stdio: ["ignore", 2, 2] });
  if (status === 0) return undefined;
  // What the shells of Unix and of Windows give for a command that they do not find.
  if (status === 127 || status === 9009)
    return "npm, which comes with Node, was not found: https://nodejs.org has both.";
  return error?.message ?? "npm ci failed; what npm printed above says why.";
}
